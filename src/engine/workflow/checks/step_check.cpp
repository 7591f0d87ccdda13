#include "step_check.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::size_t kNamedItems = 12;

constexpr std::array kStepChecks = {
    StepCheck{kLeaderNamed, kLeaderNamedFailed, "team", leaderNamed},
    StepCheck{kTeamFunctionsCovered, kTeamFunctionsCoveredFailed, "team", teamFunctionsCovered},
    StepCheck{kRaciComplete, kRaciCompleteFailed, "responsibilities", raciComplete},
    StepCheck{kFoundingDocumentGiven, kFoundingDocumentGivenFailed, "evidence", foundingDocumentGiven},
    StepCheck{kBaseYearHasData, kBaseYearHasDataFailed, "park", baseYearHasData},
    StepCheck{kBoundaryDecided, kBoundaryDecidedFailed, "enterprises", boundaryDecided},
    StepCheck{kPlanWithinThreeYears, kPlanWithinThreeYearsFailed, "workflow", planWithinThreeYears},
    StepCheck{kStepsDated, kStepsDatedFailed, "workflow", stepsDated},
    StepCheck{kStepOrderKept, kStepOrderKeptFailed, "workflow", stepOrderKept},
    StepCheck{kEnergyCovered, kEnergyCoveredFailed, "activities", energyCovered},
    StepCheck{kSolidWasteCovered, kSolidWasteCoveredFailed, "facts", solidWasteCovered},
    StepCheck{kValuesSourced, kValuesSourcedFailed, "activities", valuesSourced},
    StepCheck{kJumpsExplained, kJumpsExplainedFailed, "findings", jumpsExplained},
    StepCheck{kDuplicatesResolved, kDuplicatesResolvedFailed, "findings", duplicatesResolved},
    StepCheck{kSumsAgree, kSumsAgreeFailed, "findings", sumsAgree},
    StepCheck{kInventoryWithoutErrors, kInventoryWithoutErrorsFailed, "inventory", inventoryWithoutErrors},
    StepCheck{kEnergyBalanceCloses, kEnergyBalanceClosesFailed, "flow_balances", energyBalanceCloses},
    StepCheck{kWaterBalanceCloses, kWaterBalanceClosesFailed, "flow_balances", waterBalanceCloses},
    StepCheck{kWasteBalanceCloses, kWasteBalanceClosesFailed, "flow_balances", wasteBalanceCloses},
    StepCheck{kIndicatorsComputed, kIndicatorsComputedFailed, "indicators", indicatorsComputed},
    StepCheck{kNodesReconciled, kNodesReconciledFailed, "flow_balances", nodesReconciled},
    StepCheck{kLossesNamed, kLossesNamedFailed, "flow_balances", lossesNamed},
    StepCheck{kMandatoryIndicatorsJudged, kMandatoryIndicatorsJudgedFailed, "indicators", mandatoryIndicatorsJudged},
    StepCheck{kFocusAreasNamed, kFocusAreasNamedFailed, "focus_areas", focusAreasNamed},
    StepCheck{kTargetsSignedOff, kTargetsSignedOffFailed, "targets", targetsSignedOff},
    StepCheck{kTargetsBeatTrend, kTargetsBeatTrendFailed, "targets", targetsBeatTrend},
    StepCheck{kFocusAreasHaveOptions, kFocusAreasHaveOptionsFailed, "measures", focusAreasHaveOptions},
    StepCheck{kWasteStreamsMatched, kWasteStreamsMatchedFailed, "streams", wasteStreamsMatched},
    StepCheck{kOptionsComplete, kOptionsCompleteFailed, "measures", optionsComplete},
    StepCheck{kOverlapsResolved, kOverlapsResolvedFailed, "measures", overlapsResolved},
    StepCheck{kPlanApproved, kPlanApprovedFailed, "step_entries", planApproved},
    StepCheck{kEffectsReachTargets, kEffectsReachTargetsFailed, "measures", effectsReachTargets},
    StepCheck{kCapexSourced, kCapexSourcedFailed, "measures", capexSourced},
    StepCheck{kBusinessModelsChosen, kBusinessModelsChosenFailed, "measures", businessModelsChosen},
    StepCheck{kProjectsOwned, kProjectsOwnedFailed, "measures", projectsOwned},
    StepCheck{kProjectsDated, kProjectsDatedFailed, "measures", projectsDated},
    StepCheck{kPermitsStated, kPermitsStatedFailed, "measures", permitsStated},
    StepCheck{kProjectsReported, kProjectsReportedFailed, "measures", projectsReported},
    StepCheck{kFinishedProjectsMeasured, kFinishedProjectsMeasuredFailed, "measures", finishedProjectsMeasured},
    StepCheck{kReportYearHasData, kReportYearHasDataFailed, "activities", reportYearHasData},
    StepCheck{kClaimsMeasured, kClaimsMeasuredFailed, "measures", claimsMeasured},
    StepCheck{kEffectsExplainChange, kEffectsExplainChangeFailed, "measures", effectsExplainChange},
    StepCheck{kStepsScored, kStepsScoredFailed, "workflow", stepsScored},
    StepCheck{kAcceptanceOpinionStored, kAcceptanceOpinionStoredFailed, "step_entries", acceptanceOpinionStored},
    StepCheck{kUnmetTargetsAnswered, kUnmetTargetsAnsweredFailed, "corrective_actions", unmetTargetsAnswered},
    StepCheck{kNextReviewDated, kNextReviewDatedFailed, "step_entries", nextReviewDated},
    StepCheck{kRulesIssued, kRulesIssuedFailed, "step_entries", rulesIssued},
    StepCheck{kCaseExported, kCaseExportedFailed, "step_entries", caseExported},
};

} // namespace

