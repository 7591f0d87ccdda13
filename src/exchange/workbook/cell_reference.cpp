#include "cell_reference.hpp"

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kLetters = 26;
constexpr std::size_t kColumnsOfSheet = 16'384;
constexpr std::int64_t kRowsOfSheet = 1'048'576;

void skipDollar(std::string_view& text) {
    if (text.starts_with('$')) {
        text.remove_prefix(1);
    }
}

} // namespace

std::optional<CellReference> parseCellReference(std::string_view text) {
    skipDollar(text);
    std::size_t column = 0; // counted from 1 until the end
    for (; !text.empty(); text.remove_prefix(1)) {
        const char letter = static_cast<char>(text.front() & ~0x20); // to a capital one
        if (letter < 'A' || letter > 'Z') {
            break;
        }
        column = column * kLetters + static_cast<std::size_t>(letter - 'A') + 1;
        if (column > kColumnsOfSheet) {
            return std::nullopt;
        }
    }
    skipDollar(text);
    std::int64_t row = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9' && row <= kRowsOfSheet; text.remove_prefix(1)) {
        row = row * 10 + (text.front() - '0');
    }
    if (column == 0 || row == 0 || row > kRowsOfSheet || !text.empty()) {
        return std::nullopt;
    }
    return CellReference{row, column - 1};
}

std::optional<CellRange> parseCellRange(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parseCellReference(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parseCellReference(text.substr(colon + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    return CellRange{std::min(first->row, last->row), std::max(first->row, last->row),
                     std::min(first->column, last->column), std::max(first->column, last->column)};
}

} // namespace parkcarbon::exchange
