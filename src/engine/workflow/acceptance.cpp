#include <parkcarbon/engine/workflow/acceptance.hpp>

#include "indicator_lookup.hpp"
#include "project_selection.hpp"

namespace parkcarbon::engine::workflow {
namespace {

TargetCompletion completionOfTarget(const CheckInput& input, const domain::Target& target) {
    const FoundIndicator indicator = findIndicator(input, target.indicator);
    TargetCompletion completion;
    completion.indicator_id = target.indicator;
    completion.year = target.year;
    completion.binding = target.nature == domain::TargetNature::Binding;
    completion.weight = target.weight.value_or(1.0);
    completion.target = target.value;
    completion.base = target.base_value;
    if (indicator) {
        completion.actual = indicator.result->value;
        completion.base = completion.base ? completion.base : indicator.result->base_value;
    }
    completion.completion = completionOf(completion.base, completion.actual, target.value);
    if (completion.actual && indicator) {
        completion.met =
            indicator.higherIsBetter() ? *completion.actual >= target.value : *completion.actual <= target.value;
    }
    return completion;
}

ProjectCompletion completionOfProjects(const domain::ProjectSnapshot& snapshot) {
    ProjectCompletion completion;
    for (const domain::Measure* const measure : selectedProjects(snapshot)) {
        const double investment = measure->capex.value_or(0.0);
        ++completion.planned;
        completion.planned_investment += investment;
        if (isFinished(*measure)) {
            ++completion.done;
            completion.done_investment += investment;
        }
    }
    if (completion.planned > 0) {
        completion.by_number = static_cast<double>(completion.done) / static_cast<double>(completion.planned);
    }
    if (completion.planned_investment > 0.0) {
        completion.by_investment = completion.done_investment / completion.planned_investment;
    }
    return completion;
}

} // namespace

Acceptance acceptance(const CheckInput& input) {
    Acceptance result;
    double weights = 0.0;
    double reached = 0.0;
    for (const domain::Target* const target : targetsInForce(input)) {
        TargetCompletion completion = completionOfTarget(input, *target);
        if (completion.completion) {
            weights += completion.weight;
            reached += completion.weight * *completion.completion;
        } else {
            ++result.targets_unknown;
        }
        if (completion.binding && !completion.met && completion.year <= input.period.yearNumber()) {
            result.binding_target_missed = true;
        }
        result.targets.push_back(std::move(completion));
    }
    if (weights > 0.0) {
        result.target_completion = reached / weights;
    }
    result.projects = completionOfProjects(input.snapshot);
    result.words = verdictWords(input.catalogue, input.snapshot.park.province);
    return result;
}

} // namespace parkcarbon::engine::workflow