CheckOutcome passed(base::Arguments arguments) {
    return {CheckState::Passed, std::move(arguments), {}, {}};
}
CheckOutcome failed(base::Arguments arguments, base::Location where) {
    return {CheckState::Failed, std::move(arguments), std::move(where), {}};
}
CheckOutcome failedBecause(base::Code sentence, base::Arguments arguments, base::Location where) {
    return {CheckState::Failed, std::move(arguments), std::move(where), sentence};
}
CheckOutcome nothingToCheck(base::Code sentence, base::Arguments arguments) {
    return {CheckState::NotApplicable, std::move(arguments), {}, sentence};
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t index = 0; index < std::min(items.size(), kNamedItems); ++index) {
        text += (index == 0 ? "" : ", ") + items[index];
    }
    return items.size() > kNamedItems ? text + ", …" : text;
}

std::string shownNumber(double value) {
    return fmt::format("{:.10g}", std::stod(fmt::format("{:.3e}", value)));
}

base::Location inTable(std::string_view table, std::string_view record_id, std::string_view field) {
    return {std::string(table), std::string(record_id), std::string(field), {}, {}, 0, {}};
}

std::string entryOf(const CheckInput& input, int step, std::string_view field) {
    const auto& entries = input.snapshot.step_entries;
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const domain::StepEntry& entry) {
        return entry.step == step && entry.field == field;
    });
    return found == entries.end() ? std::string() : found->value;
}

CheckOutcome allComplete(std::size_t total, const std::vector<std::string>& items, std::string_view table,
                         std::string_view field) {
    if (items.empty()) {
        return passed({{"value", std::to_string(total)}});
    }
    return failed(
        {{"value", std::to_string(items.size())}, {"expected", std::to_string(total)}, {"items", joined(items)}},
        inTable(table, items.front(), field));
}

std::span<const StepCheck> stepChecks() {
    return kStepChecks;
}

const StepCheck* findStepCheck(std::string_view code) {
    const auto found = std::find_if(kStepChecks.begin(), kStepChecks.end(),
                                    [&](const StepCheck& check) { return check.code.name == code; });
    return found == kStepChecks.end() ? nullptr : &*found;
}

} // namespace parkcarbon::engine::workflow
