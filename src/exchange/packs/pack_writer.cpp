#include "../row_source.hpp"
#include "pack_lists.hpp"
#include "pack_page.hpp"

#include <parkcarbon/base/hash.hpp>

#include <algorithm>
#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kIdColumn = 0;
constexpr std::size_t kFirstColumn = 1;
constexpr std::size_t kLastIntroColumn = 8;
constexpr std::string_view kExampleId = "example";
constexpr std::string_view kRowIdId = "row_id";
constexpr std::string_view kWhyColumn = "why";
constexpr std::string_view kPreviousColumn = "previous";
constexpr std::string_view kOwnPointsList = "own_points";

/// One sheet of the layout onto one sheet of the workbook.
class PackSheetWriter {
public:
    PackSheetWriter(const PackPage& page, const ShownValues& shown, PackLists& lists, const WrittenPackSheet& written,
                    const std::vector<MarkedCell>& marked)
        : page_(page), shown_(shown), lists_(lists), marked_(marked), content_(*written.content),
          layout_(*content_.sheet), rows_(content_.rows), sheet_(written.sheet), table_(domain::spec(layout_.table)) {}

    void write() {
        head();
        exampleRow();
        std::size_t at = kPackFirstRow;
        for (const PrefilledRow& row : rows_) {
            prefilledRow(at++, row);
        }
        const std::size_t last_row = kPackFirstRow + packInputRows(content_) - 1;
        while (at <= last_row) {
            blankRow(at++);
        }
        for (std::size_t index = 0; index < layout_.columns.size(); ++index) {
            const domain::PackColumn& column = layout_.columns[index];
            page_.book.width(sheet_, kFirstColumn + index, column.width, isNeedless(column));
            if (column.input) {
                validatePackColumn(page_, sheet_, layout_, column, kFirstColumn + index, last_row, lists_);
            }
        }
        page_.book.width(sheet_, kIdColumn, 8.0, true);
        worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(kPackHeadRow + 1), 0);
        worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:ZZ10000");
        page_.book.print(sheet_, kPackHeadRow, page_.words("page", " "));
        page_.book.protect(sheet_);
    }

