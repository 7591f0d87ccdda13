#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::base {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256Hex(std::string_view bytes);

} // namespace parkcarbon::base
