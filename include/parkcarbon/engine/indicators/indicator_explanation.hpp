#pragma once

#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>

#include <string_view>

namespace parkcarbon::engine::indicators {

/// Ids of indicators start with this for `explain`: `indicator/HJ274-11`.
inline constexpr std::string_view kIndicatorPrefix = "indicator/";
inline constexpr base::Code kIndicatorNotComputed{"INDICATOR_NOT_COMPUTED"}; ///< {indicator, value}

/// The derivation of an indicator's value: every term of its formula with its source and the cell of its fact, the
/// parts of a mean or sum, and the limit. Errors: INDICATOR_UNKNOWN {value} when the scheme has none of that id;
/// INDICATOR_NOT_COMPUTED {indicator, value}, whose `value` lists what is missing.
base::Result<inventory::Explanation> explainIndicator(std::string_view indicator_id, const SchemeResult& result,
                                                      const domain::ProjectSnapshot& snapshot,
                                                      const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::indicators
