#pragma once

#include "package.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// The texts that the cells of a workbook name by number.
class SharedTexts {
public:
    /// Null when there is none of that number.
    const std::string_view* find(std::size_t number) const {
        return number < texts_.size() ? &texts_[number] : nullptr;
    }
    std::size_t size() const { return texts_.size(); }

    /// The text lives as long as this object, wherever that is moved.
    void add(std::string_view text);

private:
    std::vector<std::vector<char>> blocks_; ///< filled to their capacity at most, so that texts stay where they are
    std::vector<std::string_view> texts_;
};

/// Rich text without its format, without what is there to be read aloud (`rPh`).
/// Errors: those of parsePart; CELL_TOO_LONG, WORKBOOK_TEXTS_TOO_LARGE {expected}.
base::Result<SharedTexts> readSharedTexts(Package& package, std::string_view part, const WorkbookLimits& limits);

/// Takes the escapes `_x000D_` of OOXML for what they stand for, and every line end for `\n`, beginning at `from`.
void unescapeText(std::string& text, std::size_t from);

} // namespace parkcarbon::exchange
