#include "sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

using engine::views::EnergyStatistics;
using engine::views::EnergyStatisticsRow;
using engine::views::ZeroCarbonFigure;

constexpr int kCoreDecimals = 4;

void addBalance(Composer& out, const EnergyStatistics& statistics) {
    const Material& material = out.material();
    Table table = out.newTable(
        "energy_statistics",
        {material.textColumn("column.carrier"), material.numberColumn("column.quantity", ""),
         material.textColumn("column.unit"), material.numberColumn("column.standard_coal", "tce"),
         material.numberColumn("column.factor", ""), material.textColumn("column.factor_unit"),
         material.numberColumn("column.emissions", material.words("unit.co2")), material.textColumn("column.status")});
    for (const EnergyStatisticsRow& row : statistics.rows) {
        const bool counted = !row.factor_unit.empty();
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().term("energy." + row.energy)),
                               Material::amount(row.amount), Cell::text(row.unit), Cell::number(row.tce, 1),
                               counted ? Material::amount(row.factor) : Cell::none(), Cell::text(row.factor_unit),
                               material.tonnes(row.co2), counted ? material.status(row.status) : Cell::none()}});
    }
    if (!table.rows.empty()) {
        table.rows.push_back(
            {Row::Kind::Total,
             {Cell::text(material.words("row.sum")), Cell::none(), Cell::none(), Cell::number(statistics.energy_tce, 1),
              Cell::none(), Cell::none(), material.tonnes(statistics.co2), Cell::none()}});
        table.notes.push_back(material.words("statistics.basis." + statistics.electricity_basis));
        if (!statistics.grid_factor.empty()) {
            table.notes.push_back(material.words("statistics.grid", {{"factor", statistics.grid_factor}}));
        }
    }
    out.add(std::move(table));
}

std::string verdict(const Material& material, const std::optional<bool>& met) {
    return material.words(!met ? "zero_carbon.no_limit" : *met ? "zero_carbon.met" : "zero_carbon.not_met");
}

void addCoreFigure(Composer& out, const EnergyStatistics& statistics) {
    const Material& material = out.material();
    Table table = out.newTable(
        "zero_carbon",
        {material.textColumn("column.numerator"), material.numberColumn("column.emissions", material.words("unit.co2")),
         material.numberColumn("column.standard_coal", "tce"), material.numberColumn("column.per_energy", "tCO2/tce"),
         material.numberColumn("column.limit", "tCO2/tce"), material.textColumn("column.verdict")});
    for (const ZeroCarbonFigure& figure : statistics.core) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().term("view." + figure.numerator)),
                               material.tonnes(figure.co2), Cell::number(statistics.energy_tce, 1),
                               figure.tco2_per_tce ? Cell::number(*figure.tco2_per_tce, kCoreDecimals) : Cell::none(),
                               statistics.limit ? Cell::number(*statistics.limit, 2) : Cell::none(),
                               Cell::text(verdict(material, figure.met))}});
    }
    out.add(std::move(table));
}

} // namespace

void addEnergyStatistics(Composer& out) {
    const Material& material = out.material();
    if (material.input().views == nullptr) {
        return;
    }
    const EnergyStatistics& statistics = material.input().views->energy_statistics;
    out.heading(1, "section.energy_statistics");
    out.heading(2, "section.energy_balance");
    out.paragraph("statistics.lead");
    addBalance(out, statistics);
    out.heading(2, "section.zero_carbon");
    out.paragraph("zero_carbon.lead");
    addCoreFigure(out, statistics);
    out.warning("zero_carbon.unconfirmed");
    for (const base::Finding& finding : statistics.findings) {
        if (finding.code != engine::views::kZeroCarbonMethodUnconfirmed) {
            out.add(Block(Paragraph{Paragraph::Kind::Note, material.program().sentence(finding)}));
        }
    }
}

} // namespace parkcarbon::report
