#pragma once

#include <parkcarbon/engine/indicators/scheme_result.hpp>

namespace parkcarbon::engine::indicators {

/// Counts, groups and whether the scheme is passed, from the indicators' verdicts.
void judgeScheme(SchemeResult& result);

} // namespace parkcarbon::engine::indicators
