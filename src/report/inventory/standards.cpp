#include "sections.hpp"

#include <map>

namespace parkcarbon::report {
namespace {

using namespace engine::views;

Cell optionalTonnes(const Material& material, const std::optional<double>& value) {
    return value ? material.tonnes(*value) : Cell::none();
}

/// Parts of category 2 are carriers, of 3 to 6 items, of 1 categories of activities.
std::string isoPart(const Material& material, const IsoRow& row) {
    return row.category == 1 ? material.category(row.part) : material.item(row.part);
}

Row isoSum(const Material& material, const IsoSubtotal& sum, Row::Kind kind) {
    Row row{kind, {Cell::text(material.program().term("iso." + std::to_string(sum.category)))}};
    if (sum.reported) {
        row.cells.insert(row.cells.end(), {material.tonnes(sum.co2e), optionalTonnes(material, sum.market),
                                           material.tonnes(sum.biogenic_co2)});
    } else {
        row.cells.insert(row.cells.end(), {Cell::text(material.words("iso.not_assessed")), Cell::none(), Cell::none()});
    }
    return row;
}

void addIsoTable(Composer& out, const IsoTable& iso) {
    const Material& material = out.material();
    Table table =
        out.newTable("iso_14064_1", {material.textColumn("column.iso_part"), material.tonnesColumn("column.emissions"),
                                     material.tonnesColumn("column.market"),
                                     material.numberColumn("column.biogenic", material.words("unit.co2"))});
    for (const IsoSubtotal& subtotal : iso.subtotals) {
        table.rows.push_back(isoSum(material, subtotal, Row::Kind::Total));
        for (const IsoRow& row : iso.rows) {
            if (row.category == subtotal.category) {
                table.rows.push_back({Row::Kind::Body,
                                      {Cell::text("　" + isoPart(material, row)), material.tonnes(row.sum.co2e),
                                       optionalTonnes(material, row.market), material.tonnes(row.biogenic_co2)}});
            }
        }
    }
    table.rows.push_back(isoSum(material, iso.total, Row::Kind::Total));
    for (const IsoApart& apart : iso.apart) {
        if (apart.co2e != 0.0) {
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.words("iso.apart", {{"name", material.program().term("total." + apart.name)}})),
                  material.tonnes(apart.co2e), Cell::none(), Cell::none()}});
        }
    }
    table.notes.push_back(material.words("iso.note"));
    out.add(std::move(table));
}

void addIsoGases(Composer& out, const IsoTable& iso) {
    const Material& material = out.material();
    std::vector<std::string> gases;
    for (const char* gas : {"CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3", "CO2e", "other"}) {
        if (iso.total.by_gas.contains(gas)) {
            gases.emplace_back(gas);
        }
    }
    std::vector<Column> columns{material.textColumn("column.iso_category")};
    for (const std::string& gas : gases) {
        columns.push_back(
            {gas == "other" ? material.words("iso.other_gases") : gas, material.words("unit.co2e"), Align::Right});
    }
    Table table = out.newTable("iso_14064_1_gases", std::move(columns));
    const auto add = [&](const IsoSubtotal& sum, Row::Kind kind) {
        Row row{kind, {Cell::text(material.program().term("iso." + std::to_string(sum.category)))}};
        for (const std::string& gas : gases) {
            const auto found = sum.by_gas.find(gas);
            row.cells.push_back(found == sum.by_gas.end() ? Cell::none() : material.tonnes(found->second));
        }
        table.rows.push_back(std::move(row));
    };
    for (const IsoSubtotal& subtotal : iso.subtotals) {
        if (subtotal.reported) {
            add(subtotal, Row::Kind::Body);
        }
    }
    if (!table.rows.empty()) {
        add(iso.total, Row::Kind::Total);
    }
    out.add(std::move(table));
}

Cell gpcCell(const Material& material, const GpcRow& row, int scope) {
    const GpcCell* const cell = row.of(scope);
    if (cell == nullptr) {
        return Cell::none();
    }
    return cell->co2e ? material.tonnes(*cell->co2e) : Cell::text(std::string(notationKeyWord(*cell->key)));
}

