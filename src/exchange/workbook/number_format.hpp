#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parkcarbon::exchange {

/// What a cell's number format makes of its number.
enum class NumberMeaning : std::uint8_t {
    Number,
    Percent,
    Day,   ///< a date; also one that shows no year
    Month, ///< a date that shows year and month
    Year,  ///< a date that shows the year only
    Time,  ///< of the day
    Duration,
};

/// Of a format code such as `yyyy"年"m"月"`, `[Red]0.00%` or `[h]:mm` (ECMA-376 part 1, 18.8.31).
NumberMeaning meaningOfFormat(std::string_view code);

/// Of one of the formats that files name by number alone, with those of East Asian programs (18.8.30).
NumberMeaning meaningOfBuiltIn(std::uint32_t id);

} // namespace parkcarbon::exchange