private:
    void head() {
        PackBook& book = page_.book;
        book.text(sheet_, kPackIdsRow, kIdColumn, std::string(kRowIdId), PackLook::Plain);
        const std::size_t last = std::min(kLastIntroColumn, layout_.columns.size());
        book.wideText(sheet_, kPackTitleRow, kFirstColumn, last, page_.words(layout_.title), PackLook::Title);
        book.wideText(sheet_, kPackIntroRow, kFirstColumn, last, page_.words(layout_.intro, "\n"), PackLook::Intro);
        for (std::size_t index = 0; index < layout_.columns.size(); ++index) {
            const domain::PackColumn& column = layout_.columns[index];
            book.text(sheet_, kPackIdsRow, kFirstColumn + index, column.id, PackLook::Plain);
            book.text(sheet_, kPackHeadRow, kFirstColumn + index,
                      page_.words(column.title, "\n") + (column.required ? " *" : ""), PackLook::Head);
        }
        const bool both = page_.cover.language == domain::PackLanguage::Both;
        book.hiddenRow(sheet_, kPackIdsRow);
        book.height(sheet_, kPackTitleRow, 26.0);
        book.height(sheet_, kPackIntroRow, both ? 78.0 : 44.0);
        book.height(sheet_, kPackHeadRow, both ? 46.0 : 34.0);
    }

    void exampleRow() {
        page_.book.text(sheet_, kPackExampleAt, kIdColumn, std::string(kExampleId), PackLook::Example);
        for (std::size_t index = 0; index < layout_.columns.size(); ++index) {
            const domain::PackColumn& column = layout_.columns[index];
            if (column.id == kWhyColumn) {
                page_.book.text(sheet_, kPackExampleAt, kFirstColumn + index, page_.words(layout_.why, "\n"),
                                PackLook::Why);
                continue;
            }
            const bool english = page_.cover.language == domain::PackLanguage::En;
            page_.book.text(sheet_, kPackExampleAt, kFirstColumn + index,
                            shown_.text(column, english ? column.example.en : column.example.zh), PackLook::Example);
        }
        makeRoom(kPackExampleAt, layout_.why);
    }

    /// Rows are as high as the reason on their right needs.
    void makeRoom(std::size_t row, const domain::BilingualText& why) {
        constexpr double kLine = 13.0;
        const domain::PackColumn* const column = layout_.column(kWhyColumn);
        const double letters = column == nullptr ? 0.0 : column->width;
        if (const double lines = linesOfText(page_.words(why, "\n"), letters); letters > 0.0 && lines > 1.0) {
            page_.book.height(sheet_, row, kLine * lines + 2.0);
        }
    }

    void prefilledRow(std::size_t at, const PrefilledRow& row) {
        page_.book.text(sheet_, at, kIdColumn, row.id, PackLook::Locked);
        for (std::size_t index = 0; index < layout_.columns.size(); ++index) {
            const domain::PackColumn& column = layout_.columns[index];
            if (column.id == kWhyColumn) {
                page_.book.text(sheet_, at, kFirstColumn + index, page_.words(row.why, "\n"), PackLook::Why);
            } else {
                cell(at, kFirstColumn + index, column, row.cells[index]);
            }
        }
        makeRoom(at, row.why);
    }

    void blankRow(std::size_t at) {
        for (std::size_t index = 0; index < layout_.columns.size(); ++index) {
            const domain::PackColumn& column = layout_.columns[index];
            cell(at, kFirstColumn + index, column, {});
        }
    }

    void cell(std::size_t row, std::size_t at, const domain::PackColumn& column, const std::string& stored) {
        const bool asked = comment(row, at);
        const PackLook number = asked          ? PackLook::AskedNumber
                                : column.input ? PackLook::InputNumber
                                               : PackLook::LockedNumber;
        const PackLook words = asked ? PackLook::AskedText : column.input ? PackLook::InputText : PackLook::Locked;
        const auto field = table_.fieldIndex(column.field);
        if (field && (table_.fields[*field].kind == domain::FieldKind::Number ||
                      table_.fields[*field].kind == domain::FieldKind::Integer)) {
            page_.book.value(sheet_, row, at, stored, number, words);
        } else if (column.id == kWhyColumn) {
            page_.book.text(sheet_, row, at, stored, PackLook::Why);
        } else {
            page_.book.text(sheet_, row, at, shown_.text(column, stored), words);
        }
    }

    /// Puts the questions about a cell on it; false when there are none.
    bool comment(std::size_t row, std::size_t column) {
        std::string text;
        for (const MarkedCell& marked : marked_) {
            if (marked.sheet != nullptr && marked.sheet->sheet == sheet_ && marked.row == row &&
                marked.column == column) {
                text.append(text.empty() ? "" : "\n").append(marked.mark->text);
            }
        }
        if (!text.empty()) {
            page_.book.comment(sheet_, row, column, text);
        }
        return !text.empty();
    }

    /// Columns that only some enterprises need to see; they are there all the same.
    bool isNeedless(const domain::PackColumn& column) const {
        const bool nothing_before = std::all_of(rows_.begin(), rows_.end(), [&](const PrefilledRow& row) {
            return row.cells[static_cast<std::size_t>(&column - layout_.columns.data())].empty();
        });
        return (column.list == kOwnPointsList && page_.subject.points.size() < 2) ||
               (column.id == kPreviousColumn && nothing_before);
    }

    const PackPage& page_;
    const ShownValues& shown_;
    PackLists& lists_;
    const std::vector<MarkedCell>& marked_;
    const PrefilledSheet& content_;
    const domain::PackSheet& layout_;
    const std::vector<PrefilledRow>& rows_;
    lxw_worksheet* sheet_;
    const domain::TableSpec& table_;
};

using MetaRow = std::vector<std::string>;

std::vector<MetaRow> metaRows(const PackPage& page, const std::vector<WrittenPackSheet>& sheets) {
    const PackCover& cover = page.cover;
    std::vector<MetaRow> rows = {{"schema", page.layout.schema},
                                 {"project", cover.project_id},
                                 {"enterprise", page.subject.enterprise},
                                 {"period", page.subject.period ? page.subject.period->str() : std::string{}},
                                 {"language", std::string(domain::packLanguageWord(cover.language))},
                                 {"created", base::formatTimestamp(cover.created)}};
    for (const WrittenPackSheet& written : sheets) {
        const domain::PackSheet& layout = *written.content->sheet;
        rows.push_back({"sheet", layout.id, PackBook::name(written.sheet)});
        for (std::size_t index = 0; index < layout.columns.size(); ++index) {
            rows.push_back({"column", layout.id, layout.columns[index].id, columnLetters(kFirstColumn + index)});
        }
        std::size_t number = kPackFirstRow;
        for (const PrefilledRow& row : written.content->rows) {
            rows.push_back({"row", layout.id, row.id, std::to_string(++number)});
        }
    }
    return rows;
}

