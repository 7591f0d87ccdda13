#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// True for a decimal number in its shortest form (`12.5`, `-0.003`), which needs no second look: fifteen digits at
/// most, no exponent, no zeros that could be left out.
bool isShortestNumber(std::string_view text);

/// A number as workbooks write it (`0.10000000000000001`, `1.5E-3`); nothing for what is none or not finite.
std::optional<double> numberInCell(std::string_view text);

/// Appends the shortest text that reads back to the same number.
void appendNumber(std::string& text, double value);

} // namespace parkcarbon::exchange
