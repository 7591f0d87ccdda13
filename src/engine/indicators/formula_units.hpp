#pragma once

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/engine/indicators/formula.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::engine::indicators {

/// What is wrong with a formula against the catalogue's variables and the unit that its indicator has.
struct FormulaFault {
    enum class Kind : std::uint8_t { Variable, Unit };
    Kind kind = Kind::Unit;
    std::string value;    ///< the unknown variable, or the unit that the formula gives
    std::string expected; ///< the unit that it should give
    std::size_t position = 0;
};

/// Unknown variables; terms of different dimensions that are added; a result of another dimension, or of the right one
/// by a wrong power of ten, since no unit converts by itself. Counts are numbers here, and carbon dioxide is a mass.
/// What a formula takes from facts (`answer`, `all`) has the unit of the fact.
std::vector<FormulaFault> faultsOf(const Formula& formula, const domain::Unit& unit,
                                   const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::indicators
