#include <parkcarbon/engine/views/view_explanations.hpp>

#include "../inventory/explanation_steps.hpp"

#include <parkcarbon/engine/views/energy_statistics.hpp>
#include <parkcarbon/engine/views/gpc_table.hpp>
#include <parkcarbon/engine/views/iso_table.hpp>

#include <string>

namespace parkcarbon::engine::views {
namespace {

using inventory::computedStep;
using inventory::Explanation;
using inventory::factorStep;
using inventory::Inventory;

constexpr const char* kCo2 = "tCO2";
constexpr const char* kCo2e = "tCO2e";

Explanation explainStatistics(const EnergyStatistics& statistics) {
    Explanation explanation;
    explanation.formula = "E = Σ E_i";
    explanation.unit = kCo2;
    for (const EnergyStatisticsRow& row : statistics.rows) {
        explanation.value += row.co2;
        explanation.steps.push_back(
            computedStep("views/energy_statistics/" + row.energy, "energy." + row.energy, row.co2, kCo2));
    }
    return explanation;
}

/// Fuels are weighed as standard coal, power and heat as they are.
Explanation explainStatisticsRow(const EnergyStatisticsRow& row) {
    Explanation explanation;
    const bool as_coal = row.factor_unit == "tCO2/tce";
    explanation.formula = row.factor_unit.empty() ? "E = 0" : as_coal ? "E = AD × a × EF" : "E = AD × EF";
    explanation.value = row.co2;
    explanation.unit = kCo2;
    explanation.steps.push_back(computedStep("AD", "energy." + row.energy, row.amount, row.unit));
    if (as_coal) {
        explanation.steps.push_back(inventory::constantStep("a", "standard_coal_per_unit", row.tce_per_unit,
                                                            "tce/" + row.unit, "GB/T 2589: 29,307.6 kJ/kgce"));
    }
    if (!row.factor_unit.empty()) {
        explanation.steps.push_back(
            factorStep("EF", "statistics_factor", row.factor, row.factor_unit, row.source, row.status));
    }
    return explanation;
}

std::optional<Explanation> explainCore(const EnergyStatistics& statistics) {
    const ZeroCarbonFigure& core = statistics.core.front();
    if (!core.tco2_per_tce) {
        return std::nullopt;
    }
    Explanation explanation;
    explanation.formula = "I = E / Σ (AD × a)";
    explanation.value = *core.tco2_per_tce;
    explanation.unit = "tCO2/tce";
    explanation.steps.push_back(computedStep("E", "energy_statistics", core.co2, kCo2));
    for (const EnergyStatisticsRow& row : statistics.rows) {
        explanation.steps.push_back(computedStep("AD × a", "energy." + row.energy, row.tce, "tce"));
    }
    return explanation;
}

Explanation explainLines(const Inventory& inventory, const std::vector<std::uint32_t>& lines, double sign) {
    Explanation explanation;
    explanation.formula = "E = Σ E_line";
    explanation.unit = kCo2e;
    for (const std::uint32_t index : lines) {
        const inventory::Line& line = inventory.lines[index];
        explanation.value += sign * line.co2e;
        explanation.steps.push_back(computedStep(line.line_id, line.item, sign * line.co2e, kCo2e));
    }
    return explanation;
}

std::optional<Explanation> explainIso(std::string_view category, const Inventory& inventory) {
    const IsoTable table = isoTable(inventory);
    for (const IsoSubtotal& subtotal : table.subtotals) {
        if (std::to_string(subtotal.category) != category) {
            continue;
        }
        std::vector<std::uint32_t> lines;
        for (const IsoRow& row : table.rows) {
            if (row.category == subtotal.category) {
                lines.insert(lines.end(), row.sum.lines.begin(), row.sum.lines.end());
            }
        }
        return explainLines(inventory, lines, 1.0);
    }
    return std::nullopt;
}

std::optional<Explanation> explainGpc(std::string_view ref_and_scope, const Inventory& inventory,
                                      const domain::ProjectSnapshot& snapshot) {
    for (const GpcRow& row : gpcTable(inventory, snapshot).rows) {
        for (const GpcCell& cell : row.cells) {
            const bool asked = ref_and_scope == row.ref + "/" + std::to_string(cell.scope);
            if (asked && cell.co2e && !cell.lines.empty()) {
                return explainLines(inventory, cell.lines, row.ref == "V.2" ? -1.0 : 1.0);
            }
        }
    }
    return std::nullopt;
}

/// What follows the prefix; nothing when `id` does not start with it.
std::optional<std::string_view> after(std::string_view prefix, std::string_view id) {
    return id.starts_with(prefix) ? std::optional(id.substr(prefix.size())) : std::nullopt;
}

std::optional<Explanation> explanationOf(std::string_view id, const Inventory& inventory,
                                         const domain::ProjectSnapshot& snapshot, const reference::Library& library) {
    if (const auto category = after("views/iso_14064_1/", id)) {
        return explainIso(*category, inventory);
    }
    if (const auto cell = after("views/gpc/", id)) {
        return explainGpc(*cell, inventory, snapshot);
    }
    const EnergyStatistics statistics = energyStatistics(inventory, snapshot.park, library);
    if (id == "views/zero_carbon") {
        return explainCore(statistics);
    }
    if (id == "views/energy_statistics") {
        return explainStatistics(statistics);
    }
    const auto energy = after("views/energy_statistics/", id);
    const EnergyStatisticsRow* const row = energy ? statistics.find(*energy) : nullptr;
    return row == nullptr ? std::nullopt : std::optional(explainStatisticsRow(*row));
}

} // namespace

std::optional<Explanation> explainView(std::string_view id, const Inventory& inventory,
                                       const domain::ProjectSnapshot& snapshot, const reference::Library& library) {
    auto explanation = explanationOf(id, inventory, snapshot, library);
    if (explanation) {
        explanation->line_id = id;
    }
    return explanation;
}

} // namespace parkcarbon::engine::views
