#include "ui/entry/entry_draft.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

MethodDescription coal() {
    MethodDescription method;
    method.category = "stationary_combustion";
    method.item = "烟煤";
    method.parameters = {{"ncv", "GJ/t", 23.2, 0.0, 100.0, "guide", "transcribed"},
                         {"oxidation", "", 0.93, 0.0, 1.0, "guide", "transcribed"}};
    return method;
}

EntryDraft completeDraft() {
    EntryDraft draft;
    draft.fields = {{"enterprise_id", "E1"}, {"period", "2025"}, {"category", "stationary_combustion"},
                    {"item", "烟煤"},        {"quantity", "10"}, {"unit", "t"}};
    return draft;
}

TEST(EntryDraft, BecomesARecordWithTheUnitsOfTheMethod) {
    const MethodDescription method = coal();
    EntryDraft draft = completeDraft();
    draft.parameters = {{"ncv", "21"}, {"oxidation", "95%"}, {"of_another_item", "7"}};
    const auto activity = readDraft(draft, &method, "A1");
    ASSERT_TRUE(activity);
    EXPECT_EQ(activity->id.str(), "A1");
    EXPECT_EQ(activity->parameters.str(), "ncv=21 GJ/t; oxidation=95 %");
}

TEST(EntryDraft, ComesBackFromTheRecordItMade) {
    const MethodDescription method = coal();
    EntryDraft draft = completeDraft();
    draft.fields["evidence_class"] = "measured";
    draft.fields["note"] = "磅单";
    draft.parameters = {{"ncv", "21"}, {"oxidation", "95 %"}};
    draft.further_parameters = "heat_ratio=0.5";
    const auto activity = readDraft(draft, &method, "A1");
    ASSERT_TRUE(activity);
    draft.editing_id = "A1";
    EXPECT_EQ(draftOf(*activity, &method), draft);
    EXPECT_EQ(draftOf(*activity, nullptr).further_parameters, "ncv=21 GJ/t; oxidation=95 %; heat_ratio=0.5");
}

TEST(EntryDraft, NamesEveryFieldThatIsWrong) {
    const MethodDescription method = coal();
    EntryDraft draft = completeDraft();
    draft.fields["quantity"] = "ten";
    draft.fields.erase("period");
    draft.parameters = {{"ncv", "21 zorks"}, {"oxidation", "1; carbon_content=2"}};
    draft.further_parameters = "what";
    const auto activity = readDraft(draft, &method, "A1");
    ASSERT_FALSE(activity);
    std::map<std::string, base::Code> found;
    for (const EntryProblem& problem : activity.error()) {
        found.emplace(problem.field + "/" + problem.parameter, problem.error.code);
    }
    EXPECT_EQ(found.at("parameters/ncv"), domain::kUnitUnknown);
    EXPECT_EQ(found.at("parameters/oxidation"), domain::kParametersInvalid);
    EXPECT_EQ(found.at("parameters/"), domain::kParametersInvalid);
    EXPECT_EQ(found.at("period/"), domain::kFieldRequired);
    EXPECT_EQ(found.count("quantity/"), 1U);
}

} // namespace
} // namespace parkcarbon::ui
