#pragma once

#include "csv_reader.hpp"

#include <parkcarbon/domain/record.hpp>

#include <optional>
#include <string>
#include <string_view>

/// What spreadsheet programs do to cells on the way into a CSV file, recognised so that the user is told how to mend it
/// instead of that a value is wrong.
namespace parkcarbon::exchange {

/// The period that a date in a period's place was, as far as one can tell: `2025-07` for `2025/7/1`, `Jul-25` or the
/// serial day 45839; a pattern of all three forms for `25-7`; nothing when the text looks like no date at all.
std::optional<std::string> periodBehindDate(std::string_view text);

/// The day behind `31-Jul-25`, `7/31/2025` or the serial day 45869, written 2025-07-31; a pattern where the order of
/// day and month is open; nothing for what looks like no date.
std::optional<std::string> dayBehindDate(std::string_view text);

/// The month that a date cell `2025-07-01` stands for, which a spreadsheet made of `2025-07`; also of the last day of
/// a month. Nothing for a day amid a month; `2025-07` and `2025` stay as they are.
std::optional<std::string> periodOfDay(std::string_view day);

/// Commas in a number: thousands are taken only as `1,234.5` inside quotes, and `1,234` only where the comma separates
/// cells, since elsewhere it may as well be a decimal comma. Errors: DECIMAL_COMMA {value, expected},
/// NUMBER_AMBIGUOUS {value, expected}.
base::Result<void> checkCommas(const SourceCell& cell, char separator);

/// The trap that makes a cell unusable even where its text would parse.
/// Errors: EXCEL_ERROR_CELL, FORMULA_WITHOUT_RESULT {value}, EXCEL_ROUNDED_ID {value}, those of checkCommas.
base::Result<void> checkCell(const SourceCell& cell, const domain::FieldSpec& field, char separator);

/// A parser's error for a cell, said better where a spreadsheet is behind it, always with `value` and `expected`.
base::Error explained(base::Error error, const domain::FieldSpec& field, std::string_view text);

} // namespace parkcarbon::exchange
