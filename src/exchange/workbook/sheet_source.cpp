#include "sheet_source.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::exchange {

SheetSource::SheetSource(std::shared_ptr<Workbook> workbook, SheetLayout layout, SourceInfo info)
    : workbook_(std::move(workbook)), layout_(std::move(layout)), info_(std::move(info)) {}

base::Result<std::unique_ptr<SheetSource>> SheetSource::open(std::shared_ptr<Workbook> workbook, SheetLayout layout,
                                                             SourceInfo named) {
    std::unique_ptr<SheetSource> source(new SheetSource(std::move(workbook), std::move(layout), std::move(named)));
    if (auto read = source->readLayout(); !read) {
        return tl::unexpected(read.error());
    }
    return source;
}

bool SheetSource::told(std::int64_t row) const {
    return row > layout_.header_row && row <= layout_.last_row &&
           !std::binary_search(layout_.rows_left_out.begin(), layout_.rows_left_out.end(), row);
}

/// One reading of the whole sheet, so that whatever is wrong with it is known before its first row is told.
base::Result<void> SheetSource::readLayout() {
    info_.sheet = workbook_->sheets().at(layout_.sheet).name;
    info_.header = layout_.fields;
    info_.header_row = layout_.header_row;
    info_.titles.assign(layout_.fields.size(), {});
    info_.letters.clear();
    for (std::size_t column = 0; column < layout_.fields.size(); ++column) {
        info_.letters.push_back(columnLetters(column));
    }
    info_.rows = 0;
    return readRows([&](const SourceRow&) -> base::Result<void> {
        ++info_.rows;
        return {};
    });
}

void SheetSource::takeTitles(const SourceRow& header) {
    for (std::size_t column = 0; column < std::min(header.cells.size(), info_.titles.size()); ++column) {
        info_.titles[column] = base::trimmed(header.cells[column].text);
    }
}

base::Result<void> SheetSource::forEachRow(const Visitor& visitor) {
    std::int64_t rows = 0;
    const auto read = readRows([&](const SourceRow& row) {
        ++rows;
        return visitor(row);
    });
    if (read && rows != info_.rows) {
        return base::failure(kFileChanged, {{"value", info_.file}});
    }
    return read;
}

base::Result<void> SheetSource::readRows(const Visitor& visitor) {
    SourceRow fitted;
    const auto fit = [&](const SourceRow& row) -> base::Result<void> {
        if (row.row == layout_.header_row) {
            takeTitles(row);
        }
        if (!told(row.row)) {
            return {};
        }
        fitted.row = row.row;
        fitted.cells.assign(layout_.fields.size(), {});
        for (std::size_t column = 0; column < std::min(row.cells.size(), fitted.cells.size()); ++column) {
            if (!layout_.fields[column].empty()) {
                fitted.cells[column] = row.cells[column];
                fitted.cells[column].quoted = true; // a comma in a cell of a sheet separates nothing
            }
        }
        return fitted.blank() ? base::Result<void>{} : visitor(fitted);
    };
    // Rows behind the last are read, too: they are part of what must be sound.
    return workbook_->forEachRow(layout_.sheet, fit, {.fill_merged = layout_.fill_merged});
}

} // namespace parkcarbon::exchange
