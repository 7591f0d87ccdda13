#pragma once

#include "column_map.hpp"
#include "csv_reader.hpp"

#include <parkcarbon/domain/record.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::exchange {

/// A text of a CSV cell as the parser is to see it: without the guard against formulas, where a field may carry one.
std::string_view unguarded(const SourceCell& cell, const domain::FieldSpec& field);

/// Turns the rows of one file into the cells of its table, one row at a time, reusing its memory.
class RowReader {
public:
    RowReader(const domain::TableSpec& table, const ColumnMap& columns, char separator);

    /// Takes a row's cells; fields that the file has no column for stay absent.
    void take(const SourceRow& record);
    /// Gives the absent fields the texts that the record has now.
    void fillAbsent(const domain::Record& existing);
    /// Treats a field of this row as if the file had no column for it: as the record has it now, or absent.
    void leaveOut(std::size_t field, const std::optional<domain::Record>& existing);
    bool hasAbsentFields() const { return has_absent_; }

    const domain::Cells& cells() const { return cells_; }
    std::string_view text(std::size_t field) const; ///< trimmed; empty when absent
    /// What was read with some goodwill and is to be told, by field; each a note.
    std::vector<domain::FieldError> takeNotes() { return std::move(notes_); }
    /// What spreadsheet programs did to the cells of this row, by field.
    std::vector<domain::FieldError> takeTraps() { return std::move(traps_); }
    /// The record's id as domain::recordId will have it; empty when the key fields do not say.
    const std::string& id() const { return id_; }
    /// The number in a field, when it is one and no trap; ask before `takeTraps`.
    std::optional<double> number(std::size_t field) const;

private:
    void readId();
    void readCell(std::size_t field, const SourceCell& cell);
    /// Numbers with their unit in the cell, percentages.
    void readMeasures(const SourceRow& record);
    void readPercent(std::size_t field, const SourceCell& cell);
    void takeUnit(std::size_t field, const SourceCell& cell);
    std::string unitOf(std::size_t field) const;
    bool trapped(std::size_t field) const;

    const domain::TableSpec& table_;
    const ColumnMap& columns_;
    char separator_;
    bool has_absent_;
    domain::Cells cells_;
    std::vector<domain::FieldError> traps_;
    std::vector<domain::FieldError> notes_;
    std::optional<std::size_t> unit_field_;
    std::vector<std::size_t> number_fields_; ///< that the file has a column for
    std::string id_;
};

} // namespace parkcarbon::exchange
