#include <parkcarbon/domain/dismissal.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

constexpr base::Code kSuspicious{"SUSPICIOUS"};

base::Finding finding() {
    base::Finding result{kSuspicious, base::Severity::Warning, {{"value", "12000"}, {"expected", "1200"}}, {}};
    result.where.table = "activities";
    result.where.record_id = "A1";
    result.where.field = "quantity";
    return result;
}

Dismissal dismissal() {
    return {DismissalId("X1"),     "SUSPICIOUS", "activities", "A1", "quantity",
            evidenceOf(finding()), "checked",    "",           {},   {}};
}

TEST(Dismissal, AnswersTheFindingThatItWasMadeFor) {
    EXPECT_TRUE(answers(dismissal(), finding()));
    EXPECT_EQ(evidenceOf(finding()).size(), 64U);
}

TEST(Dismissal, LapsesWhenTheEvidenceChanges) {
    base::Finding changed = finding();
    changed.arguments[0].value = "120000";
    EXPECT_FALSE(answers(dismissal(), changed));
    changed = finding();
    changed.where.record_id = "A2";
    EXPECT_FALSE(answers(dismissal(), changed));
}

TEST(Dismissal, HoldsWhateverTheSeverityAndTheImportedFile) {
    base::Finding same = finding();
    same.severity = base::Severity::Error;
    same.where.file = "activities.csv";
    same.where.row = 7;
    EXPECT_TRUE(answers(dismissal(), same));
}

TEST(Dismissal, EvidenceKeepsNeighbouringTextsApart) {
    base::Finding left = finding();
    left.arguments = {{"value", "1"}, {"x", "2"}};
    base::Finding right = finding();
    right.arguments = {{"value", "1x"}, {"", "2"}};
    EXPECT_NE(evidenceOf(left), evidenceOf(right));
}

} // namespace
} // namespace parkcarbon::domain
