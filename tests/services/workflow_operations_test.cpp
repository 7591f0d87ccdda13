#include "services/session_fixture.hpp"

#include <gmock/gmock.h>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/judgement_operations.hpp>
#include <parkcarbon/services/workflow_use_case.hpp>

namespace parkcarbon::services {
namespace {

using domain::StepStatus;
using domain::Table;

class WorkflowOperationsTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session = newSession();
    }
    void TearDown() override {
        session.reset();
        SessionTest::TearDown();
    }

    std::shared_ptr<const domain::ProjectSnapshot> snapshot() { return *session->snapshot(); }
    /// Undo brings back what was there, redo what the operation made.
    void expectUndoLaw(const Operation& operation) {
        const auto before = contentOf(*session);
        ASSERT_TRUE(session->execute(operation)) << operation.code().name;
        const auto after = contentOf(*session);
        EXPECT_NE(before, after);
        EXPECT_EQ(session->history()->back().operation, operation.code().name);
        ASSERT_TRUE(session->undo());
        EXPECT_EQ(contentOf(*session), before);
        ASSERT_TRUE(session->redo());
        EXPECT_EQ(contentOf(*session), after);
    }

    std::unique_ptr<ProjectSession> session;
};

TEST_F(WorkflowOperationsTest, AStepBeginsAndEndsOnTheDayThatSaysSo) {
    expectUndoLaw(SetStepState(3, StepStatus::InProgress));
    ASSERT_EQ(snapshot()->workflow.size(), 1U);
    EXPECT_TRUE(snapshot()->workflow[0].actual_start);
    expectUndoLaw(SetStepState(3, StepStatus::Done));
    ASSERT_EQ(snapshot()->workflow.size(), 1U);
    EXPECT_EQ(snapshot()->workflow[0].status, StepStatus::Done);
    EXPECT_TRUE(snapshot()->workflow[0].actual_finish);
    expectUndoLaw(SetStepState(3, StepStatus::InProgress));
    EXPECT_FALSE(snapshot()->workflow[0].actual_finish);
    EXPECT_EQ(session->history()->back().operation, "SET_STEP_STATE");
}

TEST_F(WorkflowOperationsTest, NotApplicableNeedsAReason) {
    const auto refused = session->execute(SetStepState(11, StepStatus::NotApplicable, "  "));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kReasonMissing);
    expectUndoLaw(SetStepState(11, StepStatus::NotApplicable, "nothing to finance"));
    EXPECT_EQ(snapshot()->workflow[0].reason, "nothing to finance");
    expectUndoLaw(SetStepState(11, StepStatus::NotStarted));
    EXPECT_TRUE(snapshot()->workflow[0].reason.empty());
}

TEST_F(WorkflowOperationsTest, AScoreIsZeroToFourOrNone) {
    expectUndoLaw(ScoreStep(2, 3.0));
    EXPECT_EQ(snapshot()->workflow[0].score, 3.0);
    expectUndoLaw(ScoreStep(2, std::nullopt));
    EXPECT_FALSE(snapshot()->workflow[0].score);
    const auto refused = session->execute(ScoreStep(2, 4.5));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kStepScoreInvalid);
    EXPECT_EQ(kScoreStep.name, "SCORE_STEP");
}

TEST_F(WorkflowOperationsTest, AnOverrideIsADecisionWithItsReason) {
    expectUndoLaw(OverrideStepCheck(3, "VALUES_SOURCED", "the ledger is kept at the bureau", "Li"));
    ASSERT_EQ(snapshot()->decisions.size(), 1U);
    const domain::Decision& decision = snapshot()->decisions[0];
    EXPECT_EQ(decision.code, "STEP_CHECK_OVERRIDDEN");
    EXPECT_EQ(decision.subject, "3/VALUES_SOURCED");
    EXPECT_EQ(decision.decided_by, "Li");
    EXPECT_TRUE(decision.decided_on);
    EXPECT_FALSE(session->execute(OverrideStepCheck(3, "VALUES_SOURCED", " ")));
    EXPECT_EQ(session->history()->back().operation, "OVERRIDE_STEP_CHECK");
    EXPECT_TRUE(isStepCheck("VALUES_SOURCED"));
    EXPECT_FALSE(isStepCheck("MOON_PHASE"));
}

TEST_F(WorkflowOperationsTest, TheNextCycleKeepsWhatTheLastOneCameToAndBeginsAgain) {
    ASSERT_TRUE(session->execute(SetStepState(1, StepStatus::Done)));
    ASSERT_TRUE(session->execute(ScoreStep(1, 3.0)));
    domain::StepEntry entry;
    entry.step = 1;
    entry.field = "document_no";
    entry.value = "1";
    ASSERT_TRUE(session->execute(AddRecords(Table::StepEntries, {entry})));
    domain::Evidence evidence;
    evidence.id = domain::EvidenceId("V1");
    evidence.step = 1;
    evidence.title = "decision";
    ASSERT_TRUE(session->execute(AddRecords(Table::Evidence, {evidence})));

    Calculations calculations(*session);
    const auto period = base::Period::year(2025);
    const auto today = base::parseDate("2026-07-01").value();
    const double total = *(*calculations.workbench(period, today))->total_pct;
    expectUndoLaw(*nextCycle(*session, calculations, period, today));
    EXPECT_EQ(session->history()->back().operation, "START_NEXT_CYCLE");

    EXPECT_EQ(snapshot()->park.base_year, 2025);
    ASSERT_EQ(snapshot()->cycles.size(), 2U);
    EXPECT_TRUE(snapshot()->cycles[0].closed);
    EXPECT_EQ(snapshot()->cycles[0].report_year, 2025);
    EXPECT_FALSE(snapshot()->cycles[1].closed);
    EXPECT_EQ(snapshot()->cycles[1].base_year, 2025);
    EXPECT_EQ(snapshot()->workflow[0].status, StepStatus::NotStarted);
    EXPECT_FALSE(snapshot()->workflow[0].score);
    EXPECT_TRUE(snapshot()->step_entries.empty());
    EXPECT_FALSE(snapshot()->evidence[0].step);
    EXPECT_EQ(snapshot()->evidence[0].note, "C1/1");

    const auto comparison = *compareCycles(*session, calculations, base::Period::year(2026), today);
    ASSERT_EQ(comparison.cycles.size(), 2U);
    EXPECT_EQ(comparison.lines.front().subject, "total");
    EXPECT_DOUBLE_EQ(*comparison.lines.front().values[0], total);

    const auto backwards = session->execute(StartNextCycle(2025, {}));
    ASSERT_FALSE(backwards);
    EXPECT_EQ(backwards.error().code, kNextCycleYearInvalid);
}

} // namespace
} // namespace parkcarbon::services
