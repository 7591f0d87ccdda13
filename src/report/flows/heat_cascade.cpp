#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <utility>

namespace parkcarbon::report {
namespace {

using engine::flows::CurvePoint;
using engine::flows::HeatCascade;

constexpr int kTemperatureDecimals = 1;

charts::Series curveOf(std::string name, const std::vector<CurvePoint>& points) {
    charts::Series series{std::move(name), {}, {}};
    for (const CurvePoint& point : points) {
        series.positions.push_back(point.heat);
        series.values.emplace_back(point.temperature_c);
    }
    return series;
}

void addCurves(Composer& out, const char* id, const char* value_title, std::vector<charts::Series> series) {
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Curves;
    chart.category_title = out.material().words("axis.flow_heat");
    chart.value_title = out.material().words(value_title);
    chart.label_values = false;
    chart.series = std::move(series);
    out.add(id, std::move(chart));
}

void addHeatResults(Composer& out, const HeatCascade& heat) {
    const Material& material = out.material();
    Table table = out.newTable("flow_heat_results",
                               {material.textColumn("column.figure"), material.numberColumn("column.value", ""),
                                material.textColumn("column.unit")});
    const auto row = [&](const char* key, Cell value, const char* unit) {
        table.rows.push_back({Row::Kind::Body, {Cell::text(material.words(key)), std::move(value), Cell::text(unit)}});
    };
    row("flow_heat.min_approach", Cell::number(heat.min_approach_k, kTemperatureDecimals), "K");
    row("flow_heat.recovered", Material::amount(heat.recovered), "GJ");
    row("flow_heat.hot_utility", Material::amount(heat.hot_utility), "GJ");
    row("flow_heat.cold_utility", Material::amount(heat.cold_utility), "GJ");
    for (const auto& pinch : heat.pinches) {
        row("flow_heat.pinch_source", Cell::number(pinch.source_c, kTemperatureDecimals), "°C");
        row("flow_heat.pinch_sink", Cell::number(pinch.sink_c, kTemperatureDecimals), "°C");
    }
    if (heat.pinches.empty()) {
        table.notes.push_back(material.words("flow_heat.no_pinch"));
    }
    out.add(std::move(table));
}

void addProblemTable(Composer& out, const HeatCascade& heat) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_heat_cascade",
        {material.numberColumn("column.flow_upper", "°C"), material.numberColumn("column.flow_lower", "°C"),
         material.numberColumn("column.flow_source_heat", "GJ"), material.numberColumn("column.flow_sink_heat", "GJ"),
         material.numberColumn("column.flow_net_heat", "GJ"), material.numberColumn("column.flow_heat_in", "GJ"),
         material.numberColumn("column.flow_heat_out", "GJ")});
    for (const auto& interval : heat.intervals) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::number(interval.upper_c, kTemperatureDecimals),
              Cell::number(interval.lower_c, kTemperatureDecimals), Material::amount(interval.source_duty),
              Material::amount(interval.sink_duty), Material::amount(interval.source_duty - interval.sink_duty),
              Material::amount(interval.flow_in), Material::amount(interval.flow_out)}});
    }
    table.notes.push_back(material.words("flow_heat.shifted_note"));
    out.add(std::move(table));
}

} // namespace

void addHeatCascade(Composer& out) {
    const FlowFacts facts(out.material());
    if (!facts.review().heat) {
        return;
    }
    const HeatCascade& heat = *facts.review().heat;
    out.heading(1, "section.flow_heat");
    out.paragraph("flow_heat.lead", {{"approach", Cell::number(heat.min_approach_k, 0).shown()}});
    addHeatResults(out, heat);
    addProblemTable(out, heat);
    const Material& material = out.material();
    addCurves(out, "flow_composite_curves", "axis.flow_temperature",
              {curveOf(material.words("flow_heat.sources"), heat.source_curve),
               curveOf(material.words("flow_heat.sinks"), heat.sink_curve)});
    addCurves(out, "flow_grand_composite", "axis.flow_shifted",
              {curveOf(material.words("flow_heat.net"), heat.grand_composite)});
}

} // namespace parkcarbon::report
