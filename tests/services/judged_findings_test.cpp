#include <parkcarbon/services/judged_findings.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::services {
namespace {

constexpr base::Code kOdd{"ODD"};
constexpr base::Code kStrange{"STRANGE"};

base::Finding finding(base::Code code, const std::string& record, const std::string& value) {
    base::Finding result{code, base::Severity::Error, {{"value", value}}, {}};
    result.where.table = "activities";
    result.where.record_id = record;
    return result;
}

domain::Dismissal dismissalOf(const base::Finding& finding, const std::string& id) {
    domain::Dismissal dismissal;
    dismissal.id = domain::DismissalId(id);
    dismissal.code = finding.code.name;
    dismissal.table_name = finding.where.table;
    dismissal.record_id = finding.where.record_id;
    dismissal.evidence = domain::evidenceOf(finding);
    dismissal.reason = "checked";
    return dismissal;
}

TEST(JudgedFindings, ThoseDismissedStandApartWithTheirDismissal) {
    const base::Findings findings = {finding(kOdd, "A1", "1"), finding(kOdd, "A2", "2"), finding(kStrange, "A1", "3")};
    const auto judged = applyDismissals(findings, {dismissalOf(findings[1], "X1")});
    EXPECT_EQ(judged.open, (base::Findings{findings[0], findings[2]}));
    ASSERT_EQ(judged.dismissed.size(), 1U);
    EXPECT_EQ(judged.dismissed[0].finding, findings[1]);
    EXPECT_EQ(judged.dismissed[0].dismissal.id.str(), "X1");
}

TEST(JudgedFindings, ADismissalLapsesWithItsEvidence) {
    const auto old = finding(kOdd, "A1", "1");
    const auto judged = applyDismissals({finding(kOdd, "A1", "1000")}, {dismissalOf(old, "X1")});
    EXPECT_EQ(judged.open.size(), 1U);
    EXPECT_TRUE(judged.dismissed.empty());
}

TEST(JudgedFindings, TwoFindingsOfOnePlaceAreJudgedEachForItself) {
    const base::Findings findings = {finding(kOdd, "A1", "1"), finding(kOdd, "A1", "2")};
    const auto judged = applyDismissals(findings, {dismissalOf(findings[0], "X1"), dismissalOf(findings[1], "X2")});
    ASSERT_EQ(judged.dismissed.size(), 2U);
    EXPECT_EQ(judged.dismissed[1].dismissal.id.str(), "X2");
}

} // namespace
} // namespace parkcarbon::services
