#pragma once

#include <parkcarbon/base/error.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// A cell of a number that holds more than the number: `1,200 吨`, `3.5万千瓦时`, `￥12`.
struct MeasuredCell {
    std::string number;       ///< as base::parseNumber takes it
    std::string unit;         ///< empty = none
    bool approximate = false; ///< `约20`, `20左右`, `>5`
};

/// Nothing when the text is no number with a unit known to domain::Unit behind it. A number whose comma or point may
/// be taken in two ways is none.
std::optional<MeasuredCell> measuredCell(std::string_view text);

/// Whether two texts mean one unit: `吨` and `t`, `千瓦时` and `kWh`.
bool sameUnit(std::string_view a, std::string_view b);

} // namespace parkcarbon::exchange
