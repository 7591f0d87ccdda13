#pragma once

#include "../finding_collector.hpp"
#include "pack_columns.hpp"
#include "pack_words.hpp"

#include <parkcarbon/exchange/record_sink.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// Where a field of a pack's rows comes from.
struct PackField {
    enum class From : std::uint8_t { RowId, Text, Period, Column, Parameters };

    std::size_t field = 0; ///< index into the table's fields
    From from = From::Column;
    std::size_t column = 0; ///< From::Column: index into the layout's columns; Parameters: of the first of them
    std::string text;       ///< From::Text
};

/// One entry of a parameter set in a column of its own.
struct PackParameter {
    std::size_t column = 0; ///< index into the layout's columns
    std::string name;
    std::string text; ///< empty = the cell is
};

/// A row that states something.
struct PreparedPackRow {
    std::int64_t row = 0;
    std::string row_id;          ///< as the workbook has it; empty in a row that somebody added
    std::string record_id;       ///< of the record that it states, there already or not
    std::vector<PackCell> cells; ///< by PackField
    std::vector<PackParameter> parameters;
    bool none = false; ///< declared not to apply
    base::Findings problems;
};

/// One sheet of a pack, read and matched with its layout.
struct PreparedPackSheet {
    const domain::PackSheet* layout = nullptr;
    PackColumns columns;
    std::vector<PackField> fields;
    std::vector<PreparedPackRow> rows;
    std::int64_t unanswered = 0; ///< rows that ask for something and were left empty
};

/// Whose workbook it is.
struct PackOwner {
    std::string file;
    std::string sha256;
    std::string enterprise;
    std::string period;
};

/// Says of every row what it is: one that states something, one left empty, the example, a heading, one that takes back
/// what the project has (told, not done). Rows without an id, and all of them when the column of ids is gone, are known
/// by what they say.
class PackRowsReader {
public:
    PackRowsReader(const PackContext& context, const PackWords& words, const PackOwner& owner, const RecordSink& sink,
                   FindingCollector& findings)
        : context_(context), words_(words), owner_(owner), sink_(sink), findings_(findings) {}

    PreparedPackSheet read(const PackGrid& grid, const domain::PackSheet& layout, const PackMeta::Sheet* meta);

private:
    struct Turn; ///< the sheet at hand

    void planFields(Turn& turn) const;
    void takeRow(Turn& turn, const PackRow& row);
    bool isHeading(const Turn& turn, const PackRow& row) const;
    bool isExample(Turn& turn, const PackRow& row);
    bool isCopy(Turn& turn, const PackRow& row, std::string& row_id);
    PreparedPackRow prepare(const Turn& turn, const PackRow& row) const;
    void checkParameters(const Turn& turn, PreparedPackRow& prepared) const;
    void nameRecords(Turn& turn) const;
    void settle(Turn& turn, PreparedPackRow row);
    static bool wasSent(const Turn& turn, const PreparedPackRow& row);
    void withdraw(const Turn& turn, const PreparedPackRow& row);
    void checkLocked(const Turn& turn, const PreparedPackRow& row, const domain::Cells& present);
    bool lacksRequired(const Turn& turn, const PreparedPackRow& row) const;
    base::Location where(const Turn& turn, std::int64_t row, std::optional<std::size_t> column) const;

    const PackContext& context_;
    const PackWords& words_;
    const PackOwner& owner_;
    const RecordSink& sink_;
    FindingCollector& findings_;
};

/// The parameters of a row as one text, each as its cell has it.
std::string joinedParameters(const PreparedPackRow& row);
/// A field of a prepared row; empty when the sheet does not have it.
const std::string& preparedText(const PreparedPackSheet& sheet, const PreparedPackRow& row, std::string_view field);

} // namespace parkcarbon::exchange
