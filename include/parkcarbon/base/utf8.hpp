#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::base {

bool isValidUtf8(std::string_view text);
/// Spaces, tabs, no-break and ideographic spaces removed from both ends.
std::string_view trimmed(std::string_view text);
/// Full-width ASCII (U+FF01–FF5E) and the ideographic space to their half-width forms; other characters unchanged.
std::string toHalfWidth(std::string_view text);
/// ASCII letters to lower case; other bytes unchanged.
std::string toLowerAscii(std::string_view text);

} // namespace parkcarbon::base
