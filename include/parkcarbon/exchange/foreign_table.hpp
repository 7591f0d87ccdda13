#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Tables that know nothing of this program, and how they are imported once somebody has said what their columns are.
namespace parkcarbon::exchange {

inline constexpr base::Code kSheetUnknown{"SHEET_UNKNOWN"}; ///< {value, expected}

/// One sheet of a workbook, a CSV file or the clipboard, held in memory as it stands.
class ForeignGrid {
public:
    struct Sheet {
        std::string name;
        std::int64_t rows = 0;
        std::int64_t columns = 0;
    };

    /// An empty sheet is the first that is visible and holds something. Merged cells all hold the value.
    /// Errors: those of Workbook and CsvReader; SHEET_UNKNOWN {value, expected}; TOO_MANY_ROWS {expected};
    /// IMPORT_CANCELLED.
    static base::Result<ForeignGrid> open(const std::filesystem::path& file, const std::string& sheet,
                                          const base::RunContext& context = {});
    /// Tab-separated text or HTML. Errors: those of readClipboardText and readClipboardHtml.
    static base::Result<ForeignGrid> fromClipboard(const std::string& text);

    const std::string& file() const { return file_; }
    const std::string& sheet() const { return sheet_; }
    const std::string& sha256() const { return sha256_; }
    const std::vector<Sheet>& sheets() const { return sheets_; }
    std::size_t rows() const;
    std::size_t columns() const;
    std::int64_t rowNumber(std::size_t row) const;
    /// Trimmed; empty behind the last cell of a row.
    std::string_view text(std::size_t row, std::size_t column) const;

    struct Content; ///< the cells, for the importer

    std::shared_ptr<const Content> content() const { return content_; }

private:
    std::string file_;
    std::string sheet_;
    std::string sha256_;
    std::vector<Sheet> sheets_;
    std::shared_ptr<const Content> content_;
};

/// A cell of a record to be: that of a column of the row as it stands, or a text.
struct MappedCell {
    std::optional<std::size_t> column;
    std::string text;
};

/// Rows of a grid as rows of a table of the project.
struct MappedTable {
    struct Row {
        std::size_t row = 0; ///< of the grid
        std::vector<MappedCell> cells;
    };
    domain::Table table = domain::Table::Park;
    std::int64_t header_row = 1; ///< as the spreadsheet counts it
    std::vector<std::string> fields;
    std::vector<std::optional<std::size_t>> columns; ///< of the fields in the grid, for the provenance
    std::vector<Row> rows;
    base::Findings findings; ///< about rows that are told of, or that give no record
    std::int64_t refused = 0;
};

/// Imports them through the one pipeline of all files. Errors: as importParkFolder.
base::Result<ImportReport> importMappedTables(const ForeignGrid& grid, std::vector<MappedTable> tables,
                                              RecordSink& sink, const ImportOptions& options,
                                              const base::RunContext& context = {});

/// A JSON object of texts, as mappings keep their columns; other values are passed over, what is no object is empty.
std::map<std::string, std::string> textsOfJson(const std::string& json);
std::string jsonOfTexts(const std::map<std::string, std::string>& texts);

} // namespace parkcarbon::exchange
