#include "pack_columns.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kRowsLookedAt = 60; ///< how far down people push the head of a sheet
constexpr std::int64_t kTitlesBelowIds = 3;

std::size_t leastMatches(const domain::PackSheet& sheet) {
    return std::max<std::size_t>(std::min<std::size_t>(2, sheet.columns.size()), sheet.columns.size() / 2);
}

std::optional<std::size_t> columnOfText(const PackRow& row, std::string_view text) {
    const auto found =
        std::find_if(row.cells.begin(), row.cells.end(), [&](const PackCell& cell) { return cell.text == text; });
    return found == row.cells.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - row.cells.begin()));
}

std::size_t countFound(const std::vector<std::optional<std::size_t>>& columns) {
    return static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.has_value(); }));
}

std::vector<std::optional<std::size_t>> columnsById(const PackRow& row, const domain::PackSheet& sheet) {
    std::vector<std::optional<std::size_t>> columns;
    for (const domain::PackColumn& column : sheet.columns) {
        columns.push_back(columnOfText(row, column.id));
    }
    return columns;
}

std::vector<std::optional<std::size_t>> columnsByTitle(const PackRow& row, const domain::PackSheet& sheet) {
    std::vector<std::string> folded;
    for (const PackCell& cell : row.cells) {
        folded.push_back(foldedCaption(cell.text));
    }
    std::vector<std::optional<std::size_t>> columns;
    for (const domain::PackColumn& column : sheet.columns) {
        const auto at = std::find_if(folded.begin(), folded.end(),
                                     [&](const std::string& title) { return isCaption(title, column.title); });
        columns.push_back(at == folded.end() ? std::nullopt
                                             : std::optional(static_cast<std::size_t>(at - folded.begin())));
        if (at != folded.end()) {
            at->clear(); // two columns of one title: the next takes the next
        }
    }
    return columns;
}

std::optional<std::size_t> columnOfLetters(std::string_view letters) {
    std::size_t number = 0;
    for (const char letter : letters) {
        if (letter < 'A' || letter > 'Z' || number > 1000) {
            return std::nullopt;
        }
        number = number * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return number == 0 ? std::nullopt : std::optional(number - 1);
}

std::optional<std::size_t> columnInMeta(const PackMeta::Sheet* meta, std::string_view id) {
    if (meta == nullptr) {
        return std::nullopt;
    }
    const auto at = std::find_if(meta->columns.begin(), meta->columns.end(),
                                 [&](const auto& column) { return column.first == id; });
    return at == meta->columns.end() ? std::nullopt : columnOfLetters(at->second);
}

/// The first rows of the sheet, the one that matches best by `match`, and what it gives.
struct BestRow {
    const PackRow* row = nullptr;
    std::vector<std::optional<std::size_t>> columns;
};
template <typename Match> BestRow bestRow(const PackGrid& grid, const domain::PackSheet& sheet, Match match) {
    BestRow best;
    std::size_t most = leastMatches(sheet) - 1;
    for (std::size_t index = 0; index < std::min(grid.rows.size(), kRowsLookedAt); ++index) {
        auto columns = match(grid.rows[index], sheet);
        if (const std::size_t matches = countFound(columns); matches > most) {
            most = matches;
            best = {&grid.rows[index], std::move(columns)};
        }
    }
    return best;
}

/// Titles first, letters where a title is not one that is known and nobody else has the column.
std::vector<std::optional<std::size_t>> columnsByTitleOrMeta(const BestRow& titles, const domain::PackSheet& sheet,
                                                             const PackMeta::Sheet* meta) {
    std::vector<std::optional<std::size_t>> columns = titles.columns;
    columns.resize(sheet.columns.size());
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const auto remembered = columnInMeta(meta, sheet.columns[index].id);
        if (!columns[index] && remembered && std::find(columns.begin(), columns.end(), remembered) == columns.end()) {
            columns[index] = remembered;
        }
    }
    return columns;
}

