#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

using engine::flows::CurvePoint;
using engine::flows::HeatCascade;

constexpr std::size_t kCurveSteps = 20;
constexpr int kTemperatureDecimals = 1;

/// The temperature at which a composite curve has that heat; nothing beside the curve.
std::optional<double> temperatureAt(const std::vector<CurvePoint>& curve, double heat) {
    for (std::size_t next = 1; next < curve.size(); ++next) {
        const CurvePoint& a = curve[next - 1];
        const CurvePoint& b = curve[next];
        if (heat >= a.heat && heat <= b.heat) {
            const double part = b.heat > a.heat ? (heat - a.heat) / (b.heat - a.heat) : 0.0;
            return a.temperature_c + part * (b.temperature_c - a.temperature_c);
        }
    }
    return std::nullopt;
}

double endOf(const std::vector<CurvePoint>& curve) {
    return curve.empty() ? 0.0 : curve.back().heat;
}

void addComposites(Composer& out, const HeatCascade& heat) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Line;
    chart.category_title = material.words("axis.flow_heat");
    chart.value_title = material.words("axis.flow_temperature");
    chart.decimals = kTemperatureDecimals;
    chart.label_values = false;
    chart.series = {{material.words("flow_heat.sources"), {}}, {material.words("flow_heat.sinks"), {}}};
    const double end = std::max(endOf(heat.source_curve), endOf(heat.sink_curve));
    for (std::size_t step = 0; step <= kCurveSteps; ++step) {
        const double at = end * static_cast<double>(step) / static_cast<double>(kCurveSteps);
        chart.categories.push_back(flowNumber(at));
        chart.series[0].values.push_back(temperatureAt(heat.source_curve, at));
        chart.series[1].values.push_back(temperatureAt(heat.sink_curve, at));
    }
    out.add("flow_composite_curves", std::move(chart));
}

void addGrandComposite(Composer& out, const HeatCascade& heat) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Line;
    chart.category_title = material.words("axis.flow_shifted");
    chart.value_title = material.words("axis.flow_heat");
    chart.label_values = false;
    chart.series = {{material.words("flow_heat.net"), {}}};
    for (auto point = heat.grand_composite.rbegin(); point != heat.grand_composite.rend(); ++point) {
        chart.categories.push_back(Cell::number(point->temperature_c, kTemperatureDecimals).shown());
        chart.series.front().values.emplace_back(point->heat);
    }
    out.add("flow_grand_composite", std::move(chart));
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
    addComposites(out, heat);
    addGrandComposite(out, heat);
}

} // namespace parkcarbon::report
