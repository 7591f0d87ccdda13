#pragma once

#include "byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parkcarbon::exchange {

enum class Encoding : std::uint8_t { Utf8, Utf8WithMark, Utf16Little, Utf16Big, Gb18030 };

std::string_view encodingName(Encoding encoding); ///< "UTF-8", "GB18030", …

/// How the UTF-8 at the front of some bytes goes on after its last whole character.
struct Utf8Prefix {
    std::size_t length = 0; ///< bytes of whole, well-formed characters
    bool malformed = false; ///< the byte after them can begin no character; otherwise it is one cut short, or the end
};
Utf8Prefix utf8Prefix(std::string_view bytes);

/// Reads the whole source and leaves it rewound. A byte order mark decides; without one, text that is UTF-8 throughout
/// is UTF-8, text that is UTF-8 but for a few bytes is damaged UTF-8 (the decoder will say where), all else is GB18030.
/// Errors: FILE_NOT_TEXT {value} for bytes with NUL in them; FILE_UNREADABLE {value}.
base::Result<Encoding> detectEncoding(ByteSource& bytes, std::string_view file_name);

} // namespace parkcarbon::exchange