/// Of every row but its own: the cells with tabs between, without empty ones at the end, a line feed after each row.
std::string metaHash(const std::vector<MetaRow>& rows) {
    std::string text;
    for (const MetaRow& row : rows) {
        std::size_t used = row.size();
        while (used > 0 && row[used - 1].empty()) {
            --used;
        }
        for (std::size_t cell = 0; cell < used; ++cell) {
            text.append(cell == 0 ? "" : "\t").append(row[cell]);
        }
        text.push_back('\n');
    }
    return base::sha256Hex(text);
}

void writeMeta(const PackPage& page, const std::vector<WrittenPackSheet>& sheets) {
    std::vector<MetaRow> rows = metaRows(page, sheets);
    constexpr std::ptrdiff_t kAfterTheKeys = 6;
    rows.insert(rows.begin() + kAfterTheKeys, {"hash", metaHash(rows)});
    lxw_worksheet* const sheet = page.book.addSheet("_meta");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t cell = 0; cell < rows[row].size(); ++cell) {
            page.book.text(sheet, row, cell, rows[row][cell], PackLook::Plain);
        }
    }
    worksheet_hide(sheet);
}

} // namespace

std::size_t packInputRows(const PrefilledSheet& sheet) {
    const std::size_t rows = sheet.rows.size() + static_cast<std::size_t>(std::max(sheet.sheet->blank_rows, 0));
    return std::max<std::size_t>(rows, 1);
}

base::Result<void> writeEnterprisePack(const std::filesystem::path& file, const domain::PackLayout& layout,
                                       const PackSubject& subject, const PackCover& cover,
                                       const std::vector<PrefilledSheet>& sheets) {
    PackBook book(file, packFileName(subject, cover.language), cover.created);
    const PackPage page{layout, subject, cover, book};
    lxw_worksheet* const instructions = book.addSheet(page.words("instructions"));
    lxw_worksheet* const questions = cover.marks.empty() ? nullptr : book.addSheet(page.words("questions"));
    std::vector<WrittenPackSheet> written;
    for (const PrefilledSheet& sheet : sheets) {
        written.push_back({&sheet, book.addSheet(page.words(sheet.sheet->title))});
    }
    writePackInstructions(page, instructions, written);
    const std::vector<MarkedCell> marked = markedCells(page, written);
    if (questions != nullptr) {
        writePackQuestions(page, questions, marked);
    }
    const ShownValues shown(layout, cover.language);
    PackLists lists(page);
    for (const WrittenPackSheet& sheet : written) {
        PackSheetWriter(page, shown, lists, sheet, marked).write();
    }
    lists.write();
    writeMeta(page, written);
    return book.finish();
}

std::string packFileName(const PackSubject& subject, domain::PackLanguage language) {
    constexpr std::size_t kLongestStem = 150; // bytes; file systems take 255
    constexpr std::string_view kNotInFileNames = "/\\:*?\"<>|";
    const std::string name =
        inLanguage(subject.name, language == domain::PackLanguage::Both ? domain::PackLanguage::Zh : language);
    std::string stem = subject.period ? subject.period->str() + "_" : std::string{};
    stem += subject.enterprise + (name.empty() ? "" : "_" + name);
    std::replace_if(
        stem.begin(), stem.end(),
        [&](char letter) {
            return static_cast<unsigned char>(letter) < 0x20U || kNotInFileNames.find(letter) != std::string_view::npos;
        },
        '-');
    std::size_t end = std::min(stem.size(), kLongestStem);
    while (end < stem.size() && end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    stem.resize(end);
    while (!stem.empty() && (stem.back() == '.' || stem.back() == ' ')) {
        stem.pop_back(); // Windows drops them
    }
    return stem + ".xlsx";
}

} // namespace parkcarbon::exchange
