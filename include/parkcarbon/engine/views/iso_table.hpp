#pragma once

#include <parkcarbon/engine/views/line_sum.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::views {

/// Whether an item of other indirect emissions is losses of the grid.
bool isGridLoss(std::string_view item);

/// "CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3"; "CO2e" for amounts that name no single gas, "other" for the rest.
std::string gasFamilyOf(std::string_view gas);

/// One line of the table: a source type of one category.
struct IsoRow {
    int category = 1;
    std::string part;                     ///< an activity category, a carrier, or an item of other indirect emissions
    std::map<std::string, double> by_gas; ///< t CO2e by gas family
    LineSum sum;
    double biogenic_co2 = 0.0;    ///< t, beside the sum
    std::optional<double> market; ///< category 2: the market view of the same energy
};

struct IsoSubtotal {
    int category = 1;
    std::map<std::string, double> by_gas;
    double co2e = 0.0;
    double biogenic_co2 = 0.0;
    std::optional<double> market;
    /// Whether the park reports anything in the category; without it the category was not assessed.
    bool reported = false;
};

/// What ISO 14064-1 wants beside the categories, never inside them.
struct IsoApart {
    std::string name; ///< "biogenic_co2", "removals", "recovered_co2", "captured_co2", "reemitted_co2", "fixed_carbon",
                      ///< "exported_energy"
    double co2e = 0.0;
    std::vector<std::uint32_t> lines;
};

/// The greenhouse-gas statement of ISO 14064-1:2018, clause 9.3.1 and Annex F: direct emissions (1), imported energy
/// (2, location-based, the market view beside it), other indirect emissions (3 to 6).
struct IsoTable {
    std::vector<IsoRow> rows;           ///< by category, then by part; only parts with lines
    std::vector<IsoSubtotal> subtotals; ///< six, in order
    IsoSubtotal total;                  ///< `category` 0
    std::vector<IsoApart> apart;
};

/// `inventory` with its lines.
IsoTable isoTable(const inventory::Inventory& inventory);

} // namespace parkcarbon::engine::views
