#include <parkcarbon/engine/workflow/step_list.hpp>

#include "checks/step_check.hpp"
#include "critical_path.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/workflow/finding_codes.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::string_view kReconstructed = "reconstructed";

std::vector<std::string> splitList(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        const std::size_t first = text.find_first_not_of(' ', begin);
        if (first < end) {
            parts.push_back(text.substr(first, text.find_last_not_of(' ', end - 1) - first + 1));
        }
        begin = end + 1;
    }
    return parts;
}

StepDefinition definitionOf(const reference::WorkflowStep& step) {
    StepDefinition definition;
    definition.step = step.step;
    definition.stage = step.stage;
    definition.name_zh = step.name_zh;
    definition.name_en = step.name_en;
    definition.purpose = step.purpose;
    definition.purpose_zh = step.purpose_zh;
    definition.user_inputs = step.user_inputs;
    definition.user_inputs_zh = step.user_inputs_zh;
    definition.software_checks = step.software_checks;
    definition.software_checks_zh = step.software_checks_zh;
    definition.deliverables = step.deliverables;
    definition.deliverables_en = step.deliverables_en;
    definition.criterion = step.criterion;
    definition.criterion_zh = step.criterion_zh;
    definition.responsible = step.responsible;
    definition.responsible_zh = step.responsible_zh;
    definition.needs_steps = step.needs_steps;
    definition.weight = step.weight;
    definition.check_codes = step.checks;
    definition.pages = step.pages;
    definition.provenance = step.provenance;
    definition.published = step.published;
    return definition;
}

StepDefinition definitionOf(const domain::OwnStep& step) {
    StepDefinition definition;
    definition.step = step.step;
    definition.stage = step.stage;
    definition.name_zh = step.step_zh;
    definition.name_en = step.step_en;
    definition.purpose = step.purpose;
    definition.purpose_zh = step.purpose_zh;
    definition.user_inputs = step.user_inputs;
    definition.user_inputs_zh = step.user_inputs_zh;
    definition.software_checks = step.software_computes_or_checks;
    definition.software_checks_zh = step.software_computes_or_checks_zh;
    definition.deliverables = step.deliverable_evidence;
    definition.deliverables_en = step.deliverable_evidence_en;
    definition.criterion = step.completion_criterion;
    definition.criterion_zh = step.completion_criterion_zh;
    definition.responsible = step.responsible;
    definition.responsible_zh = step.responsible_zh;
    for (const std::string& needed : splitList(step.needs_steps)) {
        definition.needs_steps.push_back(static_cast<int>(base::parseNumber(needed).value_or(0.0)));
    }
    definition.weight = step.weight.value_or(1.0);
    definition.check_codes = splitList(step.checks);
    definition.pages = splitList(step.pages);
    definition.provenance = step.provenance;
    definition.published = !step.provenance.empty() && step.provenance.find(kReconstructed) == std::string::npos;
    return definition;
}

/// A list without checks and pages has those of the shipped steps of the same names: other lists are mostly the same
/// steps in another arrangement.
void borrowFromShipped(StepDefinition& step, const std::vector<reference::WorkflowStep>& shipped) {
    const auto same = std::find_if(shipped.begin(), shipped.end(), [&](const reference::WorkflowStep& candidate) {
        return candidate.name_zh == step.name_zh;
    });
    if (same == shipped.end()) {
        return;
    }
    if (step.check_codes.empty()) {
        step.check_codes = same->checks;
    }
    if (step.pages.empty()) {
        step.pages = same->pages;
    }
}

void addStage(StepList& list, StageDefinition stage) {
    const bool known = std::any_of(list.stages.begin(), list.stages.end(),
                                   [&](const StageDefinition& present) { return present.stage == stage.stage; });
    if (!known) {
        list.stages.push_back(std::move(stage));
    }
}

void tell(StepList& list, base::Code code, int step, base::Arguments arguments) {
    arguments.push_back({"step", std::to_string(step)});
    list.findings.push_back(
        {code, base::Severity::Warning, std::move(arguments), inTable("workflow_steps", std::to_string(step))});
}

void tellCircles(StepList& list) {
    std::vector<NetworkTask> tasks(list.steps.size());
    for (std::size_t index = 0; index < list.steps.size(); ++index) {
        for (const int needed : list.steps[index].needs_steps) {
            const auto found = std::find_if(list.steps.begin(), list.steps.end(),
                                            [&](const StepDefinition& step) { return step.step == needed; });
            if (found != list.steps.end()) {
                tasks[index].needs.push_back(static_cast<std::size_t>(found - list.steps.begin()));
            }
        }
    }
    const std::vector<std::size_t> ordered = criticalPath(tasks).order;
    std::vector<std::string> circular;
    for (std::size_t index = 0; index < list.steps.size(); ++index) {
        if (std::find(ordered.begin(), ordered.end(), index) == ordered.end()) {
            circular.push_back(std::to_string(list.steps[index].step));
        }
    }
    if (!circular.empty()) {
        list.findings.push_back({kStepPrerequisitesCircular,
                                 base::Severity::Error,
                                 {{"value", joined(circular)}},
                                 inTable("workflow_steps", circular.front())});
    }
}

void examine(StepList& list) {
    for (const StepDefinition& step : list.steps) {
        for (const std::string& code : step.check_codes) {
            if (findStepCheck(code) == nullptr) {
                tell(list, kStepCheckUnknown, step.step, {{"value", code}});
            }
        }
        for (const int needed : step.needs_steps) {
            if (list.find(needed) == nullptr) {
                tell(list, kStepPrerequisiteUnknown, step.step, {{"value", std::to_string(needed)}});
            }
        }
    }
    tellCircles(list);
}

StepList ownList(const std::vector<domain::OwnStep>& own, const reference::Catalogue& catalogue) {
    StepList list;
    list.own = true;
    std::set<int> seen;
    for (const domain::OwnStep& step : own) {
        if (!seen.insert(step.step).second) {
            tell(list, kStepNumberRepeated, step.step, {{"value", std::to_string(step.step)}});
            continue;
        }
        addStage(list, {step.stage, step.stage_zh, step.stage_en, step.stage_weight.value_or(1.0)});
        StepDefinition definition = definitionOf(step);
        borrowFromShipped(definition, catalogue.workflowSteps());
        list.steps.push_back(std::move(definition));
    }
    const auto byNumber = [](const auto& a, const auto& b) { return a.step < b.step; };
    std::sort(list.steps.begin(), list.steps.end(), byNumber);
    std::sort(list.stages.begin(), list.stages.end(),
              [](const StageDefinition& a, const StageDefinition& b) { return a.stage < b.stage; });
    examine(list);
    return list;
}

} // namespace

const StepDefinition* StepList::find(int step) const {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const StepDefinition& candidate) { return candidate.step == step; });
    return found == steps.end() ? nullptr : &*found;
}

bool isStepCheck(std::string_view code) {
    return findStepCheck(code) != nullptr;
}

StepList stepList(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue) {
    if (!snapshot.workflow_steps.empty()) {
        return ownList(snapshot.workflow_steps, catalogue);
    }
    StepList list;
    for (const reference::WorkflowStep& step : catalogue.workflowSteps()) {
        addStage(list, {step.stage, step.stage_zh, step.stage_en, 1.0});
        list.steps.push_back(definitionOf(step));
    }
    return list;
}

} // namespace parkcarbon::engine::workflow
