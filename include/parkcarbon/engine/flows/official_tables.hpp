#pragma once

#include <parkcarbon/engine/flows/flow_book.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The flows of a park in the arrangement of the official forms: the water balance table 水平衡表 (terms of GB/T 12452
/// and GB/T 7119) and the energy balance table 能源平衡表 of the statistics; docs/methods/balance-sheets.md.
namespace parkcarbon::engine::flows {

/// A row or column: a term of the form by its code, or a party or an energy by its name.
struct TableHeading {
    std::string code;    ///< "intake", "final_consumption", "total"; the id of a party; an energy as in the data
    std::string name_zh; ///< empty for terms, which the program translates
    std::string name_en;
    std::string unit; ///< of its numbers; empty where the other heading states it
};

struct OfficialTable {
    std::vector<TableHeading> rows;
    std::vector<TableHeading> columns;
    std::vector<std::optional<Amount>> cells; ///< rows × columns, row by row; nothing where no flow belongs there

    /// nullptr where the table has no such row or column, or nothing stands there.
    const Amount* find(std::string_view row, std::string_view column) const;
};

/// One row per party inside that takes, uses or gives water, and `total`, the park as a whole. Columns, in the unit of
/// the layer: intake_surface, intake_ground, intake_tap, intake_reclaimed, intake_sea, intake_rain, intake_other,
/// intake, wastewater_received, reuse, use (intake + reuse), consumption, leakage, discharge, supply, stock_change,
/// difference; as a fraction: reuse_rate (reuse / use), leakage_rate, consumption_rate, discharge_rate (all / intake).
/// Nothing without a layer of water. Errors: those of the book's covariances.
base::Result<OfficialTable> waterBalanceTable(const FlowBook& book, std::uint32_t period = 0);

struct EnergyTableOptions {
    std::uint32_t period = 0;
    /// Ids of the enterprises that turn one energy into another. Empty: those that give another energy than they take.
    std::vector<std::string> transformers;
};

/// Rows: primary_production, stock_change, imports, exports (negative), available, one `transformation:<party>` each
/// and transformation (input negative, output positive), losses, one `final:<party>` each and final_consumption,
/// difference, and total_consumption in the total. Columns: every energy in GJ (电力 by its calorific value), total_gj
/// and total_tce. Nothing without a layer of energy in a unit of energy. Errors: those of the book's covariances.
base::Result<OfficialTable> energyBalanceTable(const FlowBook& book, const EnergyTableOptions& options = {});

} // namespace parkcarbon::engine::flows
