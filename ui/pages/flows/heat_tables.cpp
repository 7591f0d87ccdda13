#include "ui/pages/flows/heat_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::flows::CascadeInterval;
using engine::flows::CurvePoint;
using engine::flows::HeatCascade;
using engine::flows::HeatSide;
using engine::flows::HeatStream;
using engine::flows::Pinch;

constexpr int kHeatDecimals = 0;

QString translated(const char* source) {
    return QCoreApplication::translate("HeatTables", source);
}

std::string translatedUtf8(const char* source) {
    return text::toUtf8(translated(source));
}

QString heat(double gj) {
    return text::toQString(text::formatFixed(gj, kHeatDecimals));
}

QString degrees(double celsius) {
    return text::toQString(text::formatSignificant(celsius));
}

bool isPinch(const HeatCascade& cascade, double shifted_c) {
    return std::any_of(cascade.pinches.begin(), cascade.pinches.end(),
                       [&](const Pinch& pinch) { return pinch.shifted_c == shifted_c; });
}

ResultTable problemTable(const HeatCascade& cascade) {
    ValueRows rows;
    for (const CascadeInterval& interval : cascade.intervals) {
        const bool pinch = isPinch(cascade, interval.lower_c);
        rows.push_back({significantCell(interval.upper_c), significantCell(interval.lower_c),
                        numberCell(interval.source_duty), numberCell(interval.sink_duty),
                        numberCell(interval.source_duty - interval.sink_duty), numberCell(interval.flow_in),
                        numberCell(interval.flow_out, {}, pinch),
                        textCell(pinch ? translated(QT_TRANSLATE_NOOP("HeatTables", "◀ pinch")) : QString(), true)});
    }
    ResultTable table =
        writtenTable(translated(QT_TRANSLATE_NOOP("HeatTables", "Problem table")),
                     {translated(QT_TRANSLATE_NOOP("HeatTables", "From (shifted °C)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "To (shifted °C)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "Sources (GJ/a)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "Sinks (GJ/a)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "Surplus (GJ/a)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "Heat from above (GJ/a)")),
                      translated(QT_TRANSLATE_NOOP("HeatTables", "Heat passed down (GJ/a)")), QString()},
                     std::move(rows), kHeatDecimals);
    table.note = translated(QT_TRANSLATE_NOOP(
        "HeatTables", "Sources are shifted down and sinks up by half of ΔTmin. Distance, time of day and medium are "
                      "not in it: it is the most that a network could recover."));
    return table;
}

ResultTable streamTable(const services::HeatRecovery& recovery, const FlowBalances& balances, const FlowCells& cells) {
    ValueRows rows;
    const bool chinese = cells.text().language() == text::Language::Zh;
    for (const HeatStream& stream : recovery.streams) {
        const auto& records = balances.snapshot->streams;
        const auto record = std::find_if(records.begin(), records.end(),
                                         [&](const domain::Stream& one) { return one.id.str() == stream.id; });
        std::vector<ValueCell>& row = rows.emplace_back();
        const bool source = stream.side == HeatSide::Source;
        row = {textCell(text::toQString(cells.text().termOr("heat_side", source ? "source" : "sink"))),
               textCell(text::toQString(stream.id))};
        if (record == records.end()) {
            row.insert(row.end(), 2, ValueCell());
        } else {
            const std::string& own = chinese ? record->name_zh : record->name_en;
            row.push_back(textCell(cells.partyOfId(record->enterprise.str())));
            row.push_back(textCell(text::toQString(own.empty() ? record->name_zh : own)));
        }
        row.push_back(significantCell(stream.supply_c));
        row.push_back(significantCell(stream.target_c));
        row.push_back(numberCell(stream.duty));
    }
    return writtenTable(
        translated(QT_TRANSLATE_NOOP("HeatTables", "Sources and sinks")),
        {translated(QT_TRANSLATE_NOOP("HeatTables", "Side")), translated(QT_TRANSLATE_NOOP("HeatTables", "Id")),
         translated(QT_TRANSLATE_NOOP("HeatTables", "Enterprise")), translated(QT_TRANSLATE_NOOP("HeatTables", "Heat")),
         translated(QT_TRANSLATE_NOOP("HeatTables", "From (°C)")),
         translated(QT_TRANSLATE_NOOP("HeatTables", "To (°C)")),
         translated(QT_TRANSLATE_NOOP("HeatTables", "Duty (GJ/a)"))},
        std::move(rows), kHeatDecimals);
}

charts::Series curve(std::string name, const std::vector<CurvePoint>& points) {
    charts::Series series{std::move(name), {}};
    for (const CurvePoint& point : points) {
        series.positions.push_back(point.heat);
        series.values.emplace_back(point.temperature_c);
    }
    return series;
}

charts::ChartSpec curves(std::string title, std::string value_title) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Curves;
    spec.title = std::move(title);
    spec.category_title = translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Heat (GJ/a)"));
    spec.value_title = std::move(value_title);
    return spec;
}

} // namespace

std::vector<ResultTable> heatTables(const services::HeatRecovery& recovery, const FlowBalances& balances,
                                    const text::Text& words) {
    const FlowCells cells(words, balances.account().project, balances.review->parties);
    return {problemTable(*recovery.cascade), streamTable(recovery, balances, cells)};
}

QString heatSummary(const HeatCascade& cascade) {
    QStringList pinches;
    for (const Pinch& pinch : cascade.pinches) {
        pinches << translated(QT_TRANSLATE_NOOP("HeatTables", "sources %1 °C / sinks %2 °C"))
                       .arg(degrees(pinch.source_c), degrees(pinch.sink_c));
    }
    const QString sums =
        translated(
            QT_TRANSLATE_NOOP("HeatTables",
                              "Recoverable %1 GJ/a; least heat from outside %2 GJ/a; least heat to cool away %3 GJ/a."))
            .arg(heat(cascade.recovered), heat(cascade.hot_utility), heat(cascade.cold_utility));
    const QString pinch =
        pinches.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("HeatTables", "No pinch: no temperature limits the recovery."))
            : translated(QT_TRANSLATE_NOOP("HeatTables", "Pinch: %1.")).arg(pinches.join(QStringLiteral("; ")));
    return sums + ' ' + pinch;
}

charts::ChartSpec compositeCurves(const HeatCascade& cascade) {
    charts::ChartSpec spec = curves(translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Composite curves")),
                                    translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Temperature (°C)")));
    spec.series = {curve(translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Sources")), cascade.source_curve),
                   curve(translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Sinks")), cascade.sink_curve)};
    return spec;
}

charts::ChartSpec grandComposite(const HeatCascade& cascade) {
    charts::ChartSpec spec = curves(translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Grand composite curve")),
                                    translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Shifted temperature (°C)")));
    spec.series = {curve(translatedUtf8(QT_TRANSLATE_NOOP("HeatTables", "Heat flow")), cascade.grand_composite)};
    return spec;
}

} // namespace parkcarbon::ui
