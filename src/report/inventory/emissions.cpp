#include "sections.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::report {
namespace {

using engine::inventory::EnterpriseTotals;
using engine::inventory::Views;

constexpr std::size_t kBarsInFigure = 15;

struct ViewEntry {
    std::string_view name;
    double Views::*value;
};
constexpr std::array<ViewEntry, 5> kViews = {{{"territorial", &Views::territorial},
                                              {"scope_1_2_location", &Views::scope_1_2_location},
                                              {"scope_1_2_market", &Views::scope_1_2_market},
                                              {"china_net", &Views::china_net},
                                              {"consumption", &Views::consumption}}};

using NamedValue = std::pair<std::string, double>;

std::vector<NamedValue> largestFirst(std::vector<NamedValue> values) {
    std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return values;
}

/// Sideways bars of the largest values; the rest becomes one bar, so that the figure still shows the whole.
charts::ChartSpec barsOf(const Material& material, std::string_view category_key,
                         const std::vector<NamedValue>& values) {
    charts::ChartSpec chart;
    chart.direction = charts::Direction::Sideways;
    chart.category_title = material.words(category_key);
    chart.value_title = material.words("axis.emissions");
    chart.series.emplace_back();
    double rest = 0.0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (index >= kBarsInFigure) {
            rest += values[index].second;
            continue;
        }
        chart.categories.push_back(values[index].first);
        chart.series.front().values.emplace_back(values[index].second);
    }
    if (values.size() > kBarsInFigure) {
        chart.categories.push_back(
            material.words("figure.rest", {{"count", std::to_string(values.size() - kBarsInFigure)}}));
        chart.series.front().values.emplace_back(rest);
    }
    return chart;
}

void addViews(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("views", {material.textColumn("column.view"), material.textColumn("column.composition"),
                                         material.textColumn("column.use"), material.tonnesColumn("column.emissions")});
    std::vector<NamedValue> values;
    for (const ViewEntry& view : kViews) {
        const std::string key = "view." + std::string(view.name);
        const double value = material.totals().views.*view.value;
        values.emplace_back(material.program().term(key), value);
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(values.back().first), Cell::text(material.words(key + ".composition")),
                               Cell::text(material.words(key + ".use")), material.tonnes(value)}});
    }
    out.add(std::move(table));
    out.add("views", barsOf(material, "column.view", values));
}

void addWaterfall(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Waterfall;
    chart.category_title = material.words("column.figure");
    chart.value_title = material.words("axis.emissions");
    chart.categories = {material.words("waterfall.direct"),    material.words("waterfall.imported"),
                        material.words("waterfall.scope_1_2"), material.words("waterfall.exported"),
                        material.words("waterfall.recovered"), material.words("waterfall.china_net")};
    const auto& views = totals.views;
    chart.series.push_back({"",
                            {totals.direct, totals.imported_energy, views.scope_1_2_location, -totals.exported_energy,
                             -totals.recovered_co2, views.china_net}});
    chart.totals = {true, false, true, false, false, true};
    out.add("waterfall", std::move(chart));
}

void addByCategory(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    Table table = out.newTable("emissions_by_category",
                               {material.textColumn("column.category"), material.textColumn("column.iso_category"),
                                material.tonnesColumn("column.emissions"), material.numberColumn("column.share", "%")});
    const double whole = totals.views.scope_1_2_location;
    for (const std::string_view category : domain::Words<domain::ActivityCategory>::kAll) {
        const auto found = totals.direct_by_category.find(std::string(category));
        if (found != totals.direct_by_category.end()) {
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(material.category(category)), Cell::text(material.words("iso.direct")),
                                   material.tonnes(found->second), Material::percent(found->second, whole)}});
        }
    }
    const auto total = [&](std::string label, std::string iso, double value) {
        table.rows.push_back({Row::Kind::Total,
                              {Cell::text(std::move(label)), Cell::text(std::move(iso)), material.tonnes(value),
                               Material::percent(value, whole)}});
    };
    total(material.words("row.direct_total"), material.words("iso.direct"), totals.direct);
    table.rows.push_back({Row::Kind::Body,
                          {Cell::text(material.category("imported_energy")), Cell::text(material.words("iso.energy")),
                           material.tonnes(totals.imported_energy), Material::percent(totals.imported_energy, whole)}});
    total(material.program().term("view.scope_1_2_location"), "", whole);
    out.add(std::move(table));
}

/// Direct emissions by gas: from the lines, or from masses and GWPs when the inventory was computed without lines.
std::map<std::string, double> directByGas(const Material& material) {
    std::map<std::string, double> co2e;
    for (const auto& line : material.inventory().lines) {
        if (!line.biogenic && line.ledger == "direct") {
            co2e[line.gas] += line.co2e;
        }
    }
    if (material.inventory().lines.empty()) {
        const auto& gwp = material.input().library.gwp();
        for (const auto& [gas, mass] : material.totals().mass_by_gas) {
            co2e[gas] = mass * gwp.value(gas, material.inventory().gwp_set).value_or(0.0);
        }
    }
    return co2e;
}

