#pragma once

#include <parkcarbon/base/code.hpp>

/// The automatic checks of the steps. The code of a check is that of the sentence which it says when it passes; its
/// sentence when it fails has the same name and `_FAILED`. Sentences and remedies: resources/messages/workflow.csv;
/// what each check looks at: docs/methods/workflow.md. Lists of steps name the checks by these codes.
namespace parkcarbon::engine::workflow {

// Organisation and leadership
inline constexpr base::Code kLeaderNamed{"LEADER_NAMED"};
inline constexpr base::Code kTeamFunctionsCovered{"TEAM_FUNCTIONS_COVERED"};
inline constexpr base::Code kRaciComplete{"RACI_COMPLETE"};
inline constexpr base::Code kFoundingDocumentGiven{"FOUNDING_DOCUMENT_GIVEN"};
inline constexpr base::Code kBaseYearHasData{"BASE_YEAR_HAS_DATA"};
inline constexpr base::Code kBoundaryDecided{"BOUNDARY_DECIDED"};
inline constexpr base::Code kPlanWithinThreeYears{"PLAN_WITHIN_THREE_YEARS"};
inline constexpr base::Code kStepsDated{"STEPS_DATED"};
inline constexpr base::Code kStepOrderKept{"STEP_ORDER_KEPT"};

// Data collection and analysis
inline constexpr base::Code kEnergyCovered{"ENERGY_COVERED"};
inline constexpr base::Code kSolidWasteCovered{"SOLID_WASTE_COVERED"};
inline constexpr base::Code kValuesSourced{"VALUES_SOURCED"};
inline constexpr base::Code kJumpsExplained{"JUMPS_EXPLAINED"};
inline constexpr base::Code kDuplicatesResolved{"DUPLICATES_RESOLVED"};
inline constexpr base::Code kSumsAgree{"SUMS_AGREE"};
inline constexpr base::Code kInventoryWithoutErrors{"INVENTORY_WITHOUT_ERRORS"};
inline constexpr base::Code kEnergyBalanceCloses{"ENERGY_BALANCE_CLOSES"};
inline constexpr base::Code kWaterBalanceCloses{"WATER_BALANCE_CLOSES"};
inline constexpr base::Code kWasteBalanceCloses{"WASTE_BALANCE_CLOSES"};
inline constexpr base::Code kIndicatorsComputed{"INDICATORS_COMPUTED"};
inline constexpr base::Code kNodesReconciled{"NODES_RECONCILED"};
inline constexpr base::Code kLossesNamed{"LOSSES_NAMED"};
inline constexpr base::Code kMandatoryIndicatorsJudged{"MANDATORY_INDICATORS_JUDGED"};
inline constexpr base::Code kFocusAreasNamed{"FOCUS_AREAS_NAMED"};

// Targets and plan
inline constexpr base::Code kTargetsSignedOff{"TARGETS_SIGNED_OFF"};
inline constexpr base::Code kTargetsBeatTrend{"TARGETS_BEAT_TREND"};
inline constexpr base::Code kFocusAreasHaveOptions{"FOCUS_AREAS_HAVE_OPTIONS"};
inline constexpr base::Code kWasteStreamsMatched{"WASTE_STREAMS_MATCHED"};
inline constexpr base::Code kOptionsComplete{"OPTIONS_COMPLETE"};
inline constexpr base::Code kOverlapsResolved{"OVERLAPS_RESOLVED"};
inline constexpr base::Code kPlanApproved{"PLAN_APPROVED"};
inline constexpr base::Code kEffectsReachTargets{"EFFECTS_REACH_TARGETS"};

// Implementation
inline constexpr base::Code kCapexSourced{"CAPEX_SOURCED"};
inline constexpr base::Code kBusinessModelsChosen{"BUSINESS_MODELS_CHOSEN"};
inline constexpr base::Code kProjectsOwned{"PROJECTS_OWNED"};
inline constexpr base::Code kProjectsDated{"PROJECTS_DATED"};
inline constexpr base::Code kPermitsStated{"PERMITS_STATED"};
inline constexpr base::Code kProjectsReported{"PROJECTS_REPORTED"};
inline constexpr base::Code kFinishedProjectsMeasured{"FINISHED_PROJECTS_MEASURED"};

// Evaluation
inline constexpr base::Code kReportYearHasData{"REPORT_YEAR_HAS_DATA"};
inline constexpr base::Code kClaimsMeasured{"CLAIMS_MEASURED"};
inline constexpr base::Code kEffectsExplainChange{"EFFECTS_EXPLAIN_CHANGE"};
inline constexpr base::Code kStepsScored{"STEPS_SCORED"};
inline constexpr base::Code kAcceptanceOpinionStored{"ACCEPTANCE_OPINION_STORED"};

// Improvement
inline constexpr base::Code kUnmetTargetsAnswered{"UNMET_TARGETS_ANSWERED"};
inline constexpr base::Code kNextReviewDated{"NEXT_REVIEW_DATED"};
inline constexpr base::Code kRulesIssued{"RULES_ISSUED"};
inline constexpr base::Code kCaseExported{"CASE_EXPORTED"};

/// The code of the decision that lets a check pass though it fails; its subject is `<step>/<check code>`.
inline constexpr base::Code kStepCheckOverridden{"STEP_CHECK_OVERRIDDEN"};

} // namespace parkcarbon::engine::workflow
