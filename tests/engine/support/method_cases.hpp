#pragma once

#include "park_builder.hpp"

#include <string>
#include <string_view>

namespace parkcarbon::engine::test {

/// One activity as people write it; the period is 2022 where not given.
struct RowText {
    std::string_view category;
    std::string_view item;
    std::string_view quantity = "1000";
    std::string_view unit = "t";
    std::string_view parameters = "";
    std::string_view period = "2022";
};

/// A park with one enterprise, E1, and this row, A1.
ParkBuilder parkOf(const RowText& row);
/// Its inventory of 2022.
inventory::Inventory inventoryOfRow(const RowText& row);
/// Mass in t of the line A1/<gas>; NaN where there is no such line.
double massOf(const RowText& row, std::string_view gas);
/// Whether the row is refused with an error of this code, counts nothing and makes no line.
bool isRefused(const RowText& row, base::Code code);
/// Whether the row is counted and told about with this code.
bool isWarned(const RowText& row, base::Code code);

/// Every row of tests/cases/<path> gives its published mass; its derivation ends at the line's value, names every step,
/// and the totals are those of the lines.
void expectPublishedMasses(const std::string& path);

} // namespace parkcarbon::engine::test