/// Where row ids stand when nothing says so: the column in which most rows that `_meta` knows are named.
std::optional<std::size_t> rowIdColumn(const PackGrid& grid, const PackMeta::Sheet* meta) {
    const auto known = [&](const std::string& text) {
        return text == kPackExampleRow || (meta != nullptr && meta->rows.contains(text));
    };
    for (const PackRow& row : grid.rows) {
        const auto at =
            std::find_if(row.cells.begin(), row.cells.end(), [&](const PackCell& cell) { return known(cell.text); });
        if (at != row.cells.end()) {
            return static_cast<std::size_t>(at - row.cells.begin());
        }
    }
    return std::nullopt;
}

/// Two languages under each other, as messages can show them.
std::string inOneLine(std::string title) {
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title;
}

std::int64_t headRow(const PackGrid& grid, const PackColumns& columns, const BestRow& ids, const BestRow& titles) {
    if (titles.row != nullptr) {
        return titles.row->row;
    }
    if (columns.row_id) {
        for (const PackRow& row : grid.rows) {
            if (row.text(*columns.row_id) == kPackExampleRow) {
                return row.row - 1;
            }
        }
    }
    return ids.row == nullptr ? kTitlesBelowIds : ids.row->row + kTitlesBelowIds;
}

} // namespace

bool PackColumns::nothing() const {
    return countFound(at) == 0;
}

std::string foldedCaption(std::string_view text) {
    const std::string half = base::toLowerAscii(base::toHalfWidth(text));
    constexpr std::string_view kDropped = " \t\r\n*/|:";
    constexpr std::string_view kNoBreakSpace = "\u00a0";
    std::string folded;
    for (std::size_t at = 0; at < half.size(); ++at) {
        if (half.compare(at, kNoBreakSpace.size(), kNoBreakSpace) == 0) {
            at += kNoBreakSpace.size() - 1;
        } else if (kDropped.find(half[at]) == std::string_view::npos) {
            folded.push_back(half[at]);
        }
    }
    return folded;
}

bool isCaption(std::string_view folded, const domain::BilingualText& caption) {
    if (folded.empty()) {
        return false;
    }
    const std::string zh = foldedCaption(caption.zh);
    const std::string en = foldedCaption(caption.en);
    return folded == zh || folded == en || folded == zh + en || folded == en + zh;
}

PackColumns findPackColumns(const PackGrid& grid, const domain::PackSheet& sheet, const PackMeta::Sheet* meta) {
    PackColumns columns;
    const BestRow ids = bestRow(grid, sheet, columnsById);
    const BestRow titles = bestRow(grid, sheet, columnsByTitle);
    if (ids.row != nullptr) {
        columns.at = ids.columns;
        columns.row_id = columnOfText(*ids.row, kPackRowIdColumn);
    } else {
        columns.row_id = rowIdColumn(grid, meta);
        // Letters alone would read whatever somebody has put in the sheet's place.
        const bool ours = titles.row != nullptr || columns.row_id.has_value();
        columns.at = columnsByTitleOrMeta(titles, sheet, ours ? meta : nullptr);
    }
    columns.head_row = headRow(grid, columns, ids, titles);
    for (std::size_t index = 0; index < sheet.columns.size(); ++index) {
        columns.titles.push_back(titles.row != nullptr && columns.at[index]
                                     ? inOneLine(titles.row->text(*columns.at[index]))
                                     : sheet.columns[index].title.zh);
    }
    return columns;
}

std::size_t titlesIn(const PackRow& row, const domain::PackSheet& sheet, const PackColumns& columns) {
    std::size_t matches = 0;
    for (std::size_t index = 0; index < sheet.columns.size(); ++index) {
        matches +=
            columns.at[index] && isCaption(foldedCaption(row.text(*columns.at[index])), sheet.columns[index].title) ? 1
                                                                                                                    : 0;
    }
    return matches;
}

} // namespace parkcarbon::exchange
