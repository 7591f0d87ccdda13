#pragma once

#include <parkcarbon/engine/workflow/check_codes.hpp>
#include <parkcarbon/engine/workflow/check_input.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parkcarbon::engine::workflow {

/// What a check found. `sentence` is set only where it is not the check's own.
struct CheckOutcome {
    CheckState state = CheckState::Failed;
    base::Arguments arguments;
    base::Location where;
    std::optional<base::Code> sentence;
};

CheckOutcome passed(base::Arguments arguments = {});
CheckOutcome failed(base::Arguments arguments = {}, base::Location where = {});
CheckOutcome failedBecause(base::Code sentence, base::Arguments arguments = {}, base::Location where = {});
CheckOutcome nothingToCheck(base::Code sentence, base::Arguments arguments = {});

/// Texts joined for a sentence; no more than a dozen, then `…`.
std::string joined(const std::vector<std::string>& items);
std::string shownNumber(double value); ///< three or four significant digits, as people write it
base::Location inTable(std::string_view table, std::string_view record_id = {}, std::string_view field = {});

/// What the step asks for and nothing else holds (step_entries.csv); empty when it is not there.
std::string entryOf(const CheckInput& input, int step, std::string_view field);

/// `items` is empty: passed with `value` = `total`; else failed with `items` at the first of them in `table`.
CheckOutcome allComplete(std::size_t total, const std::vector<std::string>& items, std::string_view table,
                         std::string_view field = {});

/// Pure function of the project; `step` is the step that lists the check.
using StepCheckFunction = CheckOutcome (*)(const CheckInput& input, int step);

struct StepCheck {
    base::Code code;   ///< also of its sentence when it passes
    base::Code failed; ///< of its sentence when it fails
    std::string_view page;
    StepCheckFunction run;
};

/// Every check, in the order of the default list; the place of a new one is here.
std::span<const StepCheck> stepChecks();
const StepCheck* findStepCheck(std::string_view code); ///< nullptr when there is none

// leadership.cpp
CheckOutcome leaderNamed(const CheckInput& input, int step);
CheckOutcome teamFunctionsCovered(const CheckInput& input, int step);
CheckOutcome raciComplete(const CheckInput& input, int step);
CheckOutcome foundingDocumentGiven(const CheckInput& input, int step);
// work_plan.cpp
CheckOutcome baseYearHasData(const CheckInput& input, int step);
CheckOutcome boundaryDecided(const CheckInput& input, int step);
CheckOutcome planWithinThreeYears(const CheckInput& input, int step);
CheckOutcome stepsDated(const CheckInput& input, int step);
CheckOutcome stepOrderKept(const CheckInput& input, int step);
// survey.cpp
CheckOutcome energyCovered(const CheckInput& input, int step);
CheckOutcome solidWasteCovered(const CheckInput& input, int step);
CheckOutcome valuesSourced(const CheckInput& input, int step);
CheckOutcome jumpsExplained(const CheckInput& input, int step);
CheckOutcome duplicatesResolved(const CheckInput& input, int step);
CheckOutcome sumsAgree(const CheckInput& input, int step);
// analysis.cpp
CheckOutcome inventoryWithoutErrors(const CheckInput& input, int step);
CheckOutcome energyBalanceCloses(const CheckInput& input, int step);
CheckOutcome waterBalanceCloses(const CheckInput& input, int step);
CheckOutcome wasteBalanceCloses(const CheckInput& input, int step);
CheckOutcome indicatorsComputed(const CheckInput& input, int step);
CheckOutcome nodesReconciled(const CheckInput& input, int step);
CheckOutcome lossesNamed(const CheckInput& input, int step);
// benchmarking.cpp
CheckOutcome mandatoryIndicatorsJudged(const CheckInput& input, int step);
CheckOutcome focusAreasNamed(const CheckInput& input, int step);
CheckOutcome targetsSignedOff(const CheckInput& input, int step);
CheckOutcome targetsBeatTrend(const CheckInput& input, int step);
// options.cpp
CheckOutcome focusAreasHaveOptions(const CheckInput& input, int step);
CheckOutcome wasteStreamsMatched(const CheckInput& input, int step);
CheckOutcome optionsComplete(const CheckInput& input, int step);
CheckOutcome overlapsResolved(const CheckInput& input, int step);
CheckOutcome planApproved(const CheckInput& input, int step);
CheckOutcome effectsReachTargets(const CheckInput& input, int step);
// projects.cpp
CheckOutcome capexSourced(const CheckInput& input, int step);
CheckOutcome businessModelsChosen(const CheckInput& input, int step);
CheckOutcome projectsOwned(const CheckInput& input, int step);
CheckOutcome projectsDated(const CheckInput& input, int step);
CheckOutcome permitsStated(const CheckInput& input, int step);
CheckOutcome projectsReported(const CheckInput& input, int step);
CheckOutcome finishedProjectsMeasured(const CheckInput& input, int step);
// evaluation.cpp
CheckOutcome reportYearHasData(const CheckInput& input, int step);
CheckOutcome claimsMeasured(const CheckInput& input, int step);
CheckOutcome effectsExplainChange(const CheckInput& input, int step);
CheckOutcome stepsScored(const CheckInput& input, int step);
CheckOutcome acceptanceOpinionStored(const CheckInput& input, int step);
// improvement.cpp
CheckOutcome unmetTargetsAnswered(const CheckInput& input, int step);
CheckOutcome nextReviewDated(const CheckInput& input, int step);
CheckOutcome rulesIssued(const CheckInput& input, int step);
CheckOutcome caseExported(const CheckInput& input, int step);

} // namespace parkcarbon::engine::workflow
