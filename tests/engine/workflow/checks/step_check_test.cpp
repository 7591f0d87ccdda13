#include "engine/workflow/checks/step_check.hpp"

#include "engine/workflow/complete_project.hpp"

#include <gmock/gmock.h>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <functional>
#include <set>

/// Every check of every step changes its state when the project is broken, and changes it back when it is mended.
namespace parkcarbon::engine::workflow {
namespace {

using testing::HasSubstr;

struct Fault {
    std::string_view check;
    std::string_view sentence; ///< what the check says of it
    std::function<void(CompleteProject&)> breakIt;
};

base::Finding finding(base::Code code, std::string_view table, std::string_view record) {
    return {code, base::Severity::Warning, {}, inTable(table, record)};
}
void addFinding(CompleteProject& project, base::Code code, std::string_view record = "A2025") {
    project.findings.push_back(finding(code, "activities", record));
}
domain::TeamMember& leader(CompleteProject& project) {
    return project.snapshot.team.front();
}

// clang-format off
const std::vector<Fault> kFaults = {
    {"LEADER_NAMED", "LEADER_NAMED_FAILED", [](auto& p) { leader(p).leader = false; }},
    {"LEADER_NAMED", "LEADER_NAMED_FAILED", [](auto& p) { leader(p).post.clear(); }},
    {"TEAM_FUNCTIONS_COVERED", "TEAM_FUNCTIONS_COVERED_FAILED", [](auto& p) { p.snapshot.team.back().function = domain::TeamFunction::Other; }},
    {"RACI_COMPLETE", "RACI_COMPLETE_FAILED", [](auto& p) { p.snapshot.responsibilities.pop_back(); }},
    {"RACI_COMPLETE", "RACI_COMPLETE_FAILED", [](auto& p) { p.snapshot.responsibilities.back().role = domain::RaciRole::Accountable; }},
    {"FOUNDING_DOCUMENT_GIVEN", "FOUNDING_DOCUMENT_GIVEN_FAILED", [](auto& p) { p.forget(1, "document_no"); }},
    {"FOUNDING_DOCUMENT_GIVEN", "FOUNDING_DOCUMENT_GIVEN_FAILED", [](auto& p) { p.snapshot.evidence.front().step = 2; }},
    {"BASE_YEAR_HAS_DATA", "BASE_YEAR_HAS_DATA_FAILED", [](auto& p) { p.snapshot.park.base_year.reset(); }},
    {"BASE_YEAR_HAS_DATA", "BASE_YEAR_HAS_DATA_FAILED", [](auto& p) { p.snapshot.park.base_year = 2019; }},
    {"BOUNDARY_DECIDED", "BOUNDARY_DECIDED_FAILED", [](auto& p) { addFinding(p, checks::kOperatesElsewhere); }},
    {"BOUNDARY_DECIDED", "BOUNDARY_NOT_LOCKED", [](auto& p) { p.forget(2, "boundary_version"); }},
    {"PLAN_WITHIN_THREE_YEARS", "PLAN_WITHIN_THREE_YEARS_FAILED", [](auto& p) { p.step(18).finish = date("2028-06-30"); }},
    {"STEPS_DATED", "STEPS_DATED_FAILED", [](auto& p) { p.step(3).start.reset(); }},
    {"STEPS_DATED", "STEPS_DATED_FAILED", [](auto& p) { p.step(3).finish = date("2024-01-01"); }},
    {"STEP_ORDER_KEPT", "STEP_ORDER_KEPT_FAILED", [](auto& p) { p.step(3).start = date("2025-02-20"); }},
    {"ENERGY_COVERED", "ENERGY_COVERED_FAILED", [](auto& p) { p.coverage[0].explained = 94.9; }},
    {"ENERGY_COVERED", "CHECK_NO_TOTAL", [](auto& p) { p.coverage.pop_back(); }},
    {"SOLID_WASTE_COVERED", "SOLID_WASTE_COVERED_FAILED", [](auto& p) { p.snapshot.streams.front().quantity = *domain::Quantity::create(29.0, *domain::Unit::parse("t/a")); }},
    {"SOLID_WASTE_COVERED", "CHECK_NO_TOTAL", [](auto& p) { std::erase_if(p.snapshot.facts, [](const auto& fact) { return fact.subject == "park"; }); }},
    {"VALUES_SOURCED", "VALUES_SOURCED_FAILED", [](auto& p) { p.snapshot.facts.front().evidence_ref.clear(); }},
    {"VALUES_SOURCED", "VALUES_SOURCED_FAILED", [](auto& p) { p.unsourced_activities = 1; }},
    {"JUMPS_EXPLAINED", "JUMPS_EXPLAINED_FAILED", [](auto& p) { addFinding(p, checks::kYearOnYearJump); }},
    {"DUPLICATES_RESOLVED", "DUPLICATES_RESOLVED_FAILED", [](auto& p) { addFinding(p, checks::kDuplicateActivity); }},
    {"SUMS_AGREE", "SUMS_AGREE_FAILED", [](auto& p) { addFinding(p, checks::kFactContradictsInventory); }},
    {"INVENTORY_WITHOUT_ERRORS", "INVENTORY_WITHOUT_ERRORS_FAILED", [](auto& p) { p.inventory.findings.push_back({checks::kReferenceBroken, base::Severity::Error, {}, {}}); }},
    {"INVENTORY_WITHOUT_ERRORS", "CHECK_NOT_COMPUTED", [](auto& p) { p.inventory.fuels.clear(); }},
    {"ENERGY_BALANCE_CLOSES", "ENERGY_BALANCE_CLOSES_FAILED", [](auto& p) { p.review.balances[0].raw.gap = 0.06; p.review.balances[0].closure = flows::Closure::Open; }},
    {"WATER_BALANCE_CLOSES", "WATER_BALANCE_CLOSES_FAILED", [](auto& p) { p.review.balances[1].raw.gap = 0.11; p.review.balances[1].closure = flows::Closure::Open; }},
    {"WASTE_BALANCE_CLOSES", "WASTE_BALANCE_CLOSES_FAILED", [](auto& p) { p.review.balances[2].raw.gap = 0.06; p.review.balances[2].closure = flows::Closure::Open; }},
    {"WASTE_BALANCE_CLOSES", "CHECK_NO_BALANCE", [](auto& p) { p.review.balances[2].closure = flows::Closure::Undetermined; }},
    {"INDICATORS_COMPUTED", "INDICATORS_COMPUTED_FAILED", [](auto& p) { p.scheme.indicators[1].verdict = indicators::Verdict::CannotCompute; }},
    {"INDICATORS_COMPUTED", "CHECK_NO_INDICATORS", [](auto& p) { p.snapshot.targets.clear(); p.forget(4, "indicator_sets"); }},
    {"NODES_RECONCILED", "NODES_RECONCILED_FAILED", [](auto& p) { p.account.reconciliation->nodal_tests[0].z = -2.5; }},
    {"NODES_RECONCILED", "CHECK_NO_BALANCE", [](auto& p) { p.with_flows = false; }},
    {"LOSSES_NAMED", "LOSSES_NAMED_FAILED", [](auto& p) { p.review.losses.clear(); }},
    {"MANDATORY_INDICATORS_JUDGED", "MANDATORY_INDICATORS_JUDGED_FAILED", [](auto& p) { p.scheme.indicators[0].verdict = indicators::Verdict::CannotCompute; }},
    {"FOCUS_AREAS_NAMED", "FOCUS_AREAS_NAMED_FAILED", [](auto& p) { p.snapshot.focus_areas[1].potential.reset(); }},
    {"TARGETS_SIGNED_OFF", "TARGETS_SIGNED_OFF_FAILED", [](auto& p) { p.forget(7, "signed_off_on"); }},
    {"TARGETS_SIGNED_OFF", "TARGETS_SIGNED_OFF_FAILED", [](auto& p) { p.snapshot.targets[0].indicator = "X-9"; }},
    {"TARGETS_SIGNED_OFF", "CHECK_NO_TARGETS", [](auto& p) { p.snapshot.targets.clear(); }},
    {"TARGETS_BEAT_TREND", "TARGETS_BEAT_TREND_FAILED", [](auto& p) { p.snapshot.targets[0].value = 0.75; }},
    {"TARGETS_BEAT_TREND", "CHECK_NO_TREND", [](auto& p) { p.scheme.base.reset(); }},
    {"FOCUS_AREAS_HAVE_OPTIONS", "FOCUS_AREAS_HAVE_OPTIONS_FAILED", [](auto& p) { p.measure("M3").focus_area = "F2"; }},
    {"FOCUS_AREAS_HAVE_OPTIONS", "CHECK_NO_FOCUS_AREAS", [](auto& p) { p.snapshot.focus_areas.clear(); }},
    {"WASTE_STREAMS_MATCHED", "WASTE_STREAMS_MATCHED_FAILED", [](auto& p) { p.snapshot.streams.pop_back(); }},
    {"WASTE_STREAMS_MATCHED", "CHECK_NO_WASTE_STREAMS", [](auto& p) { p.snapshot.streams.clear(); }},
    {"OPTIONS_COMPLETE", "OPTIONS_COMPLETE_FAILED", [](auto& p) { p.measure("M3").risk.clear(); }},
    {"OPTIONS_COMPLETE", "OPTIONS_COMPLETE_FAILED", [](auto& p) { p.measure("M3").capex.reset(); }},
    {"OPTIONS_COMPLETE", "CHECK_NO_OPTIONS", [](auto& p) { p.snapshot.measures.clear(); }},
    {"OVERLAPS_RESOLVED", "OVERLAPS_RESOLVED_FAILED", [](auto& p) { p.measure("M2").affects = "fuel/M1"; }},
    {"PLAN_APPROVED", "PLAN_APPROVED_FAILED", [](auto& p) { p.forget(10, "approval_date"); }},
    {"EFFECTS_REACH_TARGETS", "EFFECTS_REACH_TARGETS_FAILED", [](auto& p) { p.measure("M3").reduction_t_per_a = 99.0; }},
    {"EFFECTS_REACH_TARGETS", "CHECK_NO_CARBON_TARGET", [](auto& p) { p.scheme.indicators[0].inputs.clear(); }},
    {"CAPEX_SOURCED", "CAPEX_SOURCED_FAILED", [](auto& p) { p.measure("M1").finance = "FM06=60 signed; FM01=39"; }},
    {"CAPEX_SOURCED", "CAPEX_SOURCED_FAILED", [](auto& p) { p.measure("M1").finance = "FM99=100"; }},
    {"CAPEX_SOURCED", "CHECK_NO_PROJECTS", [](auto& p) { p.snapshot.measures.clear(); }},
    {"BUSINESS_MODELS_CHOSEN", "BUSINESS_MODELS_CHOSEN_FAILED", [](auto& p) { p.measure("M1").business_model = "FM06"; }},
    {"PROJECTS_OWNED", "PROJECTS_OWNED_FAILED", [](auto& p) { p.measure("M1").owner.clear(); }},
    {"PROJECTS_DATED", "PROJECTS_DATED_FAILED", [](auto& p) { p.measure("M1").planned_finish.reset(); }},
    {"PERMITS_STATED", "PERMITS_STATED_FAILED", [](auto& p) { p.measure("M1").permits.clear(); }},
    {"PROJECTS_REPORTED", "PROJECTS_REPORTED_FAILED", [](auto& p) { p.measure("M3").reported_on = date("2026-03-01"); }},
    {"PROJECTS_REPORTED", "PROJECTS_REPORTED_FAILED", [](auto& p) { p.measure("M3").progress_pct.reset(); }},
    {"FINISHED_PROJECTS_MEASURED", "FINISHED_PROJECTS_MEASURED_FAILED", [](auto& p) { p.measure("M2").measured_t_per_a.reset(); }},
    {"FINISHED_PROJECTS_MEASURED", "CHECK_NO_FINISHED_PROJECTS", [](auto& p) { for (auto& m : p.snapshot.measures) { m.status = domain::MeasureStatus::Contracted; } }},
    {"REPORT_YEAR_HAS_DATA", "REPORT_YEAR_HAS_DATA_FAILED", [](auto& p) { p.snapshot.park.report_years = {2021}; }},
    {"CLAIMS_MEASURED", "CLAIMS_MEASURED_FAILED", [](auto& p) { p.measure("M2").status = domain::MeasureStatus::Built; }},
    {"EFFECTS_EXPLAIN_CHANGE", "EFFECTS_EXPLAIN_CHANGE_FAILED", [](auto& p) { p.inventory.park.views.scope_1_2_location = 850.0; }},
    {"STEPS_SCORED", "STEPS_SCORED_FAILED", [](auto& p) { p.step(5).score.reset(); }},
    {"STEPS_SCORED", "STEPS_SCORED_FAILED", [](auto& p) { p.snapshot.evidence[4].step = 6; }},
    {"ACCEPTANCE_OPINION_STORED", "ACCEPTANCE_OPINION_STORED_FAILED", [](auto& p) { p.forget(16, "opinion_no"); }},
    {"UNMET_TARGETS_ANSWERED", "UNMET_TARGETS_ANSWERED_FAILED", [](auto& p) { p.snapshot.corrective_actions[0].owner.clear(); }},
    {"UNMET_TARGETS_ANSWERED", "CHECK_ALL_TARGETS_MET", [](auto& p) { p.snapshot.targets[0].value = 0.9; }},
    {"NEXT_REVIEW_DATED", "NEXT_REVIEW_DATED_FAILED", [](auto& p) { p.today = date("2028-01-01"); }},
    {"RULES_ISSUED", "RULES_ISSUED_FAILED", [](auto& p) { p.forget(18, "rules_no"); }},
    {"CASE_EXPORTED", "CASE_EXPORTED_FAILED", [](auto& p) { p.forget(18, "case_exported_on"); }},
};
// clang-format on

TEST(StepChecks, AllPassInACompleteProject) {
    const Workbench bench = CompleteProject().bench();
    std::set<std::string> seen;
    for (const StepState& state : bench.steps) {
        for (const CheckResult& check : state.checks) {
            seen.insert(check.code);
            EXPECT_EQ(check.state, CheckState::Passed) << check.code << " says " << check.sentence;
            EXPECT_EQ(check.sentence, check.code);
        }
    }
    EXPECT_EQ(seen.size(), stepChecks().size()) << "the default list names every check";
}

TEST(StepChecks, EachChangesItsStateWhenTheProjectIsBrokenAndMended) {
    const CompleteProject whole;
    std::set<std::string_view> broken;
    for (const Fault& fault : kFaults) {
        CompleteProject project;
        fault.breakIt(project);
        const CheckResult result = project.check(fault.check);
        EXPECT_NE(result.state, CheckState::Passed) << fault.check;
        EXPECT_EQ(result.sentence, fault.sentence) << fault.check;
        EXPECT_FALSE(result.page.empty()) << fault.check;
        EXPECT_EQ(whole.check(fault.check).state, CheckState::Passed) << fault.check;
        if (result.state == CheckState::Failed) {
            broken.insert(fault.check);
        }
    }
    for (const StepCheck& check : stepChecks()) {
        EXPECT_TRUE(broken.contains(check.code.name)) << check.code.name << " is broken by no fault";
    }
}

TEST(StepChecks, SayWhatTheyFoundWithItsNumbers) {
    CompleteProject project;
    project.coverage[0].explained = 62.5;
    const CheckResult energy = project.check("ENERGY_COVERED");
    EXPECT_EQ(energy.arguments, (base::Arguments{{"value", "62.5"}, {"expected", "95"}, {"year", "2021"}}));
    project.snapshot.team.back().function = domain::TeamFunction::Other;
    EXPECT_EQ(project.check("TEAM_FUNCTIONS_COVERED").arguments, (base::Arguments{{"functions", "key_enterprise"}}));
    project.measure("M1").finance = "FM06=5";
    const CheckResult capex = project.check("CAPEX_SOURCED");
    EXPECT_EQ(capex.where.record_id, "M1");
    EXPECT_EQ(capex.where.field, "finance");
}

TEST(StepChecks, ADecisionLetsAWasteStreamGoWithoutUser) {
    CompleteProject project;
    project.snapshot.streams.pop_back();
    domain::Decision decision;
    decision.code = "STREAM_WITHOUT_USER";
    decision.subject = "S1";
    decision.reason = "no mill within 200 km";
    project.snapshot.decisions.push_back(decision);
    EXPECT_EQ(project.check("WASTE_STREAMS_MATCHED").state, CheckState::Passed);
}

TEST(StepChecks, ADecisionSharesAnEffectBetweenMeasures) {
    CompleteProject project;
    project.measure("M2").affects = "fuel/M1";
    domain::Decision decision;
    decision.code = "MEASURE_OVERLAP_RESOLVED";
    decision.subject = "fuel/M1";
    decision.reason = "the second acts on what the first leaves";
    project.snapshot.decisions.push_back(decision);
    EXPECT_EQ(project.check("OVERLAPS_RESOLVED").state, CheckState::Passed);
}

// Emissions rise from 1000 to 1200 t while added value doubles: by the intensity effect of LMDI-I,
// L(1200, 1000) · ln((1000/1000)/(1200/2000)) = 1096.963 · 0.510826 = 560.357 t fell otherwise than by growth.
TEST(StepChecks, GrowthIsTakenOutOfTheChangeThatProjectsMustExplain) {
    CompleteProject project;
    project.inventory.park.views.scope_1_2_location = 1200.0;
    for (domain::Fact& fact : project.snapshot.facts) {
        if (fact.variable == "IAV" && fact.period == base::Period::year(2025)) {
            fact.value = *domain::Quantity::create(2000.0, fact.value.unit());
        }
    }
    project.measure("M1").measured_t_per_a = 460.0;
    const CheckResult result = project.check("EFFECTS_EXPLAIN_CHANGE");
    EXPECT_EQ(result.state, CheckState::Passed);
    EXPECT_THAT(result.arguments, testing::Contains(base::Argument{"change", "560.4"}));
}

} // namespace
} // namespace parkcarbon::engine::workflow
