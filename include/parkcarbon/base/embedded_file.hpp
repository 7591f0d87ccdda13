#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace parkcarbon::base {

/// A file that was put into the program when it was built (cmake/ParkCarbonEmbed.cmake).
struct EmbeddedFile {
    std::string_view path; ///< relative to the folder it was taken from, `/` as separator
    std::string_view bytes;
};

} // namespace parkcarbon::base
