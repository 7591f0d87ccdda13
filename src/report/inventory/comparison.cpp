#include "sections.hpp"

namespace parkcarbon::report {
namespace {

using engine::inventory::Inventory;
using engine::inventory::ParkTotals;

double categoryValue(const ParkTotals& totals, std::string_view category) {
    const auto found = totals.direct_by_category.find(std::string(category));
    return found == totals.direct_by_category.end() ? 0.0 : found->second;
}

void addComparisonTable(Composer& out, const ParkTotals& before, const ParkTotals& now, const Inventory& base) {
    const Material& material = out.material();
    const auto period = [&](base::Period value) { return material.program().period(value); };
    Table table =
        out.newTable("comparison", {material.textColumn("column.figure"),
                                    {period(base.period), material.words("unit.co2e"), Align::Right},
                                    {period(material.inventory().period), material.words("unit.co2e"), Align::Right},
                                    material.tonnesColumn("column.change"),
                                    material.numberColumn("column.change_pct", "%")});
    const auto row = [&](std::string label, double old_value, double value, Row::Kind kind = Row::Kind::Body) {
        table.rows.push_back({kind,
                              {Cell::text(std::move(label)), material.tonnes(old_value), material.tonnes(value),
                               material.tonnes(value - old_value), Material::percent(value - old_value, old_value)}});
    };
    for (const std::string_view category : domain::Words<domain::ActivityCategory>::kAll) {
        const double old_value = categoryValue(before, category);
        const double value = categoryValue(now, category);
        if (old_value != 0.0 || value != 0.0) {
            row(material.category(category), old_value, value);
        }
    }
    row(material.words("row.direct_total"), before.direct, now.direct, Row::Kind::Total);
    row(material.category("imported_energy"), before.imported_energy, now.imported_energy);
    const auto& program = material.program();
    row(program.term("view.scope_1_2_location"), before.views.scope_1_2_location, now.views.scope_1_2_location,
        Row::Kind::Total);
    row(program.term("view.scope_1_2_market"), before.views.scope_1_2_market, now.views.scope_1_2_market);
    row(program.term("view.china_net"), before.views.china_net, now.views.china_net);
    row(program.term("view.consumption"), before.views.consumption, now.views.consumption);
    out.add(std::move(table));
}

void addComparisonFigure(Composer& out, const ParkTotals& before, const ParkTotals& now, const Inventory& base) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.direction = charts::Direction::Sideways;
    chart.category_title = material.words("column.category");
    chart.value_title = material.words("axis.emissions");
    chart.series = {{material.program().period(base.period), {}},
                    {material.program().period(material.inventory().period), {}}};
    const auto add = [&](std::string_view category, double old_value, double value) {
        if (old_value != 0.0 || value != 0.0) {
            chart.categories.push_back(material.category(category));
            chart.series[0].values.emplace_back(old_value);
            chart.series[1].values.emplace_back(value);
        }
    };
    for (const std::string_view category : domain::Words<domain::ActivityCategory>::kAll) {
        add(category, categoryValue(before, category), categoryValue(now, category));
    }
    add("imported_energy", before.imported_energy, now.imported_energy);
    out.add("comparison", std::move(chart));
}

} // namespace

void addComparison(Composer& out) {
    const Material& material = out.material();
    const Inventory* base = material.input().base_inventory;
    if (base == nullptr) {
        return;
    }
    out.heading(1, "section.comparison");
    out.paragraph("comparison.lead", {{"base", material.program().period(base->period)},
                                      {"period", material.program().period(material.inventory().period)}});
    if (base->gwp_set != material.inventory().gwp_set || base->fuel_set != material.inventory().fuel_set) {
        out.warning("comparison.different_sets");
    }
    addComparisonTable(out, base->park, material.totals(), *base);
    addComparisonFigure(out, base->park, material.totals(), *base);
}

} // namespace parkcarbon::report
