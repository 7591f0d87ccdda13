#include "data_table.hpp"

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/reference/library.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <span>
#include <stdexcept>
#include <unordered_set>

namespace parkcarbon::reference {

std::span<const base::EmbeddedFile> embeddedFiles();

namespace {

/// Where a cell stands, for the error that names it.
struct CellPlace {
    const TableSpec& spec;
    std::size_t row; ///< line of the record in the file, the header being 1
    std::string_view column;
};

tl::unexpected<base::Error> invalidCell(const CellPlace& place, std::string_view value, std::string_view expected) {
    return base::failure(kReferenceDataInvalid, {{"file", std::string(place.spec.id) + ".csv"},
                                                 {"row", std::to_string(place.row)},
                                                 {"column", std::string(place.column)},
                                                 {"value", std::string(value)},
                                                 {"expected", std::string(expected)}});
}

using Checked = base::Result<void>;

Checked checkNumber(const ColumnSpec& column, const std::string& cell, const CellPlace& place) {
    const auto number = base::parseNumber(cell);
    const bool whole = column.kind == ColumnKind::Number || (number && std::floor(*number) == *number);
    if (!number || !whole || *number < column.minimum || *number > column.maximum) {
        return invalidCell(place, cell, fmt::format("{} … {}", column.minimum, column.maximum));
    }
    return {};
}

Checked checkCell(const ColumnSpec& column, const std::string& cell, const CellPlace& place) {
    if (cell.empty()) {
        return column.required ? Checked(invalidCell(place, cell, "not empty")) : Checked();
    }
    switch (column.kind) {
    case ColumnKind::Id:
    case ColumnKind::Text:
    case ColumnKind::List:
        break;
    case ColumnKind::Number:
    case ColumnKind::Integer:
        return checkNumber(column, cell, place);
    case ColumnKind::Boolean:
        if (cell != "true" && cell != "false") {
            return invalidCell(place, cell, "true | false");
        }
        break;
    case ColumnKind::Unit:
        if (!domain::Unit::parse(cell)) {
            return invalidCell(place, cell, "unit");
        }
        break;
    case ColumnKind::Choice:
        if (std::find(column.choices.begin(), column.choices.end(), cell) == column.choices.end()) {
            return invalidCell(place, cell, fmt::format("{}", fmt::join(column.choices, " | ")));
        }
        break;
    }
    return {};
}

/// For each column of the spec its position in the file; `npos` for an optional column that the file lacks.
base::Result<std::vector<std::size_t>> matchHeader(const TableSpec& spec, const CsvRow& header) {
    std::vector<std::size_t> positions;
    for (const ColumnSpec& column : spec.columns) {
        const auto found = std::find(header.begin(), header.end(), column.name);
        if (found == header.end() && column.required) {
            return invalidCell({spec, 1, column.name}, "", column.name);
        }
        positions.push_back(found == header.end() ? std::string::npos
                                                  : static_cast<std::size_t>(found - header.begin()));
    }
    return positions;
}

} // namespace

base::Result<DataTable> DataTable::read(const TableSpec& spec, std::string_view text) {
    auto rows = readCsv(text);
    if (!rows || rows->empty() || !base::isValidUtf8(text)) {
        return invalidCell({spec, 1, ""}, "", "CSV");
    }
    const auto positions = matchHeader(spec, rows->front());
    if (!positions) {
        return tl::unexpected(positions.error());
    }
    DataTable table(spec);
    std::unordered_set<std::string> ids;
    for (std::size_t line = 1; line < rows->size(); ++line) {
        CsvRow& cells = (*rows)[line];
        if (cells.size() != rows->front().size()) {
            return invalidCell({spec, line + 1, ""}, std::to_string(cells.size()),
                               std::to_string(rows->front().size()));
        }
        CsvRow& row = table.rows_.emplace_back(spec.columns.size());
        for (std::size_t index = 0; index < spec.columns.size(); ++index) {
            const ColumnSpec& column = spec.columns[index];
            if ((*positions)[index] != std::string::npos) {
                row[index] = cells[(*positions)[index]];
            }
            const CellPlace place{spec, line + 1, column.name};
            if (const auto checked = checkCell(column, row[index], place); !checked) {
                return tl::unexpected(checked.error());
            }
            if (column.kind == ColumnKind::Id && !ids.insert(row[index]).second) {
                return invalidCell(place, row[index], "unique");
            }
        }
    }
    return table;
}

std::size_t DataTable::columnIndex(std::string_view column) const {
    const auto found = std::find_if(spec_->columns.begin(), spec_->columns.end(),
                                    [&](const ColumnSpec& candidate) { return candidate.name == column; });
    if (found == spec_->columns.end()) {
        throw std::logic_error("no column " + std::string(column) + " in table " + std::string(spec_->id));
    }
    return static_cast<std::size_t>(found - spec_->columns.begin());
}

const std::string& DataTable::Row::text(std::string_view column) const {
    return cells()[table_->columnIndex(column)];
}

std::optional<double> DataTable::Row::optionalNumber(std::string_view column) const {
    const auto parsed = base::parseNumber(text(column));
    return parsed ? std::optional<double>(*parsed) : std::nullopt;
}

double DataTable::Row::number(std::string_view column) const {
    return optionalNumber(column).value();
}

std::optional<int> DataTable::Row::optionalInteger(std::string_view column) const {
    const auto value = optionalNumber(column);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

domain::Unit DataTable::Row::unit(std::string_view column) const {
    return domain::Unit::parse(text(column)).value_or(domain::Unit::dimensionless());
}

std::vector<std::string> DataTable::Row::list(std::string_view column) const {
    std::vector<std::string> parts;
    std::string_view rest = text(column);
    while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        parts.emplace_back(base::trimmed(rest.substr(0, end)));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return parts;
}

Status DataTable::Row::status() const {
    return statusFromName(text("status")).value_or(Status::Unconfirmed);
}

base::Result<DataTable> readShippedTable(std::string_view id) {
    const TableSpec* const spec = findTableSpec(id);
    for (const base::EmbeddedFile& file : embeddedFiles()) {
        if (spec != nullptr && file.path == std::string(id) + ".csv") {
            return DataTable::read(*spec, file.bytes);
        }
    }
    return base::failure(
        kReferenceDataInvalid,
        {{"file", std::string(id) + ".csv"}, {"row", "0"}, {"column", ""}, {"value", ""}, {"expected", "file"}});
}

} // namespace parkcarbon::reference
