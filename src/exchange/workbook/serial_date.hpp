#pragma once

#include "number_format.hpp"

#include <optional>
#include <string>

namespace parkcarbon::exchange {

/// The text of a cell that holds a date or time as the number of days since 1900 (with the 29 February 1900 that
/// spreadsheets count) or since 1904, as far as its format shows it: `2025-07-31`, `2025-07`, `2025`, `36:30:00`
/// (Workbook::forEachRow). Nothing outside the calendar of spreadsheets, 1900 to 9999.
std::optional<std::string> textOfSerial(double days, NumberMeaning meaning, bool since_1904);

} // namespace parkcarbon::exchange
