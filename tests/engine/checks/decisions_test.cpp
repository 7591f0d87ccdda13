#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder buyingIn2025() {
    SnapshotBuilder project;
    project.park({{"report_years", "2025"}, {"grid_factor", "provincial:安徽"}})
        .enterprise("E1")
        .power("T1", "2025", "grid", "E1", "100");
    return project;
}

base::Findings findingsWithDecision(std::string_view subject, std::string_view choice) {
    SnapshotBuilder project = buyingIn2025();
    project.decision({{"decision_id", "D1"},
                      {"code", "GRID_FACTOR_YEAR_SUBSTITUTED"},
                      {"subject", subject},
                      {"choice", choice},
                      {"reason", "latest published"}});
    return findingsOf(project);
}

TEST(Decisions, ThatAnswerAnOpenQuestionNeedNoWord) {
    const base::Findings findings = findingsWithDecision("grid_factor/2025", "2022");
    EXPECT_EQ(count(findings, kDecisionUnused) + count(findings, kDecisionNotPossible), 0U);
}

TEST(Decisions, AboutAYearThatNobodyAsksAboutAreLeftovers) {
    const base::Findings findings = findingsWithDecision("grid_factor/2024", "2022");
    EXPECT_EQ(placeOf(findings, kDecisionUnused), "decisions/D1/subject");
    EXPECT_EQ(only(findings, kDecisionUnused)->severity, base::Severity::Note);
}

TEST(Decisions, ThatFillAGapLeaveNoQuestionToCompareWith) {
    SnapshotBuilder project = buyingIn2025();
    project.decision({{"decision_id", "D1"},
                      {"code", "TAX_RATE_MISSING"},
                      {"subject", "air"},
                      {"choice", "1.2"},
                      {"reason", "rate of the province"}});
    EXPECT_EQ(count(findingsOf(project), kDecisionUnused), 0U);
}

TEST(Decisions, ThatCannotBeTakenLeaveTheQuestionOpen) {
    const base::Findings findings = findingsWithDecision("grid_factor/2025", "1999");
    EXPECT_EQ(placeOf(findings, kDecisionNotPossible), "decisions/D1/choice");
    EXPECT_EQ(argumentOf(findings, kDecisionNotPossible, "value"), "1999");
}

} // namespace
} // namespace parkcarbon::engine::checks
