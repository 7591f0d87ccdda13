#pragma once

#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <span>

namespace parkcarbon::engine::uncertainty {

/// At least two values; their order is lost.
Summary summaryOf(std::span<double> values);

} // namespace parkcarbon::engine::uncertainty
