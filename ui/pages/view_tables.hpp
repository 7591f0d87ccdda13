#pragma once

#include "ui/document/results_keeper.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <map>
#include <vector>

namespace parkcarbon::ui {

/// One inventory in every arrangement, and the totals of all years beside each other.
struct ViewResults {
    base::Period period = base::Period::year(2025);
    services::ParkViews views;
    std::map<base::Period, std::shared_ptr<const engine::inventory::Inventory>>
        inventories;                                                    ///< the years, and `period`
    std::map<base::Period, engine::views::EnergyStatistics> statistics; ///< of the same
};

/// Errors: those of services::Calculations::views.
base::Result<ViewResults> viewResults(services::Calculations& calculations, const ParkResults& results,
                                      const base::RunContext& context = {});

/// Totals by year, ISO 14064-1, GPC, energy statistics with the zero-carbon figure, instruments of bought electricity.
/// Line ids are those of `periodLine`.
std::vector<ResultTable> viewTables(const ViewResults& results, const text::Text& words);

} // namespace parkcarbon::ui
