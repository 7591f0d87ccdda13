#include <parkcarbon/engine/workflow/workbench.hpp>

#include "engine/workflow/complete_project.hpp"

#include <gmock/gmock.h>
#include <parkcarbon/engine/workflow/gate_codes.hpp>

namespace parkcarbon::engine::workflow {
namespace {

using testing::ElementsAre;

bool hasGate(const StepState& state, Gate gate) {
    return std::any_of(state.gates.begin(), state.gates.end(),
                       [&](const GateReason& reason) { return reason.gate == gate; });
}
std::vector<std::string> sentences(const Workbench& bench) {
    std::vector<std::string> texts;
    for (const NextAction& action : bench.next_actions) {
        texts.push_back(action.sentence);
    }
    return texts;
}
void overrideCheck(CompleteProject& project, std::string subject, std::string reason) {
    domain::Decision decision;
    decision.code = "STEP_CHECK_OVERRIDDEN";
    decision.subject = std::move(subject);
    decision.reason = std::move(reason);
    decision.decided_by = "N1";
    decision.decided_on = date("2026-05-01");
    project.snapshot.decisions.push_back(decision);
}

TEST(Workbench, ACompleteProjectStandsAtThreeEverywhere) {
    const Workbench bench = CompleteProject().bench();
    ASSERT_EQ(bench.stages.size(), 6U);
    ASSERT_EQ(bench.steps.size(), 18U);
    EXPECT_DOUBLE_EQ(*bench.total_pct, 75.0);
    EXPECT_DOUBLE_EQ(bench.sum, 54.0);
    EXPECT_DOUBLE_EQ(bench.maximum, 72.0);
    EXPECT_EQ(bench.acceptance.proposal->name_zh, "良好");
    EXPECT_TRUE(bench.next_actions.empty());
    EXPECT_TRUE(bench.findings.empty());
    for (const StepState& state : bench.steps) {
        EXPECT_EQ(state.status, StepStatus::Done) << state.definition.step;
        EXPECT_EQ(state.responsible, "NP1");
        EXPECT_TRUE(state.gates.empty());
    }
}

TEST(Workbench, AStepCannotClaimWhatItsChecksDeny) {
    CompleteProject project;
    project.forget(10, "approval_no");
    const Workbench bench = project.bench();
    const StepState& state = *bench.find(10);
    EXPECT_EQ(state.claimed_status, StepStatus::Done);
    EXPECT_EQ(state.status, StepStatus::InProgress);
    EXPECT_DOUBLE_EQ(*state.score, 3.0);
    EXPECT_DOUBLE_EQ(state.gated_score, 2.0);
    ASSERT_TRUE(hasGate(state, Gate::ChecksOpen));
    EXPECT_EQ(state.gates.front().sentence, kGateChecksOpen.name);
    EXPECT_EQ(state.missingNext()->code, "PLAN_APPROVED");
    EXPECT_THAT(bench.find(11)->open_prerequisites, ElementsAre(10));
}

TEST(Workbench, AReasonOverridesACheckAndIsKeptForPrinting) {
    CompleteProject project;
    project.forget(10, "approval_no");
    overrideCheck(project, "10/PLAN_APPROVED", "the province approves orally");
    const Workbench bench = project.bench();
    const StepState& state = *bench.find(10);
    EXPECT_EQ(state.status, StepStatus::Done);
    EXPECT_DOUBLE_EQ(state.gated_score, 3.0);
    const CheckResult& check = state.checks.front();
    EXPECT_EQ(check.state, CheckState::Overridden);
    EXPECT_EQ(check.sentence, "PLAN_APPROVED_FAILED");
    EXPECT_EQ(check.override_reason, "the province approves orally");
    EXPECT_EQ(check.overridden_by, "N1");
    EXPECT_EQ(check.overridden_on, "2026-05-01");
}

TEST(Workbench, AnOverrideOfAnotherStepOrWithoutReasonChangesNothing) {
    CompleteProject project;
    project.forget(10, "approval_no");
    overrideCheck(project, "11/PLAN_APPROVED", "wrong step");
    overrideCheck(project, "10/PLAN_APPROVED", "");
    EXPECT_EQ(project.check("PLAN_APPROVED").state, CheckState::Failed);
}

TEST(Workbench, WithoutEvidenceAStepScoresOne) {
    CompleteProject project;
    project.snapshot.evidence[6].step.reset();
    const Workbench bench = project.bench();
    EXPECT_DOUBLE_EQ(bench.find(7)->gated_score, 1.0);
    EXPECT_EQ(bench.find(7)->gates.front().sentence, kGateEvidenceMissing.name);
    EXPECT_DOUBLE_EQ(bench.find(10)->gated_score, 2.0) << "its prerequisite 7 is below 2";
    EXPECT_TRUE(hasGate(*bench.find(10), Gate::Prerequisite));
    EXPECT_EQ(bench.find(10)->gates.back().sentence, kGatePrerequisite.name);
    EXPECT_EQ(bench.find(10)->gates.back().arguments, (base::Arguments{{"items", "7"}}));
}

TEST(Workbench, AFourNeedsAThirdPartyWithinTwelveMonths) {
    CompleteProject project;
    project.step(1).score = 4.0;
    EXPECT_DOUBLE_EQ(project.bench().find(1)->gated_score, 3.0);
    EXPECT_TRUE(hasGate(*project.bench().find(1), Gate::NotThirdParty));
    project.step(1).checked_by = "a verifier";
    EXPECT_DOUBLE_EQ(project.bench().find(1)->gated_score, 3.0);
    EXPECT_EQ(project.bench().find(1)->gates.front().sentence, kGateNotUpToDate.name)
        << "its document is 18 months old";
    project.step(1).checked_on = date("2025-08-01");
    EXPECT_DOUBLE_EQ(project.bench().find(1)->gated_score, 4.0);
    EXPECT_NE(kGateNotThirdParty.name, kGateNotUpToDate.name);
}

TEST(Workbench, NotApplicableNeedsAReasonToLeaveTheScore) {
    CompleteProject project;
    project.step(11).status = StepStatus::NotApplicable;
    project.step(11).score.reset();
    Workbench bench = project.bench();
    EXPECT_EQ(bench.find(11)->status, StepStatus::NotStarted);
    EXPECT_DOUBLE_EQ(bench.find(11)->gated_score, 0.0);
    EXPECT_DOUBLE_EQ(bench.maximum, 72.0);
    EXPECT_EQ(bench.find(11)->gates.front().sentence, kGateReasonMissing.name);
    project.step(11).reason = "the park pays for everything itself";
    bench = project.bench();
    EXPECT_EQ(bench.find(11)->status, StepStatus::NotApplicable);
    EXPECT_FALSE(bench.find(11)->score);
    EXPECT_DOUBLE_EQ(bench.maximum, 68.0);
    EXPECT_TRUE(bench.find(13)->open_prerequisites.empty());
}

TEST(Workbench, ScoresThatNobodyEnteredFollowFromStateAndEvidence) {
    CompleteProject project;
    for (domain::WorkflowEntry& entry : project.snapshot.workflow) {
        entry.score.reset();
    }
    project.step(5).status = StepStatus::NotStarted;
    project.step(6).status = StepStatus::InProgress;
    project.snapshot.focus_areas.clear();
    const Workbench bench = project.bench();
    EXPECT_DOUBLE_EQ(*bench.find(4)->score, 3.0);
    EXPECT_FALSE(bench.find(4)->score_entered);
    EXPECT_DOUBLE_EQ(*bench.find(5)->score, 0.0);
    EXPECT_DOUBLE_EQ(*bench.find(6)->score, 2.0) << "its check of focus areas fails";
}

TEST(Workbench, TooFewMeasuredClaimsCapTheEvaluation) {
    CompleteProject project;
    project.measure("M2").status = domain::MeasureStatus::Built;
    const Workbench bench = project.bench();
    EXPECT_DOUBLE_EQ(*bench.measured_share, 0.5);
    EXPECT_TRUE(bench.stages[4].capped);
    EXPECT_DOUBLE_EQ(*bench.stages[4].score_pct, 50.0);
    EXPECT_TRUE(hasGate(*bench.find(15), Gate::MeasuredShareLow));
    EXPECT_EQ(bench.find(15)->gates.back().sentence, kGateMeasuredShareLow.name);
}

TEST(Workbench, AlteredAndLostFilesAreNoEvidenceAndComeFirst) {
    CompleteProject project;
    project.snapshot.evidence[2].kind = domain::EvidenceKind::Stored;
    project.snapshot.evidence[3].kind = domain::EvidenceKind::Linked;
    project.evidence = {{"V3", EvidenceState::Tampered}, {"V4", EvidenceState::Missing}};
    project.today = date("2025-01-15");
    const Workbench bench = project.bench();
    EXPECT_EQ(bench.find(3)->evidence.front().state, EvidenceState::Tampered);
    EXPECT_DOUBLE_EQ(bench.find(3)->gated_score, 1.0);
    EXPECT_DOUBLE_EQ(bench.find(4)->gated_score, 1.0);
    ASSERT_FALSE(bench.next_actions.empty());
    EXPECT_EQ(bench.next_actions.front().sentence, kNextEvidenceTampered.name);
    EXPECT_EQ(bench.next_actions.front().where.record_id, "V3");
    EXPECT_THAT(sentences(bench), testing::Contains(std::string(kNextEvidenceMissing.name)));
    project.evidence = {{"V3", EvidenceState::Present}, {"V4", EvidenceState::Linked}};
    EXPECT_DOUBLE_EQ(project.bench().find(3)->gated_score, 3.0);
}

TEST(Workbench, TheNextActionsAreWhatIsLateThenWhatCanBeDoneNow) {
    CompleteProject project;
    for (int step = 12; step <= 18; ++step) {
        project.step(step).status = StepStatus::NotStarted;
    }
    project.measure("M1").finance.clear();      // step 11
    project.snapshot.evidence[12].step.reset(); // step 13
    project.today = date("2026-01-02");         // step 12 was to end on 2025-12-25
    project.measure("M3").reported_on = date("2025-12-30");
    const Workbench bench = project.bench();
    ASSERT_GE(bench.next_actions.size(), 3U);
    EXPECT_EQ(bench.next_actions[0].sentence, "CAPEX_SOURCED_FAILED")
        << "late since November, and step 13 waits for it";
    EXPECT_EQ(bench.next_actions[0].page, "measures");
    EXPECT_EQ(bench.next_actions[1].sentence, kNextStepOverdue.name);
    EXPECT_EQ(bench.next_actions[1].arguments,
              (base::Arguments{{"step", "12"}, {"value", "2025-12-25"}, {"days", "8"}}));
    EXPECT_THAT(sentences(bench), testing::Contains(std::string(kNextAddEvidence.name)));
    project.today = date("2025-12-20");
    project.measure("M1").finance = "FM06=100 signed";
    EXPECT_EQ(project.bench().next_actions[0].sentence, kNextMarkDone.name);
    EXPECT_EQ(project.bench().next_actions[0].step, 12);
}

TEST(Workbench, AnotherListTakesTheChecksOfTheSameStepsAndNamesWhatItDoesNotKnow) {
    CompleteProject project;
    const auto& shipped = reference::Catalogue::shipped().value()->workflowSteps();
    for (const reference::WorkflowStep& step : shipped) { // three steps in each stage
        domain::OwnStep own;
        own.step = step.step;
        own.stage = (step.step - 1) / 3 + 1;
        own.stage_zh = "环节" + std::to_string(own.stage);
        own.step_zh = step.name_zh;
        own.provenance = "county guide";
        own.needs_steps = step.step > 1 ? std::to_string(step.step - 1) : "";
        project.snapshot.workflow_steps.push_back(own);
    }
    project.snapshot.workflow_steps[2].checks = "ENERGY_COVERED;MOON_PHASE";
    project.snapshot.workflow_steps[4].needs_steps = "4;99";
    project.snapshot.workflow_steps[17].stage_weight = 2.0;
    const Workbench bench = project.bench();
    EXPECT_TRUE(bench.list.own);
    ASSERT_EQ(bench.stages.size(), 6U);
    EXPECT_EQ(bench.find(3)->definition.stage, 1);
    EXPECT_EQ(bench.find(3)->definition.provenance, "county guide");
    ASSERT_EQ(bench.find(3)->checks.size(), 1U);
    EXPECT_EQ(bench.find(1)->checks.size(), 4U) << "as the shipped step of that name";
    ASSERT_EQ(bench.list.findings.size(), 2U);
    EXPECT_EQ(bench.list.findings[0].code.name, "STEP_CHECK_UNKNOWN");
    EXPECT_EQ(bench.list.findings[0].argument("value"), "MOON_PHASE");
    EXPECT_EQ(bench.list.findings[1].code.name, "STEP_PREREQUISITE_UNKNOWN");
    EXPECT_DOUBLE_EQ(*bench.total_pct, 75.0);
}

TEST(Workbench, AListThatRepeatsNumbersOrRunsInCirclesSaysSo) {
    CompleteProject project;
    for (const int number : {1, 2, 2}) {
        domain::OwnStep own;
        own.step = number;
        own.stage = 1;
        own.step_zh = "步骤";
        own.needs_steps = number == 1 ? "2" : "1";
        project.snapshot.workflow_steps.push_back(own);
    }
    const StepList list = stepList(project.snapshot, *reference::Catalogue::shipped().value());
    EXPECT_EQ(list.steps.size(), 2U);
    ASSERT_EQ(list.findings.size(), 2U);
    EXPECT_EQ(list.findings[0].code.name, "STEP_NUMBER_REPEATED");
    EXPECT_EQ(list.findings[1].code.name, "STEP_PREREQUISITES_CIRCULAR");
}

} // namespace
} // namespace parkcarbon::engine::workflow
