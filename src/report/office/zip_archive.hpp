#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The ZIP container of office files (DOCX, XLSX), in memory.
namespace parkcarbon::report::office {

struct ZipEntry {
    std::string name; ///< "word/document.xml"
    std::string bytes;
};

/// The same entries give the same bytes: every entry bears the first moment that ZIP can state, 1980-01-01.
std::string zipped(const std::vector<ZipEntry>& entries);

/// What a file from a stranger may hold at most.
struct ZipLimits {
    std::size_t entries = 2000;
    std::size_t entry_bytes = std::size_t{16} << 20;
    std::size_t all_bytes = std::size_t{64} << 20;
};

/// Contents by name. Sizes are those really unpacked, whatever the file claims. Errors: TEMPLATE_UNREADABLE {detail};
/// TEMPLATE_TOO_LARGE {limit} beyond the limits.
base::Result<std::map<std::string, std::string, std::less<>>> unzipped(std::string_view file,
                                                                       const ZipLimits& limits = {});

} // namespace parkcarbon::report::office
