#pragma once

#include "workbook.hpp"

#include <memory>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A sheet of a workbook seen as a table: which row names the columns, and what field each of them holds.
struct SheetLayout {
    std::size_t sheet = 0;
    std::int64_t header_row = 1; ///< rows up to it are not told; 0 = all are
    std::int64_t last_row = std::numeric_limits<std::int64_t>::max();
    std::vector<std::string> fields; ///< of column 0, 1 …; empty = a column that is left out
    bool fill_merged = false;
    std::vector<std::int64_t> rows_left_out = {}; ///< ascending, such as that of an example
};

/// The rows of one sheet. Cells of columns without a field, and those behind the last field, are empty.
class SheetSource final : public RowSource {
public:
    /// Surveys the sheet first, so that a broken one gives no source. `named` brings file, sha256 and table; sheet,
    /// header, titles, letters, header_row and rows are filled in. Errors: those of Workbook::forEachRow.
    static base::Result<std::unique_ptr<SheetSource>> open(std::shared_ptr<Workbook> workbook, SheetLayout layout,
                                                           SourceInfo named);

    const SourceInfo& info() const override { return info_; }
    base::Result<void> forEachRow(const Visitor& visitor) override;

private:
    SheetSource(std::shared_ptr<Workbook> workbook, SheetLayout layout, SourceInfo info);
    bool told(std::int64_t row) const;
    base::Result<void> readLayout();
    /// The rows with the cells of the columns that have a field.
    base::Result<void> readRows(const Visitor& visitor);
    void takeTitles(const SourceRow& header);

    std::shared_ptr<Workbook> workbook_;
    SheetLayout layout_;
    SourceInfo info_;
};

} // namespace parkcarbon::exchange
