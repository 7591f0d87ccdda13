#pragma once

#include "evaluation.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::indicators {

/// A term of a formula: its value with where it comes from, or where it would come from.
struct Term {
    std::optional<IndicatorInput> input;
    std::optional<MissingInput> missing;
};

/// `name` is a variable of the catalogue, also with `_base`, `_t3`, …, seen from the period `at`.
Term lookUp(std::string_view name, const EvaluationInput& input, base::Period at);

/// The fact that carries an indicator's own id.
Term lookUpAnswer(const IndicatorDefinition& definition, const EvaluationInput& input, base::Period at);

/// Mass of a pollutant to air that is one equivalent, kg; nothing where the law names none.
std::optional<double> equivalentKg(std::string_view pollutant, const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::indicators
