#pragma once

#include "equation_system.hpp"

#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::engine::flows {

/// FLOW_CONTRADICTION with the equations' names and the numbers in them that are exact, or measured when none is.
base::Error contradictionError(const System& system, const EquationSystem& equations,
                               const std::vector<std::uint32_t>& contradicting, double residual);

} // namespace parkcarbon::engine::flows