void addGpcTable(Composer& out, const GpcTable& gpc) {
    const Material& material = out.material();
    const auto scope = [&](int number) {
        return Column{material.words("column.scope", {{"number", std::to_string(number)}}), material.words("unit.co2e"),
                      Align::Right};
    };
    Table table = out.newTable("gpc", {material.textColumn("column.sector"), scope(1), scope(2), scope(3)});
    for (const GpcRow& row : gpc.rows) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().term("gpc." + row.ref)), gpcCell(material, row, 1),
                               gpcCell(material, row, 2), gpcCell(material, row, 3)}});
    }
    const auto total = [&](std::string_view key, double value) {
        table.rows.push_back(
            {Row::Kind::Total, {Cell::text(material.words(key)), material.tonnes(value), Cell::none(), Cell::none()}});
    };
    total("gpc.basic", gpc.basic);
    total("gpc.basic_plus", gpc.basic_plus);
    table.notes.push_back(material.words("gpc.note"));
    out.add(std::move(table));
}

/// Why cells have a key instead of a number: the cells of one key and reason in one row.
void addGpcKeys(Composer& out, const GpcTable& gpc) {
    const Material& material = out.material();
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> cells;
    for (const GpcRow& row : gpc.rows) {
        for (const GpcCell& cell : row.cells) {
            if (cell.key) {
                cells[{std::string(notationKeyWord(*cell.key)), cell.reason}].push_back(
                    material.words("gpc.cell", {{"ref", row.ref}, {"scope", std::to_string(cell.scope)}}));
            }
        }
    }
    Table table = out.newTable("gpc_keys", {material.textColumn("column.key"), material.textColumn("column.grounds"),
                                            material.textColumn("column.cells")});
    for (const auto& [key, names] : cells) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(key.first), Cell::text(material.program().term("gpc.reason." + key.second)),
                               Cell::text(material.joined(names))}});
    }
    out.add(std::move(table));
}

void addInstruments(Composer& out, const std::vector<MarketInstrument>& instruments) {
    const Material& material = out.material();
    Table table = out.newTable("market_instruments",
                               {material.textColumn("column.instrument"), material.textColumn("column.market_factor"),
                                material.numberColumn("column.electricity", "MWh"),
                                material.tonnesColumn("column.location"), material.tonnesColumn("column.market")});
    MarketInstrument sum;
    bool unproven = false;
    for (const MarketInstrument& row : instruments) {
        unproven = unproven || row.instrument == "unproven";
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().term("instrument." + row.instrument)),
              Cell::text(material.program().term(row.factor_name)), Material::amount(row.electricity_mwh),
              material.tonnes(row.location), material.tonnes(row.market)}});
        sum.electricity_mwh += row.electricity_mwh;
        sum.location += row.location;
        sum.market += row.market;
    }
    if (!table.rows.empty()) {
        table.rows.push_back(
            {Row::Kind::Total,
             {Cell::text(material.words("row.sum")), Cell::none(), Material::amount(sum.electricity_mwh),
              material.tonnes(sum.location), material.tonnes(sum.market)}});
    }
    out.add(std::move(table));
    if (unproven) {
        out.warning("instruments.unproven");
    }
}

} // namespace

void addStandards(Composer& out) {
    const services::ParkViews* const views = out.material().input().views;
    if (views == nullptr) {
        return;
    }
    out.heading(1, "section.standards");
    out.heading(2, "section.iso");
    out.paragraph("standards.iso");
    addIsoTable(out, views->iso);
    addIsoGases(out, views->iso);
    out.heading(2, "section.gpc");
    out.paragraph("standards.gpc");
    addGpcTable(out, views->gpc);
    addGpcKeys(out, views->gpc);
    out.heading(2, "section.instruments");
    out.paragraph("standards.instruments");
    addInstruments(out, views->market_instruments);
}

} // namespace parkcarbon::report
