#pragma once

#include "csv_reader.hpp"
#include "schema.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/reference/status.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

/// A reference table whose every cell has been checked against its spec, so that reading typed values cannot fail.
class DataTable {
public:
    /// Errors: REFERENCE_DATA_INVALID {file, row, column, value, expected} for the first cell that breaks the spec.
    static base::Result<DataTable> read(const TableSpec& spec, std::string_view text);

    /// One row; valid as long as its table.
    class Row {
    public:
        Row(const DataTable& table, std::size_t index) : table_(&table), index_(index) {}
        const std::string& text(std::string_view column) const;
        bool empty(std::string_view column) const { return text(column).empty(); }
        double number(std::string_view column) const;
        std::optional<double> optionalNumber(std::string_view column) const;
        std::optional<int> optionalInteger(std::string_view column) const;
        bool boolean(std::string_view column) const { return text(column) == "true"; }
        domain::Unit unit(std::string_view column) const; ///< dimensionless for an empty cell
        std::vector<std::string> list(std::string_view column) const;
        Status status() const;
        const CsvRow& cells() const { return table_->rows_[index_]; }

    private:
        const DataTable* table_;
        std::size_t index_;
    };

    const TableSpec& spec() const { return *spec_; }
    std::size_t size() const { return rows_.size(); }
    Row row(std::size_t index) const { return Row(*this, index); }

private:
    explicit DataTable(const TableSpec& spec) : spec_(&spec) {}
    std::size_t columnIndex(std::string_view column) const;

    const TableSpec* spec_;
    std::vector<CsvRow> rows_; ///< cells in the order of the spec's columns
};

/// Reads one shipped table. Errors: REFERENCE_DATA_INVALID.
base::Result<DataTable> readShippedTable(std::string_view id);

} // namespace parkcarbon::reference
