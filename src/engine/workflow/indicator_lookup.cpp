#include "indicator_lookup.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::string_view kChosenSetsField = "indicator_sets";

std::vector<std::string> namesIn(const std::string& list) {
    std::vector<std::string> names;
    std::string name;
    for (const char character : list + ";") {
        if (character != ';' && character != ',') {
            if (character != ' ') {
                name += character;
            }
        } else if (!name.empty()) {
            names.push_back(std::move(name));
            name.clear();
        }
    }
    return names;
}

/// An earlier target of the period's year or later goes before a later one; of past ones the last counts.
bool countsBefore(const domain::Target& candidate, const domain::Target& present, int year) {
    const bool candidate_due = candidate.year >= year;
    const bool present_due = present.year >= year;
    if (candidate_due != present_due) {
        return candidate_due;
    }
    return candidate_due ? candidate.year < present.year : candidate.year > present.year;
}

} // namespace

std::vector<std::string> chosenSchemes(const CheckInput& input) {
    for (const domain::StepEntry& entry : input.snapshot.step_entries) {
        if (entry.field == kChosenSetsField) {
            return namesIn(entry.value);
        }
    }
    std::vector<std::string> ids;
    for (const auto& scheme : input.schemes) {
        const bool has_target =
            std::any_of(input.snapshot.targets.begin(), input.snapshot.targets.end(),
                        [&](const domain::Target& target) { return scheme->find(target.indicator) != nullptr; });
        if (has_target) {
            ids.push_back(scheme->scheme->id);
        }
    }
    return ids;
}

std::vector<const indicators::SchemeResult*> chosenResults(const CheckInput& input) {
    const std::vector<std::string> chosen = chosenSchemes(input);
    std::vector<const indicators::SchemeResult*> results;
    for (const auto& scheme : input.schemes) {
        if (std::find(chosen.begin(), chosen.end(), scheme->scheme->id) != chosen.end()) {
            results.push_back(scheme.get());
        }
    }
    return results;
}

FoundIndicator findIndicator(const CheckInput& input, std::string_view id) {
    for (const auto& scheme : input.schemes) {
        if (const indicators::IndicatorResult* const result = scheme->find(id)) {
            return {scheme.get(), result};
        }
    }
    return {};
}

std::vector<const domain::Target*> targetsInForce(const CheckInput& input) {
    std::map<std::string, const domain::Target*> in_force;
    for (const domain::Target& target : input.snapshot.targets) {
        const domain::Target*& present = in_force[target.indicator];
        if (present == nullptr || countsBefore(target, *present, input.period.yearNumber())) {
            present = &target;
        }
    }
    std::vector<const domain::Target*> targets;
    for (const domain::Target& target : input.snapshot.targets) {
        if (in_force[target.indicator] == &target) {
            targets.push_back(&target);
        }
    }
    return targets;
}

} // namespace parkcarbon::engine::workflow
