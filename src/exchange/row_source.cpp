#include "row_source.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::exchange {

bool SourceRow::blank() const {
    return std::all_of(cells.begin(), cells.end(),
                       [](const SourceCell& cell) { return base::trimmed(cell.text).empty(); });
}

std::string columnLetters(std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    }
    return letters;
}

std::string titleWithCell(const std::string& title, const std::string& letters, std::int64_t row) {
    const std::string cell = letters.empty() || row <= 0 ? std::string{} : letters + std::to_string(row);
    if (title.empty() || cell.empty()) {
        return title + cell;
    }
    return title + " (" + cell + ")";
}

} // namespace parkcarbon::exchange
