#pragma once

#include "pack_book.hpp"
#include "shown_values.hpp"

#include <parkcarbon/exchange/enterprise_pack.hpp>

#include <map>
#include <string>
#include <vector>

/// The parts of an enterprise's workbook, put together by pack_writer.cpp.
namespace parkcarbon::exchange {

/// Rows of every sheet of a pack, counted from 0 (docs/enterprise-packs.md).
inline constexpr std::size_t kPackIdsRow = 0;
inline constexpr std::size_t kPackTitleRow = 1;
inline constexpr std::size_t kPackIntroRow = 2;
inline constexpr std::size_t kPackHeadRow = 3;
inline constexpr std::size_t kPackExampleAt = 4;
inline constexpr std::size_t kPackFirstRow = 5;

/// What all parts know.
struct PackPage {
    const domain::PackLayout& layout;
    const PackSubject& subject;
    const PackCover& cover;
    PackBook& book;

    std::string words(const domain::BilingualText& text, std::string_view between = " ") const {
        return inLanguage(text, cover.language, between);
    }
    std::string words(const std::string& text_id, std::string_view between = " ") const {
        return words(layout.text(text_id), between);
    }
};

/// A sheet as it was written: for the contents, and for `_meta`.
struct WrittenPackSheet {
    const PrefilledSheet* content = nullptr;
    lxw_worksheet* sheet = nullptr;
};

/// The rows of a sheet that can be filled in, the blank ones below those that were prefilled included.
std::size_t packInputRows(const PrefilledSheet& sheet);

/// Where a question stands: row and column counted from 0; nothing where the workbook has no such row.
struct MarkedCell {
    const PackMark* mark = nullptr;
    const WrittenPackSheet* sheet = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
};
/// Finds the cell of each question of the cover.
std::vector<MarkedCell> markedCells(const PackPage& page, const std::vector<WrittenPackSheet>& sheets);
/// Lists the questions with links to their cells and room for a reply.
void writePackQuestions(const PackPage& page, lxw_worksheet* sheet, const std::vector<MarkedCell>& cells);

/// Who asks, until when, how it is filled in and returned, and what there is.
void writePackInstructions(const PackPage& page, lxw_worksheet* sheet, const std::vector<WrittenPackSheet>& sheets);

} // namespace parkcarbon::exchange
