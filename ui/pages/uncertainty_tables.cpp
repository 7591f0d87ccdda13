#include "ui/pages/uncertainty_tables.hpp"

#include "ui/models/parameter_words.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace parkcarbon::ui {
namespace {

using namespace engine::uncertainty;

constexpr double kPercent = 100.0;
constexpr int kShareDecimals = 2;

QString translated(const char* source) {
    return QCoreApplication::translate("UncertaintyTables", source);
}

ValueCell halfWidth(double pct) {
    return textCell("± " + text::toQString(text::formatPercent(pct / kPercent)));
}

bool ofPark(const OutputUncertainty& output) {
    return output.id.starts_with("park/") || output.id.starts_with("current/park/");
}

} // namespace

std::vector<const OutputUncertainty*> currentOutputs(const UncertaintyResult& result) {
    std::vector<const OutputUncertainty*> outputs;
    for (const OutputUncertainty& output : result.outputs) {
        if (!output.id.starts_with("base/")) {
            outputs.push_back(&output);
        }
    }
    return outputs;
}

ResultTable outputsTable(const UncertaintyResult& result, const text::Text& words, const ReferenceDirectory& names) {
    ValueRows rows;
    for (const OutputUncertainty* output : currentOutputs(result)) {
        rows.push_back({textCell(outputName(output->id, words, names), ofPark(*output)), numberCell(output->draws.mean),
                        halfWidth(output->draws.halfWidthPct()), numberCell(output->draws.p2_5),
                        numberCell(output->draws.p97_5), numberCell(output->draws.sd),
                        numberCell(output->first_order.mean), halfWidth(output->first_order.halfWidthPct())});
    }
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Views and enterprises")),
                                     {translated(QT_TRANSLATE_NOOP("UncertaintyTables", "View or enterprise")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Mean (t CO2e)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "± 95 %")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "From")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "To")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Standard deviation")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "First order: mean")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "First order: ± 95 %"))},
                                     std::move(rows));
    table.note = translated(QT_TRANSLATE_NOOP(
        "UncertaintyTables", "Monte Carlo: the interval holds 95 % of the draws. First order: error propagation "
                             "(IPCC 2006 Vol. 1 Ch. 3)."));
    return table;
}

ResultTable trendTable(const UncertaintyResult& result, const text::Text& words, const ReferenceDirectory& names) {
    ValueRows rows;
    for (const TrendUncertainty& trend : result.trends) {
        rows.push_back({textCell(outputName(trend.current, words, names), true), numberCell(trend.difference.mean),
                        numberCell(trend.difference.p2_5), numberCell(trend.difference.p97_5),
                        numberCell(trend.change_pct.mean), numberCell(trend.change_pct.p2_5),
                        numberCell(trend.change_pct.p97_5), numberCell(trend.first_order_change_pct.mean),
                        textCell(QStringLiteral("± %1").arg(1.96 * trend.first_order_change_pct.sd, 0, 'f', 1))});
    }
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Trend")),
                                     {translated(QT_TRANSLATE_NOOP("UncertaintyTables", "View")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Change (t CO2e)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "From")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "To")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Change (%)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "From (%)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "To (%)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "First order (%)")),
                                      translated(QT_TRANSLATE_NOOP("UncertaintyTables", "± percentage points"))},
                                     std::move(rows));
    table.note = result.trends.empty()
                     ? translated(QT_TRANSLATE_NOOP("UncertaintyTables",
                                                    "Choose a base year and compute to see how sure the change is."))
                     : translated(QT_TRANSLATE_NOOP("UncertaintyTables",
                                                    "The same factors are drawn in both years, so that what they share "
                                                    "cancels out (IPCC 2006 Vol. 1 Ch. 3.2.2.1)."));
    return table;
}

ResultTable contributionsTable(const UncertaintyResult& result, const std::vector<Contribution>& contributions,
                               const text::Text& words, const ReferenceDirectory& names) {
    ValueRows rows;
    for (const Contribution& contribution : contributions) {
        rows.push_back({textCell(parameterName(result.parameters[contribution.parameter], words, names)),
                        numberCell(contribution.share * kPercent)});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Contributions to the variance")),
                        {translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Amount or factor")),
                         translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Share of the variance (%)"))},
                        std::move(rows), kShareDecimals);
}

charts::ChartSpec contributionsChart(const UncertaintyResult& result, const std::vector<Contribution>& contributions,
                                     const text::Text& words, const ReferenceDirectory& names, std::size_t most) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Bars;
    spec.direction = charts::Direction::Sideways;
    spec.title = text::toUtf8(
        translated(QT_TRANSLATE_NOOP("UncertaintyTables", "What the uncertainty comes from (% of the variance)")));
    spec.category_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Amount or factor")));
    spec.value_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("UncertaintyTables", "Share of the variance (%)")));
    spec.decimals = 1;
    charts::Series series{spec.value_title, {}};
    for (std::size_t index = 0; index < std::min(most, contributions.size()); ++index) {
        spec.categories.push_back(
            text::toUtf8(parameterName(result.parameters[contributions[index].parameter], words, names)));
        series.values.emplace_back(contributions[index].share * kPercent);
    }
    spec.series.push_back(std::move(series));
    return spec;
}

std::vector<Interval> intervalsOf(const UncertaintyResult& result, bool of_park, std::size_t most,
                                  const text::Text& words, const ReferenceDirectory& names) {
    std::vector<const OutputUncertainty*> outputs = currentOutputs(result);
    std::erase_if(outputs, [of_park](const auto* output) { return ofPark(*output) != of_park; });
    if (!of_park) {
        std::stable_sort(outputs.begin(), outputs.end(), [](const auto* a, const auto* b) {
            return std::abs(a->draws.mean) > std::abs(b->draws.mean);
        });
    }
    outputs.resize(std::min(outputs.size(), most));
    std::vector<Interval> intervals;
    for (const OutputUncertainty* output : outputs) {
        intervals.push_back(
            {outputName(output->id, words, names), output->draws.mean, output->draws.p2_5, output->draws.p97_5});
    }
    return intervals;
}

} // namespace parkcarbon::ui
