#include "check.hpp"
#include "plausible_parameters.hpp"

#include <unordered_set>

namespace parkcarbon::engine::checks {

void checkParameters(const CheckInput& input, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    std::unordered_set<std::uint64_t> plausible; // combinations of item and parameters that gave no finding
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t set = activities.parameters[row];
        if (set == 0 || !isCombustion(activities.category[row])) {
            continue;
        }
        const reference::Fuel* const fuel = input.fuels.fuel(activities.item[row]);
        const std::uint64_t key = std::uint64_t{activities.item[row]} << 32U | set;
        if (fuel == nullptr || plausible.contains(key)) {
            continue;
        }
        const auto problems = implausibleParameters(activities.parameter_sets[set], *fuel);
        if (problems.empty()) {
            plausible.insert(key);
        }
        for (const ParameterProblem& problem : problems) {
            findings.add(problem.code, problem.severity, atActivity(activities, row, "parameters"), problem.arguments);
        }
    }
}

} // namespace parkcarbon::engine::checks
