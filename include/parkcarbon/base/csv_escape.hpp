#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::base {

/// A text that a spreadsheet would run as a formula (it begins with = + - @, tab, CR or a full-width = + - @, perhaps
/// after apostrophes) gets an apostrophe in front; other texts are unchanged. For texts of people, not for numbers.
std::string formulaGuarded(std::string_view text);

/// One CSV cell per RFC 4180: in quotes, quotes doubled, when it holds a comma, quote, line break or outer space.
std::string csvQuoted(std::string_view text);

} // namespace parkcarbon::base
