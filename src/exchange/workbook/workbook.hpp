#pragma once

#include "../row_source.hpp"
#include "workbook_limits.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

struct WorkbookSheet {
    enum class State : std::uint8_t { Visible, Hidden, VeryHidden };

    std::string name;
    State state = State::Visible;
    friend bool operator==(const WorkbookSheet&, const WorkbookSheet&) = default;
};

/// Cells merged into one: rows as the spreadsheet counts them, columns from 0, both ends included.
struct CellRange {
    std::int64_t first_row = 0;
    std::int64_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// What one reading of a whole sheet found.
struct SheetSurvey {
    std::int64_t rows = 0;     ///< holding a value
    std::int64_t last_row = 0; ///< the last of them
    std::size_t columns = 0;   ///< up to the last that holds a value
    std::int64_t formulas_without_result = 0;
    std::vector<CellRange> merged;
};

struct SheetReading {
    std::int64_t last_row = std::numeric_limits<std::int64_t>::max(); ///< rows behind it are not told
    bool fill_merged = false; ///< put the value of a merged range into every cell of it; costs a reading ahead
};

/// An .xlsx or .xlsm file, read as a stream: what Excel, WPS, LibreOffice, openpyxl and report generators write, and
/// what strangers send (docs/enterprise-packs.md). Nothing outside the file is ever followed, no formula is calculated:
/// a cell with a formula has the result that was saved with it.
///
/// Memory: the shared texts and one row, whatever the size of a sheet.
class Workbook {
public:
    using Visitor = RowSource::Visitor;

    /// Reads the list of sheets, the number formats and the shared texts; `source` in memory must outlive the workbook.
    /// Errors: FILE_UNREADABLE, FILE_EMPTY {value}, FILE_TOO_LARGE {value, expected}; all of workbook_findings.hpp.
    static base::Result<Workbook> open(const ImportSource& source, const WorkbookLimits& limits = {});

    Workbook(Workbook&& other) noexcept;
    Workbook& operator=(Workbook&& other) noexcept;
    ~Workbook();

    /// In the order of their tabs; sheets that hold no cells (charts, dialogues, macros) left out.
    const std::vector<WorkbookSheet>& sheets() const;
    /// By name, in capital letters or small ones as spreadsheets do.
    std::optional<std::size_t> sheetNamed(std::string_view name) const;

    /// Reads a whole sheet without telling its rows: afterwards its structure is known to be sound.
    /// Errors: those of `forEachRow`.
    base::Result<SheetSurvey> survey(std::size_t sheet);

    /// Calls the visitor for every row that holds a value, in the order of the file; `cells[i]` is column i, and behind
    /// the last value there are none. Texts live until the visitor returns.
    ///
    /// Number: the shortest decimal text. Date: `2025-07-31` without its time of day; where the cell shows only month
    /// or year, and the day is the first of it, `2025-07` or `2025`, the period that was meant. A time without a date
    /// is the Text `36:30:00`. Error: `#N/A` as saved; `####` for a date outside the calendar; `#VALUE!` for a cell
    /// whose content the file itself does not have; and a formula saved without its result as it is written, beginning
    /// with `=` (just `=` for one that shares the formula of another cell).
    ///
    /// Errors: those of the visitor; WORKBOOK_PART_DAMAGED, _PART_MISSING, _PART_TOO_LARGE, _PART_TOO_DENSE, _TOO_DEEP,
    /// _HAS_ENTITIES, _CELL_REPEATED, _CELL_MISPLACED, _TOO_MANY_CELLS; TOO_MANY_COLUMNS, TOO_MANY_ROWS, CELL_TOO_LONG,
    /// ROW_TOO_LONG {expected}; FILE_UNREADABLE {value}.
    base::Result<void> forEachRow(std::size_t sheet, const Visitor& visitor, const SheetReading& reading = {});

private:
    struct Parts;
    explicit Workbook(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

} // namespace parkcarbon::exchange
