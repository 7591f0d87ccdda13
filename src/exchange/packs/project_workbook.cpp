#include <parkcarbon/exchange/project_workbook.hpp>

#include "pack_book.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kMostRows = 1'048'576; // of a sheet in Excel
constexpr std::size_t kRowsBetweenCancels = 4096;
constexpr double kColumnWidth = 16.0;

bool isNumber(const domain::FieldSpec& field) {
    return field.kind == domain::FieldKind::Number || field.kind == domain::FieldKind::Integer;
}

class TableSheet {
public:
    TableSheet(PackBook& book, const domain::TableSpec& table, const ProjectWorkbookOptions& options)
        : book_(book), table_(table), options_(options), sheet_(book.addSheet(std::string(table.name))) {}

    void head() {
        worksheet_freeze_panes(sheet_, 1, table_.table == domain::Table::Park ? 1 : 0);
        if (table_.table == domain::Table::Park) {
            book_.text(sheet_, 0, 0, "key", PackLook::Head);
            book_.text(sheet_, 0, 1, "value", PackLook::Head);
            book_.width(sheet_, 0, kColumnWidth * 2);
            book_.width(sheet_, 1, kColumnWidth * 3);
            return;
        }
        for (std::size_t field = 0; field < table_.fields.size(); ++field) {
            book_.text(sheet_, 0, field, std::string(table_.fields[field].name), PackLook::Head);
            book_.width(sheet_, field, kColumnWidth);
            if (const std::string title = titleOf(field); !title.empty()) {
                worksheet_write_comment(sheet_, 0, static_cast<lxw_col_t>(field), title.c_str());
            }
        }
    }

    base::Result<void> add(const domain::Cells& cells) {
        if (row_ >= kMostRows) {
            return base::failure(kTooManyRows,
                                 {{"value", std::string(table_.name)}, {"expected", std::to_string(kMostRows - 1)}});
        }
        for (std::size_t field = 0; field < table_.fields.size(); ++field) {
            const bool park = table_.table == domain::Table::Park;
            if (park) {
                book_.text(sheet_, row_, 0, std::string(table_.fields[field].name), PackLook::Plain);
            }
            cell(park ? row_++ : row_, park ? 1 : field, table_.fields[field], cells[field].value_or(std::string{}));
        }
        row_ += table_.table == domain::Table::Park ? 0 : 1;
        return {};
    }

private:
    std::string titleOf(std::size_t field) const {
        return options_.titles ? options_.titles(table_.table, table_.fields[field].name) : std::string{};
    }
    void cell(std::size_t row, std::size_t column, const domain::FieldSpec& field, const std::string& text) {
        if (text.empty()) {
            return;
        }
        if (isNumber(field)) {
            book_.value(sheet_, row, column, text, PackLook::Plain, PackLook::PlainText);
        } else {
            book_.text(sheet_, row, column, text, PackLook::PlainText);
        }
    }

    PackBook& book_;
    const domain::TableSpec& table_;
    const ProjectWorkbookOptions& options_;
    lxw_worksheet* sheet_;
    std::size_t row_ = 1;
};

} // namespace

base::Result<void> writeProjectWorkbook(const RecordSource& source, const std::filesystem::path& file,
                                        const ProjectWorkbookOptions& options, const base::RunContext& context) {
    PackBook book(file, options.title, options.created, PackBook::Memory::RowByRow);
    const auto tables = domain::tables();
    for (std::size_t index = 0; index < tables.size(); ++index) {
        context.progress("export", static_cast<double>(index) / static_cast<double>(tables.size()));
        TableSheet sheet(book, tables[index], options);
        sheet.head();
        std::size_t written = 0;
        const auto read = source.forEach(tables[index].table, [&](const domain::Record& record) -> base::Result<void> {
            if (++written % kRowsBetweenCancels == 0 && context.cancelled()) {
                return base::failure(kImportCancelled);
            }
            return sheet.add(domain::toCells(record));
        });
        if (!read) {
            return base::failure(read.error());
        }
    }
    return book.finish();
}

} // namespace parkcarbon::exchange
