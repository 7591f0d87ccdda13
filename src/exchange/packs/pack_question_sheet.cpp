#include "../row_source.hpp"
#include "../workbook/cell_reference.hpp"
#include "pack_page.hpp"

#include <algorithm>
#include <optional>

namespace parkcarbon::exchange {
namespace {

/// The column that a question is about; without one the first that can be filled in.
std::size_t askedColumn(const domain::PackSheet& layout, const std::string& field) {
    const auto found =
        std::find_if(layout.columns.begin(), layout.columns.end(), [&](const domain::PackColumn& column) {
            return !field.empty() && (column.field == field || column.id == field ||
                                      (field == "parameters" && column.field.starts_with("parameters.")));
        });
    const auto first = std::find_if(layout.columns.begin(), layout.columns.end(),
                                    [](const domain::PackColumn& column) { return column.input && column.required; });
    const auto chosen = found != layout.columns.end() ? found : first;
    return chosen == layout.columns.end() ? 0 : static_cast<std::size_t>(chosen - layout.columns.begin());
}

std::optional<std::size_t> askedRow(const PrefilledSheet& sheet, const std::string& row_id) {
    const auto found =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const PrefilledRow& row) { return row.id == row_id; });
    return found == sheet.rows.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - sheet.rows.begin()));
}

/// The cell that the asker has named himself, without a row's id, where the workbook takes entries there.
std::optional<CellReference> namedCell(const PrefilledSheet& sheet, const PackMark& mark) {
    std::optional<CellReference> cell;
    if (mark.row_id.empty()) {
        cell = parseCellReference(mark.place);
    }
    const auto first_row = static_cast<std::int64_t>(kPackFirstRow) + 1;
    const auto rows = static_cast<std::int64_t>(packInputRows(sheet));
    const bool takes_entries = cell && cell->row >= first_row && cell->row < first_row + rows && cell->column > 0 &&
                               cell->column <= sheet.sheet->columns.size();
    return takes_entries ? cell : std::nullopt;
}

} // namespace

std::vector<MarkedCell> markedCells(const PackPage& page, const std::vector<WrittenPackSheet>& sheets) {
    std::vector<MarkedCell> cells;
    for (const PackMark& mark : page.cover.marks) {
        MarkedCell cell{&mark};
        for (const WrittenPackSheet& written : sheets) {
            const PrefilledSheet& content = *written.content;
            if (content.sheet->id != mark.sheet) {
                continue;
            }
            if (const auto row = askedRow(content, mark.row_id)) {
                cell.sheet = &written;
                cell.row = kPackFirstRow + *row;
                cell.column = 1 + askedColumn(*content.sheet, mark.field);
            } else if (const auto named = namedCell(content, mark)) {
                cell.sheet = &written;
                cell.row = static_cast<std::size_t>(named->row) - 1;
                cell.column = named->column;
            }
        }
        cells.push_back(cell);
    }
    return cells;
}

void writePackQuestions(const PackPage& page, lxw_worksheet* sheet, const std::vector<MarkedCell>& cells) {
    PackBook& book = page.book;
    const double widths[] = {6.0, 24.0, 12.0, 90.0, 40.0};
    const char* const titles[] = {"questions_number", "contents_sheet", "questions_cell", "questions_question",
                                  "questions_reply"};
    book.text(sheet, 1, 0, page.words("questions"), PackLook::Title);
    for (std::size_t column = 0; column < std::size(titles); ++column) {
        book.width(sheet, column, widths[column]);
        book.text(sheet, 2, column, page.words(titles[column], "\n"), PackLook::Head);
    }
    std::size_t row = 2;
    for (const MarkedCell& cell : cells) {
        ++row;
        const domain::PackSheet* const layout = page.layout.sheet(cell.mark->sheet);
        book.value(sheet, row, 0, std::to_string(row - 2), PackLook::LockedNumber, PackLook::Locked);
        if (cell.sheet != nullptr) {
            const std::string reference = columnLetters(cell.column) + std::to_string(cell.row + 1);
            book.text(sheet, row, 1, PackBook::name(cell.sheet->sheet), PackLook::Locked);
            book.cellLink(sheet, row, 2, PackBook::name(cell.sheet->sheet), reference);
        } else {
            book.text(sheet, row, 1, layout == nullptr ? cell.mark->sheet : page.words(layout->title),
                      PackLook::Locked);
            book.text(sheet, row, 2, cell.mark->place, PackLook::Locked);
        }
        book.text(sheet, row, 3, cell.mark->text, PackLook::Why);
        book.text(sheet, row, 4, {}, PackLook::InputText);
    }
    book.print(sheet, 2, page.words("page", " "));
    book.protect(sheet);
}

} // namespace parkcarbon::exchange
