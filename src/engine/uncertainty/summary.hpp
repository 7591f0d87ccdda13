#pragma once

#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <span>

namespace parkcarbon::engine::uncertainty {

/// Of at least two values. Not finite when one of them is not.
Summary summaryOf(std::span<const double> values);

} // namespace parkcarbon::engine::uncertainty
