#include "contradiction.hpp"

#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kMostNamed = 12;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t index = 0; index < words.size() && index < kMostNamed; ++index) {
        text += (index > 0 ? ", " : "") + words[index];
    }
    return words.size() > kMostNamed ? text + ", …" : text;
}

} // namespace

base::Error contradictionError(const System& system, const EquationSystem& equations,
                               const std::vector<std::uint32_t>& contradicting, double residual) {
    std::vector<std::string> names;
    std::vector<std::string> values;
    for (const Knowledge wanted : {Knowledge::Exact, Knowledge::Measured}) {
        for (std::size_t index = 0; index < contradicting.size() && values.size() <= kMostNamed; ++index) {
            for (const EquationTerm& term : equations.termsOf(contradicting[index])) {
                for (const std::uint32_t variable : {term.a, term.b}) {
                    if (variable == kNoVariable || !equations.variables[variable].ref ||
                        equations.variables[variable].knowledge() != wanted) {
                        continue;
                    }
                    const SystemVariable& number = equations.variables[variable];
                    std::string text = fmt::format("{} = {}", variableName(system, *number.ref), number.input->value);
                    if (std::find(values.begin(), values.end(), text) == values.end()) {
                        values.push_back(std::move(text));
                    }
                }
            }
        }
        if (!values.empty()) {
            break;
        }
    }
    for (std::size_t index = 0; index < contradicting.size() && index <= kMostNamed; ++index) {
        names.push_back(equationName(system, equations.equations[contradicting[index]]));
    }
    return base::Error(
        kContradiction,
        {{"equation", joined(names)}, {"values", joined(values)}, {"residual", fmt::format("{:.6g}", residual)}});
}

} // namespace parkcarbon::engine::flows
