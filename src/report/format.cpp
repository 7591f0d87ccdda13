#include <parkcarbon/report/format.hpp>

#include <algorithm>
#include <string>

namespace parkcarbon::report {

std::string_view formatWord(Format format) {
    static constexpr std::array<std::string_view, kFormats.size()> kWords = {"pdf", "docx", "xlsx", "csv", "html"};
    return kWords[static_cast<std::size_t>(format)];
}

base::Result<Format> parseFormat(std::string_view word) {
    const auto* const found =
        std::find_if(kFormats.begin(), kFormats.end(), [word](Format format) { return formatWord(format) == word; });
    if (found != kFormats.end()) {
        return *found;
    }
    std::string expected;
    for (const Format format : kFormats) {
        expected += (expected.empty() ? "" : ", ") + std::string(formatWord(format));
    }
    return base::failure(kFormatUnknown, {{"value", std::string(word)}, {"expected", expected}});
}

bool isDataFormat(Format format) {
    return format == Format::Csv || format == Format::Xlsx;
}

} // namespace parkcarbon::report
