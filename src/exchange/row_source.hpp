#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// One cell as the file has it. The text of a number from a workbook is the shortest that reads back, of a date
/// `2025-07-31`, of a logical value `true` or `false`, of an error `#N/A` …; a percentage 0.25 shown as 25 % is the
/// number 0.25 with `percent`.
struct SourceCell {
    enum class Kind : std::uint8_t { Text, Number, Date, Boolean, Error };

    std::string_view text;
    bool quoted = false; ///< CSV: stood in quotes, so that a comma in it separates no cells
    Kind kind = Kind::Text;
    bool percent = false;
};

/// One row; `row` is its number as a spreadsheet shows it, counted from 1, empty ones too.
struct SourceRow {
    std::int64_t row = 0;
    std::vector<SourceCell> cells;
    base::Findings problems = {}; ///< why the source itself wants the row refused; seldom any

    bool blank() const; ///< nothing but white space
};

/// What is known of a source before its rows are read.
struct SourceInfo {
    std::string file;   ///< as findings and provenance show it
    std::string sheet;  ///< empty for CSV
    std::string sha256; ///< of the file
    domain::Table table = domain::Table::Park;
    std::vector<std::string> header;  ///< names of fields, column by column, trimmed; empty = a column without name
    std::vector<std::string> titles;  ///< what the user sees above each column; for CSV the same
    std::vector<std::string> letters; ///< of each column in the file: `D`
    std::int64_t header_row = 1;
    std::int64_t rows = 0; ///< below the header, blank ones not counted
    char separator = ',';  ///< between the cells, or a comma where no character separates them
};

/// A table as an importer sees it, whatever the format of the file behind it.
class RowSource {
public:
    using Visitor = std::function<base::Result<void>(const SourceRow&)>;

    virtual ~RowSource() = default;
    virtual const SourceInfo& info() const = 0;
    /// Calls the visitor for every row below the header that is not blank; its texts live until it returns. May be
    /// called again. Errors: those of the visitor; FILE_CHANGED_WHILE_READ {value} when the file is no longer what
    /// `info` says.
    virtual base::Result<void> forEachRow(const Visitor& visitor) = 0;
};

/// `A`, `B` … `Z`, `AA` … of column 0, 1 …
std::string columnLetters(std::size_t column);

/// How a finding names the column of a sheet, with the cell that it is about: `Amount (F7)`; just `F7` without a title.
std::string titleWithCell(const std::string& title, const std::string& letters, std::int64_t row);

} // namespace parkcarbon::exchange
