#include "cli/text_table.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

/// Columns a text takes on a terminal: two for characters of East Asian width (from U+1100 upwards), one for others.
std::size_t displayWidth(const std::string& text) {
    std::size_t width = 0;
    for (std::size_t position = 0; position < text.size();) {
        const auto lead = static_cast<unsigned char>(text[position]);
        const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        const bool wide = length == 4 || (length == 3 && lead >= 0xE3U);
        width += wide ? 2 : 1;
        position += length;
    }
    return width;
}

} // namespace

void TextTable::print(std::ostream& out) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], displayWidth(row[column]));
        }
    }
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - displayWidth(row[column]), ' ');
            const bool right = std::find(right_.begin(), right_.end(), column) != right_.end();
            line += column == 0 ? "" : "  ";
            line += right ? padding + row[column] : row[column] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

std::string numberOrDash(const std::optional<double>& value) {
    constexpr int kDigits = 6;
    return value ? text::formatSignificant(*value, kDigits) : "–";
}

} // namespace parkcarbon::cli
