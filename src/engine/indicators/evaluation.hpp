#pragma once

#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::indicators {

/// What a formula may look at.
struct EvaluationInput {
    const VariableSpace& space;
    const domain::ProjectSnapshot& snapshot;
    const reference::Catalogue& catalogue;
};

/// One run of a formula.
struct Evaluation {
    std::optional<double> value;
    bool undefined = false; ///< all inputs are known, but the formula divides by zero or the like
    std::vector<IndicatorInput> inputs;
    std::vector<MissingInput> missing;
    std::vector<IndicatorPart> parts; ///< of mean_k, sum_k, mean_j, sum_j, all, and measures by pollutant
};

/// Values that stand in for variables, by the name that the formula writes.
using Substitutes = std::map<std::string, double, std::less<>>;

/// The formula at a period of the space; at another one than the space's own it serves for the base value.
Evaluation evaluateFormula(const Formula& formula, const IndicatorDefinition& definition, const EvaluationInput& input,
                           base::Period at, const Substitutes& substitutes = {});

} // namespace parkcarbon::engine::indicators
