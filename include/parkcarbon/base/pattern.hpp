#pragma once

#include <parkcarbon/base/error.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::base {

/// The text that takes the place of `name`; none: the place stays as it is.
using PatternArgument = std::function<std::optional<std::string>(std::string_view name)>;

/// A sentence whose places are filled: `{name}` by the argument of that name, `{name|one|many}` by the word that goes
/// with its number: `one` for 1, `many` for everything else (`{count} {count|row|rows}`). A place without argument and
/// an unclosed brace stay as they are; values are not looked through for places of their own.
std::string filledPattern(std::string_view pattern, const PatternArgument& argument);
std::string filledPattern(std::string_view pattern, const Arguments& arguments);

} // namespace parkcarbon::base
