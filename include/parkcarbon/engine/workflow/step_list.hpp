#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The steps that a park is led through, as data: the shipped list of eighteen steps in six stages, or the project's
/// own (docs/methods/workflow.md).
namespace parkcarbon::engine::workflow {

struct StepDefinition {
    int step = 0;  ///< its number; steps are in ascending order
    int stage = 0; ///< number of its stage
    std::string name_zh;
    std::string name_en;
    std::string
        purpose; ///< this and the next: English, the Chinese text beside each; either may be empty in an own list
    std::string purpose_zh;
    std::string user_inputs;
    std::string user_inputs_zh;
    std::string software_checks;
    std::string software_checks_zh;
    std::string deliverables; ///< Chinese: the names of the official documents
    std::string deliverables_en;
    std::string criterion;
    std::string criterion_zh;
    std::string responsible;
    std::string responsible_zh;
    std::vector<int> needs_steps;         ///< steps that must be done before
    double weight = 1.0;                  ///< within its stage
    std::vector<std::string> check_codes; ///< automatic checks, names of check_codes.hpp
    std::vector<std::string> pages;       ///< where the step's work is done, in the order of the work; see CheckResult
    std::string provenance;               ///< where the step is published, or what it was reconstructed from
    bool published = false;               ///< false = reconstructed; shown wherever the step's name is printed
};

struct StageDefinition {
    int stage = 0;
    std::string name_zh;
    std::string name_en;
    double weight = 1.0; ///< in the total
};

struct StepList {
    std::vector<StageDefinition> stages;
    std::vector<StepDefinition> steps;
    bool own = false;        ///< the project's list, not the shipped one
    base::Findings findings; ///< of an own list: check codes that do not exist, prerequisites that do not or go round

    const StepDefinition* find(int step) const; ///< nullptr when there is none
};

/// Whether a list may name a check of that code.
bool isStepCheck(std::string_view code);

/// The project's own list where it has one, else the shipped one.
StepList stepList(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::workflow
