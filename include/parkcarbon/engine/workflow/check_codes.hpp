#pragma once

#include <parkcarbon/base/code.hpp>

/// The automatic checks of the steps. The code of a check is that of the sentence which it says when it passes; its
/// sentence when it fails has the same name and `_FAILED`. Sentences and remedies: resources/messages/workflow.csv;
/// what each check looks at: docs/methods/workflow.md. Lists of steps name the checks by these codes.
namespace parkcarbon::engine::workflow {

// Organisation and leadership
inline constexpr base::Code kLeaderNamed{"LEADER_NAMED"};
inline constexpr base::Code kLeaderNamedFailed{"LEADER_NAMED_FAILED"};
inline constexpr base::Code kTeamFunctionsCovered{"TEAM_FUNCTIONS_COVERED"};
inline constexpr base::Code kTeamFunctionsCoveredFailed{"TEAM_FUNCTIONS_COVERED_FAILED"};
inline constexpr base::Code kRaciComplete{"RACI_COMPLETE"};
inline constexpr base::Code kRaciCompleteFailed{"RACI_COMPLETE_FAILED"};
inline constexpr base::Code kFoundingDocumentGiven{"FOUNDING_DOCUMENT_GIVEN"};
inline constexpr base::Code kFoundingDocumentGivenFailed{"FOUNDING_DOCUMENT_GIVEN_FAILED"};
inline constexpr base::Code kBaseYearHasData{"BASE_YEAR_HAS_DATA"};
inline constexpr base::Code kBaseYearHasDataFailed{"BASE_YEAR_HAS_DATA_FAILED"};
inline constexpr base::Code kBoundaryDecided{"BOUNDARY_DECIDED"};
inline constexpr base::Code kBoundaryDecidedFailed{"BOUNDARY_DECIDED_FAILED"};
inline constexpr base::Code kPlanWithinThreeYears{"PLAN_WITHIN_THREE_YEARS"};
inline constexpr base::Code kPlanWithinThreeYearsFailed{"PLAN_WITHIN_THREE_YEARS_FAILED"};
inline constexpr base::Code kStepsDated{"STEPS_DATED"};
inline constexpr base::Code kStepsDatedFailed{"STEPS_DATED_FAILED"};
inline constexpr base::Code kStepOrderKept{"STEP_ORDER_KEPT"};
inline constexpr base::Code kStepOrderKeptFailed{"STEP_ORDER_KEPT_FAILED"};

// Data collection and analysis
inline constexpr base::Code kEnergyCovered{"ENERGY_COVERED"};
inline constexpr base::Code kEnergyCoveredFailed{"ENERGY_COVERED_FAILED"};
inline constexpr base::Code kSolidWasteCovered{"SOLID_WASTE_COVERED"};
inline constexpr base::Code kSolidWasteCoveredFailed{"SOLID_WASTE_COVERED_FAILED"};
inline constexpr base::Code kValuesSourced{"VALUES_SOURCED"};
inline constexpr base::Code kValuesSourcedFailed{"VALUES_SOURCED_FAILED"};
inline constexpr base::Code kJumpsExplained{"JUMPS_EXPLAINED"};
inline constexpr base::Code kJumpsExplainedFailed{"JUMPS_EXPLAINED_FAILED"};
inline constexpr base::Code kDuplicatesResolved{"DUPLICATES_RESOLVED"};
inline constexpr base::Code kDuplicatesResolvedFailed{"DUPLICATES_RESOLVED_FAILED"};
inline constexpr base::Code kSumsAgree{"SUMS_AGREE"};
inline constexpr base::Code kSumsAgreeFailed{"SUMS_AGREE_FAILED"};
inline constexpr base::Code kInventoryWithoutErrors{"INVENTORY_WITHOUT_ERRORS"};
inline constexpr base::Code kInventoryWithoutErrorsFailed{"INVENTORY_WITHOUT_ERRORS_FAILED"};
inline constexpr base::Code kEnergyBalanceCloses{"ENERGY_BALANCE_CLOSES"};
inline constexpr base::Code kEnergyBalanceClosesFailed{"ENERGY_BALANCE_CLOSES_FAILED"};
inline constexpr base::Code kWaterBalanceCloses{"WATER_BALANCE_CLOSES"};
inline constexpr base::Code kWaterBalanceClosesFailed{"WATER_BALANCE_CLOSES_FAILED"};
inline constexpr base::Code kWasteBalanceCloses{"WASTE_BALANCE_CLOSES"};
inline constexpr base::Code kWasteBalanceClosesFailed{"WASTE_BALANCE_CLOSES_FAILED"};
inline constexpr base::Code kIndicatorsComputed{"INDICATORS_COMPUTED"};
inline constexpr base::Code kIndicatorsComputedFailed{"INDICATORS_COMPUTED_FAILED"};
inline constexpr base::Code kNodesReconciled{"NODES_RECONCILED"};
inline constexpr base::Code kNodesReconciledFailed{"NODES_RECONCILED_FAILED"};
inline constexpr base::Code kLossesNamed{"LOSSES_NAMED"};
inline constexpr base::Code kLossesNamedFailed{"LOSSES_NAMED_FAILED"};
inline constexpr base::Code kMandatoryIndicatorsJudged{"MANDATORY_INDICATORS_JUDGED"};
inline constexpr base::Code kMandatoryIndicatorsJudgedFailed{"MANDATORY_INDICATORS_JUDGED_FAILED"};
inline constexpr base::Code kFocusAreasNamed{"FOCUS_AREAS_NAMED"};
inline constexpr base::Code kFocusAreasNamedFailed{"FOCUS_AREAS_NAMED_FAILED"};

// Targets and plan
inline constexpr base::Code kTargetsSignedOff{"TARGETS_SIGNED_OFF"};
inline constexpr base::Code kTargetsSignedOffFailed{"TARGETS_SIGNED_OFF_FAILED"};
inline constexpr base::Code kTargetsBeatTrend{"TARGETS_BEAT_TREND"};
inline constexpr base::Code kTargetsBeatTrendFailed{"TARGETS_BEAT_TREND_FAILED"};
inline constexpr base::Code kFocusAreasHaveOptions{"FOCUS_AREAS_HAVE_OPTIONS"};
inline constexpr base::Code kFocusAreasHaveOptionsFailed{"FOCUS_AREAS_HAVE_OPTIONS_FAILED"};
inline constexpr base::Code kWasteStreamsMatched{"WASTE_STREAMS_MATCHED"};
inline constexpr base::Code kWasteStreamsMatchedFailed{"WASTE_STREAMS_MATCHED_FAILED"};
inline constexpr base::Code kOptionsComplete{"OPTIONS_COMPLETE"};
inline constexpr base::Code kOptionsCompleteFailed{"OPTIONS_COMPLETE_FAILED"};
inline constexpr base::Code kOverlapsResolved{"OVERLAPS_RESOLVED"};
inline constexpr base::Code kOverlapsResolvedFailed{"OVERLAPS_RESOLVED_FAILED"};
inline constexpr base::Code kPlanApproved{"PLAN_APPROVED"};
inline constexpr base::Code kPlanApprovedFailed{"PLAN_APPROVED_FAILED"};
inline constexpr base::Code kEffectsReachTargets{"EFFECTS_REACH_TARGETS"};
inline constexpr base::Code kEffectsReachTargetsFailed{"EFFECTS_REACH_TARGETS_FAILED"};

// Implementation
inline constexpr base::Code kCapexSourced{"CAPEX_SOURCED"};
inline constexpr base::Code kCapexSourcedFailed{"CAPEX_SOURCED_FAILED"};
inline constexpr base::Code kBusinessModelsChosen{"BUSINESS_MODELS_CHOSEN"};
inline constexpr base::Code kBusinessModelsChosenFailed{"BUSINESS_MODELS_CHOSEN_FAILED"};
inline constexpr base::Code kProjectsOwned{"PROJECTS_OWNED"};
inline constexpr base::Code kProjectsOwnedFailed{"PROJECTS_OWNED_FAILED"};
inline constexpr base::Code kProjectsDated{"PROJECTS_DATED"};
inline constexpr base::Code kProjectsDatedFailed{"PROJECTS_DATED_FAILED"};
inline constexpr base::Code kPermitsStated{"PERMITS_STATED"};
inline constexpr base::Code kPermitsStatedFailed{"PERMITS_STATED_FAILED"};
inline constexpr base::Code kProjectsReported{"PROJECTS_REPORTED"};
inline constexpr base::Code kProjectsReportedFailed{"PROJECTS_REPORTED_FAILED"};
inline constexpr base::Code kFinishedProjectsMeasured{"FINISHED_PROJECTS_MEASURED"};
inline constexpr base::Code kFinishedProjectsMeasuredFailed{"FINISHED_PROJECTS_MEASURED_FAILED"};

// Evaluation
inline constexpr base::Code kReportYearHasData{"REPORT_YEAR_HAS_DATA"};
inline constexpr base::Code kReportYearHasDataFailed{"REPORT_YEAR_HAS_DATA_FAILED"};
inline constexpr base::Code kClaimsMeasured{"CLAIMS_MEASURED"};
inline constexpr base::Code kClaimsMeasuredFailed{"CLAIMS_MEASURED_FAILED"};
inline constexpr base::Code kEffectsExplainChange{"EFFECTS_EXPLAIN_CHANGE"};
inline constexpr base::Code kEffectsExplainChangeFailed{"EFFECTS_EXPLAIN_CHANGE_FAILED"};
inline constexpr base::Code kStepsScored{"STEPS_SCORED"};
inline constexpr base::Code kStepsScoredFailed{"STEPS_SCORED_FAILED"};
inline constexpr base::Code kAcceptanceOpinionStored{"ACCEPTANCE_OPINION_STORED"};
inline constexpr base::Code kAcceptanceOpinionStoredFailed{"ACCEPTANCE_OPINION_STORED_FAILED"};

// Improvement
inline constexpr base::Code kUnmetTargetsAnswered{"UNMET_TARGETS_ANSWERED"};
inline constexpr base::Code kUnmetTargetsAnsweredFailed{"UNMET_TARGETS_ANSWERED_FAILED"};
inline constexpr base::Code kNextReviewDated{"NEXT_REVIEW_DATED"};
inline constexpr base::Code kNextReviewDatedFailed{"NEXT_REVIEW_DATED_FAILED"};
inline constexpr base::Code kRulesIssued{"RULES_ISSUED"};
inline constexpr base::Code kRulesIssuedFailed{"RULES_ISSUED_FAILED"};
inline constexpr base::Code kCaseExported{"CASE_EXPORTED"};
inline constexpr base::Code kCaseExportedFailed{"CASE_EXPORTED_FAILED"};

// Why a check fails or has nothing to check, where that is not its own sentence
inline constexpr base::Code kCheckNoProjects{"CHECK_NO_PROJECTS"};
inline constexpr base::Code kCheckNoFinishedProjects{"CHECK_NO_FINISHED_PROJECTS"};
inline constexpr base::Code kCheckNoTrend{"CHECK_NO_TREND"};
inline constexpr base::Code kCheckNoCarbonTarget{"CHECK_NO_CARBON_TARGET"};
inline constexpr base::Code kCheckAllTargetsMet{"CHECK_ALL_TARGETS_MET"};
inline constexpr base::Code kCheckNoWasteStreams{"CHECK_NO_WASTE_STREAMS"};
inline constexpr base::Code kCheckNoTargets{"CHECK_NO_TARGETS"};
inline constexpr base::Code kCheckNoOptions{"CHECK_NO_OPTIONS"};
inline constexpr base::Code kCheckNoFocusAreas{"CHECK_NO_FOCUS_AREAS"};
inline constexpr base::Code kCheckNoBalance{"CHECK_NO_BALANCE"};
inline constexpr base::Code kCheckNoTotal{"CHECK_NO_TOTAL"};
inline constexpr base::Code kCheckNoIndicators{"CHECK_NO_INDICATORS"};
inline constexpr base::Code kCheckNotComputed{"CHECK_NOT_COMPUTED"};
inline constexpr base::Code kBoundaryNotLocked{"BOUNDARY_NOT_LOCKED"};

/// The code of the decision that takes a waste stream off the search for users; its subject is the stream.
inline constexpr base::Code kStreamWithoutUser{"STREAM_WITHOUT_USER"};
/// The code of the decision that says how measures that act on the same thing share its effect; its subject is what
/// they act on.
inline constexpr base::Code kMeasureOverlapResolved{"MEASURE_OVERLAP_RESOLVED"};
/// The code of the decision that lets a check pass though it fails; its subject is `<step>/<check code>`.
inline constexpr base::Code kStepCheckOverridden{"STEP_CHECK_OVERRIDDEN"};

} // namespace parkcarbon::engine::workflow
