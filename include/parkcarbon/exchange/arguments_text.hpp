#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// Named values as a JSON object of texts, in their order: `{"value":"1600 MWh","party":"E07"}`; empty for none.
std::string argumentsText(const base::Arguments& arguments);
/// The way back; what is no such object gives nothing.
base::Arguments argumentsFrom(std::string_view text);

} // namespace parkcarbon::exchange
