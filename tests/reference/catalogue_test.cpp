#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace parkcarbon::reference {
namespace {

const Catalogue& catalogue() {
    return *Catalogue::shipped().value();
}

TEST(Catalogue, FindsARowByIdAndByEitherName) {
    const CatalogueTable* const table = catalogue().table("process_factors");
    ASSERT_NE(table, nullptr);
    const CatalogueRow* const row = table->find("carbonate/caco3/ef/co2");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->name_zh, "碳酸钙");
    // 2006 IPCC Guidelines, vol. 3, table 2.1: 0.43971 t CO2 per t CaCO3.
    EXPECT_EQ(table->number(*row, "value"), 0.43971);
    EXPECT_EQ(table->unit(*row)->symbol(), "tCO2/t");
    EXPECT_EQ(table->field(*row, "no such column"), "");
    EXPECT_EQ(table->findByName("碳酸钙").front(), row);
    EXPECT_EQ(table->findByName(" CACO3 ").front(), row);
    EXPECT_TRUE(table->findByName("").empty());
    EXPECT_EQ(table->find("nothing"), nullptr);
    EXPECT_EQ(catalogue().table("nothing"), nullptr);
}

TEST(Catalogue, ParkVariablesAreTyped) {
    const ParkVariable* const added_value = catalogue().parkVariable("IAV");
    ASSERT_NE(added_value, nullptr);
    EXPECT_EQ(added_value->name_zh, "工业增加值");
    EXPECT_TRUE(added_value->unit.isConvertibleTo(*domain::Unit::parse("万元")));
    EXPECT_TRUE(added_value->constant_prices);
    EXPECT_EQ(added_value->period, ParkVariable::PeriodKind::Yearly);
    EXPECT_EQ(catalogue().parkVariable("IAV_base")->period, ParkVariable::PeriodKind::Base);
    EXPECT_EQ(catalogue().parkVariable("N_chain_new")->period, ParkVariable::PeriodKind::Cumulative);
    EXPECT_EQ(catalogue().parkVariable("nothing"), nullptr);
    EXPECT_EQ(catalogue().parkVariables().size(), 155U);
}

TEST(Catalogue, TheWorkflowHasEighteenStepsInSixStages) {
    const auto& steps = catalogue().workflowSteps();
    ASSERT_EQ(steps.size(), 18U);
    std::set<int> stages;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const WorkflowStep& step = steps[index];
        EXPECT_EQ(step.step, static_cast<int>(index) + 1);
        if (index > 0) {
            EXPECT_GE(step.stage, steps[index - 1].stage);
            EXPECT_FALSE(step.needs_steps.empty()) << step.step;
        }
        for (const int needed : step.needs_steps) {
            EXPECT_GE(needed, 1);
            EXPECT_LT(needed, step.step) << "a step needs only earlier ones";
        }
        stages.insert(step.stage);
    }
    EXPECT_EQ(stages, (std::set<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(steps[4].name_zh, "物质流分析");
    EXPECT_TRUE(steps[4].published);
    EXPECT_FALSE(steps[5].published);
    EXPECT_EQ(steps[5].needs_steps, (std::vector<int>{4, 5}));
}

TEST(Catalogue, EveryStepIsDescribedInBothLanguages) {
    const auto chinese = [](const std::string& text) {
        return std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) > 0xE3; });
    };
    for (const WorkflowStep& step : catalogue().workflowSteps()) {
        for (const std::string* const text : {&step.purpose_zh, &step.user_inputs_zh, &step.software_checks_zh,
                                              &step.deliverables, &step.criterion_zh, &step.responsible_zh}) {
            EXPECT_TRUE(chinese(*text)) << step.step << ": " << *text;
        }
        for (const std::string* const text : {&step.purpose, &step.user_inputs, &step.software_checks,
                                              &step.deliverables_en, &step.criterion, &step.responsible}) {
            EXPECT_FALSE(text->empty()) << step.step;
        }
        EXPECT_FALSE(chinese(step.deliverables_en)) << step.step;
        EXPECT_EQ(step.weight, 1.0) << step.step;
        EXPECT_FALSE(step.checks.empty()) << step.step;
        EXPECT_FALSE(step.pages.empty()) << step.step;
    }
    EXPECT_EQ(catalogue().workflowSteps()[3].responsible_zh, "咨询机构；统计部门");
}

TEST(Catalogue, KnowsTheBusinessModelsAndTheWasteCodes) {
    const CatalogueTable* const models = catalogue().table("business_models");
    ASSERT_NE(models, nullptr);
    std::map<std::string_view, int> types;
    for (const CatalogueRow& row : models->rows()) {
        ++types[models->field(row, "type")];
    }
    EXPECT_EQ(types["business_model"], 10);
    EXPECT_EQ(types["finance"] + types["incentive"], 21);
    ASSERT_NE(models->find("BM02"), nullptr);
    EXPECT_EQ(models->find("BM02")->name_zh, "副产品交换");
    const CatalogueTable* const wastes = catalogue().table("waste_codes");
    ASSERT_NE(wastes, nullptr);
    ASSERT_NE(wastes->find("general_2024/SW02"), nullptr);
    EXPECT_EQ(wastes->find("general_2024/SW02")->name_en, "fly ash");
}

TEST(Catalogue, EveryRowIsSourced) {
    std::size_t rows = 0;
    for (const CatalogueTable& table : catalogue().tables()) {
        for (const CatalogueRow& row : table.rows()) {
            EXPECT_FALSE(row.source.empty()) << table.id() << ' ' << row.id;
            EXPECT_FALSE(row.status.empty()) << table.id() << ' ' << row.id;
            EXPECT_EQ(table.find(row.id), &row);
            ++rows;
        }
    }
    EXPECT_GT(rows, 2000U);
}

} // namespace
} // namespace parkcarbon::reference
