#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// What an import did, or would do: the same object for the dry run and the real one (FORMATS §6).
struct ImportReport {
    struct File {
        std::string file;
        std::string sheet; ///< empty for CSV
        std::int64_t read = 0;
        std::int64_t added = 0;
        std::int64_t changed = 0;
        std::int64_t unchanged = 0;
        std::int64_t refused = 0;
        base::Findings findings;
        std::string sha256;                 ///< of the file's bytes; empty when it could not be read
        std::string enterprise_id;          ///< of an enterprise's workbook; else empty
        std::string period;                 ///< of an enterprise's workbook; else empty
        std::string pack_sheet;             ///< id of the sheet in the layout of enterprises' workbooks; else empty
        std::string pack_columns;           ///< which column held which field there, as domain::Provenance::columns
        std::vector<std::string> pack_rows; ///< ids of the records that its rows state
        bool complete = false;              ///< an enterprise's workbook in which nothing that it asks for is missing
    };
    enum class Outcome : std::uint8_t { Added, Changed, Unchanged, Refused, LeftOut };
    /// The amount of the same thing in the year before, from the project.
    struct YearBefore {
        std::string period;
        double value = 0.0; ///< in the row's unit
        double ratio = 0.0; ///< of the row's amount to it; infinite when it was zero
    };
    struct Field {
        std::string name; ///< field of the table
        std::string before;
        std::string after;
        std::string cell; ///< `D17`; empty when the source has no column for it
    };
    /// What became of one row; told when ImportOptions asks for it.
    struct Row {
        std::size_t file = 0; ///< index into `files`
        std::int64_t row = 0;
        domain::Table table = domain::Table::Park;
        std::string record_id; ///< empty when the row does not say
        std::string item;      ///< what the row is about, as the file has it
        Outcome outcome = Outcome::Added;
        std::vector<Field> fields; ///< changed: those that differ; added: those that hold something; else empty
        std::optional<YearBefore> year_before;
    };
    struct ControlTotal {
        std::string table; ///< "activities", "energy_transfers", "facts", "flows" or "streams"
        std::string item;  ///< `category/item`, carrier, variable, `layer/material` or side
        std::string unit;
        double file_sum = 0.0;    ///< Σ over the rows of the files, as written
        double project_sum = 0.0; ///< Σ over the same records as they stand in the project afterwards
    };
    bool committed = false;
    std::vector<File> files;
    std::vector<ControlTotal> control_totals;
    std::vector<Row> rows; ///< in the order of the files; empty unless asked for
    bool rows_cut = false; ///< there were more than the limit

    bool hasErrors() const;
};

} // namespace parkcarbon::exchange
