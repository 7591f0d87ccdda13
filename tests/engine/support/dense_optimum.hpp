#pragma once

#include <engine/flows/equation_system.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::flows::test {

/// The least weighted square of an equation system, found apart from the engine: Newton's method on all first-order
/// conditions at once (variables and multipliers), by dense least squares, from many starts around a point. `around`
/// has one value per variable. Nothing when no start converges. Without correlations.
std::optional<double> denseOptimum(const EquationSystem& equations, const std::vector<double>& around, int starts);

} // namespace parkcarbon::engine::flows::test
