#include "sections.hpp"

#include <map>
#include <tuple>

namespace parkcarbon::report {
namespace {

void addBoundaryFlows(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    Table table = out.newTable("energy_across_boundary",
                               {material.textColumn("column.figure"), material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit"), material.tonnesColumn("column.emissions")});
    const auto row = [&](std::string label, Cell quantity, std::string unit, Cell emissions) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(std::move(label)), std::move(quantity), Cell::text(std::move(unit)), std::move(emissions)}});
    };
    row(material.words("energy.imported_electricity"), Material::amount(totals.imported_electricity_mwh), "MWh",
        Cell::none());
    row(material.words("energy.imported_heat"), Material::amount(totals.imported_heat_gj), "GJ", Cell::none());
    row(material.program().term("total.imported_energy"), Cell::none(), "", material.tonnes(totals.imported_energy));
    row(material.program().term("total.imported_energy_market"), Cell::none(), "",
        material.tonnes(totals.imported_energy_market));
    row(material.words("energy.exported"), Cell::none(), "", material.tonnes(totals.exported_energy));
    row(material.words("energy.exported_producer"), Cell::none(), "",
        material.tonnes(totals.exported_energy_at_producer_factor));
    row(material.words("energy.fuel_energy"), Material::amount(totals.fuel_energy_gj), "GJ", Cell::none());
    out.add(std::move(table));
}

void addSuppliers(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable(
        "suppliers",
        {material.textColumn("column.enterprise"), material.textColumn("column.allocation"),
         material.numberColumn("column.heat_share", "%"), material.numberColumn("column.electricity", "MWh"),
         material.numberColumn("column.electricity_factor", material.words("unit.co2e") + "/MWh"),
         material.numberColumn("column.heat", "GJ"),
         material.numberColumn("column.heat_factor", material.words("unit.co2e") + "/GJ")});
    for (const auto& supplier : material.inventory().suppliers) {
        const bool heat = supplier.heat_gj > 0.0;
        const bool power = supplier.electricity_mwh > 0.0;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.enterprise(supplier.enterprise_id)),
                               Cell::text(heat && power ? material.program().label(supplier.allocation)
                                                        : material.words("energy.single_product")),
                               Cell::number(supplier.heat_share * 100.0, 1),
                               power ? Material::amount(supplier.electricity_mwh) : Cell::none(),
                               power ? Cell::number(supplier.electricity_t_per_mwh, 4) : Cell::none(),
                               heat ? Material::amount(supplier.heat_gj) : Cell::none(),
                               heat ? Cell::number(supplier.heat_t_per_gj, 4) : Cell::none()}});
    }
    out.add(std::move(table));
}

/// The ledger by pair of parties and carrier; the annex lists every transfer.
void addLedger(Composer& out) {
    const Material& material = out.material();
    struct Sum {
        std::size_t records = 0;
        double energy_gj = 0.0;
        double co2e = 0.0;
    };
    std::map<std::tuple<std::string, std::string, domain::Carrier>, Sum> pairs;
    double whole = 0.0;
    for (const auto& row : material.totals().elimination.rows) {
        Sum& sum = pairs[{row.from, row.to, row.carrier}];
        ++sum.records;
        sum.energy_gj += row.energy_gj;
        sum.co2e += row.co2e;
        whole += row.co2e;
    }
    // Data files repeat the seller in each row; for readers it is a heading over its buyers.
    const bool seller_is_heading = material.request().format != Format::Csv;
    std::vector<Column> columns{material.textColumn("column.buyer"),
                                material.textColumn("column.carrier"),
                                material.numberColumn("column.records", ""),
                                material.numberColumn("column.energy", "GJ"),
                                material.numberColumn("column.mean_factor", material.words("unit.co2e") + "/GJ"),
                                material.tonnesColumn("column.seller_gives"),
                                material.tonnesColumn("column.buyer_takes")};
    if (!seller_is_heading) {
        columns.insert(columns.begin(), material.textColumn("column.seller"));
    }
    Table table = out.newTable("elimination_by_pair", std::move(columns));
    std::string seller;
    for (const auto& [key, sum] : pairs) {
        const auto& [from, to, carrier] = key;
        Row row{Row::Kind::Body,
                {Cell::text(material.enterprise(to)), Cell::text(material.program().label(carrier)),
                 Cell::number(static_cast<double>(sum.records), 0), Material::amount(sum.energy_gj),
                 sum.energy_gj == 0.0 ? Cell::none() : Cell::number(sum.co2e / sum.energy_gj, 5),
                 material.tonnes(-sum.co2e), material.tonnes(sum.co2e)}};
        if (!seller_is_heading) {
            row.cells.insert(row.cells.begin(), Cell::text(material.enterprise(from)));
        } else if (from != seller) {
            seller = from;
            table.rows.push_back(
                {Row::Kind::Group,
                 {Cell::text(material.words("elimination.seller", {{"seller", material.enterprise(from)}}))}});
        }
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        std::vector<Cell> cells(table.columns.size());
        cells.front() = Cell::text(material.words("row.sum"));
        cells[cells.size() - 2] = material.tonnes(-whole);
        cells.back() = material.tonnes(whole);
        table.rows.push_back({Row::Kind::Total, std::move(cells)});
    }
    out.add(std::move(table));
}

void addClosing(Composer& out) {
    const Material& material = out.material();
    const auto& elimination = material.totals().elimination;
    Table table = out.newTable("elimination_closing",
                               {material.textColumn("column.figure"), material.tonnesColumn("column.emissions")});
    const auto row = [&](std::string_view term, double value, Row::Kind kind, int decimals) {
        table.rows.push_back({kind, {Cell::text(material.words(term)), Cell::number(value, decimals)}});
    };
    row("elimination.enterprise_sum", elimination.enterprise_sum, Row::Kind::Body, material.tonnesDecimals());
    row("elimination.park_total", elimination.park_total, Row::Kind::Body, material.tonnesDecimals());
    row("elimination.residual", elimination.residual, Row::Kind::Total, 6);
    out.add(std::move(table));
    for (const auto& transfer : elimination.unmatched_transfers) {
        out.warning("elimination.unmatched", {{"transfer", transfer.transfer_id},
                                              {"from", material.enterprise(transfer.from)},
                                              {"to", material.enterprise(transfer.to)},
                                              {"reason", material.program().sentence(transfer.reason, {})}});
    }
}

} // namespace

void addEnergy(Composer& out) {
    out.heading(1, "section.energy");
    out.heading(2, "section.energy_across");
    out.paragraph("energy.lead");
    addBoundaryFlows(out);
    out.heading(2, "section.suppliers");
    out.paragraph("energy.suppliers");
    addSuppliers(out);
    out.heading(2, "section.elimination");
    out.paragraph("elimination.lead");
    addLedger(out);
    addClosing(out);
}

} // namespace parkcarbon::report
