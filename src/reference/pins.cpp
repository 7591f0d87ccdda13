#include "pins.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/reference/library.hpp>

#include <algorithm>

namespace parkcarbon::reference {

domain::PinnedSet pinOf(std::string_view kind, std::string_view set_id, const DataTable& table,
                        const std::function<bool(const DataTable::Row&)>& keep,
                        std::span<const std::string_view> left_out) {
    const auto columns = table.spec().columns;
    CsvRow header;
    for (const ColumnSpec& column : columns) {
        header.emplace_back(column.name);
    }
    std::string content = csvLine(header);
    for (std::size_t index = 0; index < table.size(); ++index) {
        const DataTable::Row row = table.row(index);
        if (!keep(row)) {
            continue;
        }
        CsvRow cells = row.cells();
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (std::find(left_out.begin(), left_out.end(), columns[column].name) != left_out.end()) {
                cells[column].clear();
            }
        }
        content += csvLine(cells);
    }
    return {std::string(kind), std::string(set_id), base::sha256Hex(content), content};
}

base::Result<DataTable> readPin(const domain::PinnedSet& pin) {
    const TableSpec* const spec = findTableSpec(pin.kind);
    if (spec != nullptr && base::sha256Hex(pin.content) == pin.sha256) {
        if (auto table = DataTable::read(*spec, pin.content)) {
            return std::move(*table);
        }
    }
    return base::failure(kPinnedSetDamaged, {{"kind", pin.kind}, {"set_id", pin.set_id}});
}

} // namespace parkcarbon::reference