void addByGas(Composer& out) {
    const Material& material = out.material();
    const auto& masses = material.totals().mass_by_gas;
    Table table =
        out.newTable("emissions_by_gas",
                     {material.textColumn("column.gas"), material.numberColumn("column.mass", "t"),
                      material.tonnesColumn("column.emissions"), material.numberColumn("column.share_direct", "%")});
    double sum = 0.0;
    for (const auto& [gas, emissions] : directByGas(material)) {
        const auto mass = masses.find(gas);
        sum += emissions;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.gas(gas)), mass == masses.end() ? Cell::none() : Material::amount(mass->second),
              material.tonnes(emissions), Material::percent(emissions, material.totals().direct)}});
    }
    table.rows.push_back({Row::Kind::Total,
                          {Cell::text(material.words("row.direct_total")), Cell::none(), material.tonnes(sum),
                           Material::percent(sum, material.totals().direct)}});
    table.notes.push_back(material.words("emissions.gas_note"));
    out.add(std::move(table));
}

void addByItem(Composer& out) {
    const Material& material = out.material();
    std::vector<NamedValue> values;
    for (const auto& [item, value] : material.totals().direct_by_item) {
        values.emplace_back(material.item(item), value);
    }
    values = largestFirst(std::move(values));
    Table table = out.newTable("emissions_by_item",
                               {material.textColumn("column.item"), material.tonnesColumn("column.emissions"),
                                material.numberColumn("column.share_direct", "%")});
    for (const auto& [name, value] : values) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(name), material.tonnes(value), Material::percent(value, material.totals().direct)}});
    }
    table.rows.push_back({Row::Kind::Total,
                          {Cell::text(material.words("row.direct_total")), material.tonnes(material.totals().direct),
                           Material::percent(material.totals().direct, material.totals().direct)}});
    out.add(std::move(table));
    if (!values.empty()) {
        out.add("items", barsOf(material, "column.item", values));
    }
}

std::vector<const EnterpriseTotals*> insideLargestFirst(const Material& material) {
    std::vector<const EnterpriseTotals*> list;
    for (const EnterpriseTotals& enterprise : material.inventory().enterprises) {
        if (enterprise.inside_boundary) {
            list.push_back(&enterprise);
        }
    }
    std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return a->total > b->total; });
    return list;
}

void addByEnterprise(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("emissions_by_enterprise",
                               {material.textColumn("column.enterprise"), material.tonnesColumn("column.direct"),
                                material.tonnesColumn("column.imported"), material.tonnesColumn("column.bought"),
                                material.tonnesColumn("column.sold"), material.tonnesColumn("column.total")});
    EnterpriseTotals sum;
    std::vector<NamedValue> bars;
    for (const EnterpriseTotals* enterprise : insideLargestFirst(material)) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.enterprise(enterprise->enterprise_id)), material.tonnes(enterprise->direct),
              material.tonnes(enterprise->imported_energy), material.tonnes(enterprise->bought_energy),
              material.tonnes(enterprise->sold_energy), material.tonnes(enterprise->total)}});
        sum.direct += enterprise->direct;
        sum.imported_energy += enterprise->imported_energy;
        sum.bought_energy += enterprise->bought_energy;
        sum.sold_energy += enterprise->sold_energy;
        sum.total += enterprise->total;
        bars.emplace_back(material.enterprise(enterprise->enterprise_id), enterprise->total);
    }
    table.rows.push_back(
        {Row::Kind::Total,
         {Cell::text(material.words("row.sum")), material.tonnes(sum.direct), material.tonnes(sum.imported_energy),
          material.tonnes(sum.bought_energy), material.tonnes(sum.sold_energy), material.tonnes(sum.total)}});
    table.notes.push_back(material.words("emissions.enterprise_note"));
    out.add(std::move(table));
    out.add("enterprises", barsOf(material, "column.enterprise", bars));
}

} // namespace

void addEmissions(Composer& out) {
    out.heading(1, "section.emissions");
    out.heading(2, "section.views");
    out.paragraph("emissions.views");
    addViews(out);
    addWaterfall(out);
    out.heading(2, "section.by_category");
    addByCategory(out);
    out.heading(2, "section.by_gas");
    addByGas(out);
    out.heading(2, "section.by_item");
    addByItem(out);
    out.heading(2, "section.by_enterprise");
    out.paragraph("emissions.enterprises");
    addByEnterprise(out);
}

} // namespace parkcarbon::report
