#pragma once

#include "pack_grid.hpp"
#include "pack_meta.hpp"

#include <parkcarbon/domain/pack_layout.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

inline constexpr std::string_view kPackRowIdColumn = "row_id";
inline constexpr std::string_view kPackExampleRow = "example";

/// Where the columns of a pack's sheet stand in the workbook that came back.
struct PackColumns {
    std::vector<std::optional<std::size_t>> at; ///< by the layout's columns
    std::optional<std::size_t> row_id;
    std::int64_t head_row = 0;       ///< the last row above the data; the example may follow
    std::vector<std::string> titles; ///< of each layout column, as the workbook has it

    bool nothing() const;
};

/// By the hidden ids above the columns; where they are gone, by the letters that `_meta` remembers and the titles in
/// either language, a title counting for more than a letter.
PackColumns findPackColumns(const PackGrid& grid, const domain::PackSheet& sheet, const PackMeta::Sheet* meta);

/// A text by which people's spellings of one caption meet: no spaces, marks of obligation or separators, half-width,
/// small letters.
std::string foldedCaption(std::string_view text);
/// Whether the text is the caption in one of the languages, or in both one after the other.
bool isCaption(std::string_view folded, const domain::BilingualText& caption);

/// How many cells of the row are the titles of the columns that stand there.
std::size_t titlesIn(const PackRow& row, const domain::PackSheet& sheet, const PackColumns& columns);

} // namespace parkcarbon::exchange
