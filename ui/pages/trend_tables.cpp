#include "ui/pages/trend_tables.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace parkcarbon::ui {
namespace {

using namespace engine::trends;

constexpr int kDigits = 4;
constexpr double kPercent = 100.0;

QString translated(const char* source) {
    return QCoreApplication::translate("TrendTables", source);
}

QString factorName(const std::string& factor) {
    static const std::map<std::string, const char*> kNames = {
        {"Q", QT_TRANSLATE_NOOP("TrendTables", "Output")},
        {"S", QT_TRANSLATE_NOOP("TrendTables", "Structure")},
        {"I", QT_TRANSLATE_NOOP("TrendTables", "Carbon intensity of output")},
        {"EI", QT_TRANSLATE_NOOP("TrendTables", "Energy intensity of output")},
        {"CI", QT_TRANSLATE_NOOP("TrendTables", "Carbon intensity of energy")}};
    const auto found = kNames.find(factor);
    return found == kNames.end() ? text::toQString(factor) : translated(found->second);
}

QString percent(const std::optional<double>& part) {
    return part ? text::toQString(text::formatFixed(*part * kPercent, 1)) + QStringLiteral(" %") : QStringLiteral("–");
}

ValueCell significant(double value) {
    return {text::toQString(text::formatSignificant(value, kDigits)), value, {}, false};
}

ResultTable driverTable(const services::ParkTrends& trends) {
    ValueRows rows;
    if (trends.decomposition) {
        const DecomposedChange& span = trends.decomposition->span;
        for (const FactorEffect& effect : span.effects) {
            rows.push_back(
                {textCell(factorName(effect.factor)), significant(effect.additive),
                 effect.multiplicative ? significant(*effect.multiplicative) : textCell(QStringLiteral("–"))});
        }
        rows.push_back({textCell(translated(QT_TRANSLATE_NOOP("TrendTables", "Change")), true),
                        significant(span.change),
                        span.ratio ? significant(*span.ratio) : textCell(QStringLiteral("–"))});
        rows.push_back({textCell(translated(QT_TRANSLATE_NOOP("TrendTables", "Residual"))),
                        {QString::number(span.residual, 'g', 2), span.residual, {}, false},
                        textCell({})});
    }
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("TrendTables", "Drivers (LMDI)")),
                                     {translated(QT_TRANSLATE_NOOP("TrendTables", "Cause")),
                                      translated(QT_TRANSLATE_NOOP("TrendTables", "Effect (t CO2e)")),
                                      translated(QT_TRANSLATE_NOOP("TrendTables", "Effect (ratio)"))},
                                     std::move(rows));
    table.note = !trends.decomposition
                     ? translated(QT_TRANSLATE_NOOP("TrendTables",
                                                    "Needs the added value (IAV) of both years in the table of facts."))
                 : trends.by_enterprise
                     ? translated(QT_TRANSLATE_NOOP("TrendTables", "Over enterprises: output, structure, intensity."))
                     : translated(QT_TRANSLATE_NOOP("TrendTables", "Of the whole park."));
    return table;
}

ResultTable decouplingTable(const services::ParkTrends& trends, const text::Text& words) {
    ValueRows rows;
    if (trends.decoupling) {
        const Decoupling& found = *trends.decoupling;
        rows.push_back({textCell(percent(found.carbon_change)), textCell(percent(found.output_change)),
                        found.elasticity ? significant(*found.elasticity) : textCell(QStringLiteral("–")),
                        textCell(text::toQString(words.termOr("decoupling", decouplingStateWord(found.state))), true)});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("TrendTables", "Decoupling (Tapio)")),
                        {translated(QT_TRANSLATE_NOOP("TrendTables", "Carbon")),
                         translated(QT_TRANSLATE_NOOP("TrendTables", "Output")),
                         translated(QT_TRANSLATE_NOOP("TrendTables", "Elasticity")),
                         translated(QT_TRANSLATE_NOOP("TrendTables", "State"))},
                        std::move(rows));
}

ResultTable testTable(const services::ParkTrends& trends, const text::Text& words) {
    ValueRows rows;
    if (trends.trend) {
        const TrendResult& trend = *trends.trend;
        const auto row = [&](const char* name, ValueCell cell) {
            rows.push_back({textCell(translated(name)), std::move(cell)});
        };
        row(QT_TRANSLATE_NOOP("TrendTables", "Mann–Kendall S"), significant(static_cast<double>(trend.test.s)));
        row(QT_TRANSLATE_NOOP("TrendTables", "Z"), significant(trend.test.z));
        row(QT_TRANSLATE_NOOP("TrendTables", "p (two-sided)"), significant(trend.test.p));
        row(QT_TRANSLATE_NOOP("TrendTables", "Sen slope (t CO2e a year)"), significant(trend.test.sen_slope));
        row(QT_TRANSLATE_NOOP("TrendTables", "Trend"),
            textCell(text::toQString(words.termOr("trend", trendDirectionWord(trend.test.direction))), true));
        row(QT_TRANSLATE_NOOP("TrendTables", "Peak"),
            textCell(text::toQString(words.termOr("peak", peakVerdictWord(trend.peak.verdict))), true));
    }
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("TrendTables", "Trend (Mann–Kendall)")),
                                     {translated(QT_TRANSLATE_NOOP("TrendTables", "Statistic")),
                                      translated(QT_TRANSLATE_NOOP("TrendTables", "Value"))},
                                     std::move(rows));
    table.note = trends.trend ? translated(QT_TRANSLATE_NOOP(
                                    "TrendTables", "The judgement of the peak is common practice, not a standard."))
                              : translated(QT_TRANSLATE_NOOP("TrendTables", "Needs three years of data."));
    return table;
}

} // namespace

charts::ChartSpec driverChart(const services::ParkTrends& trends, const text::Text& words) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Waterfall;
    spec.title = text::toUtf8(translated(QT_TRANSLATE_NOOP("TrendTables", "What moved the emissions")));
    spec.category_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("TrendTables", "Cause")));
    spec.value_title = words.unitName("tCO2e");
    if (!trends.decomposition) {
        return spec;
    }
    const Decomposition& found = *trends.decomposition;
    charts::Series series;
    const auto add = [&](std::string name, double value, bool total) {
        spec.categories.push_back(std::move(name));
        series.values.emplace_back(value);
        spec.totals.push_back(total);
    };
    const auto yearOf = [&](std::size_t index) { return std::to_string(static_cast<int>(found.years.at(index))); };
    add(yearOf(found.span.from), found.span.before, true);
    for (const FactorEffect& effect : found.span.effects) {
        add(text::toUtf8(factorName(effect.factor)), effect.additive, false);
    }
    add(yearOf(found.span.to), found.span.after, true);
    spec.series.push_back(std::move(series));
    return spec;
}

charts::ChartSpec trendChart(const services::ParkTrends& trends, const text::Text&) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Line;
    spec.title = text::toUtf8(translated(QT_TRANSLATE_NOOP("TrendTables", "Emissions and output, first year = 100")));
    spec.category_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("TrendTables", "Year")));
    spec.value_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("TrendTables", "First year = 100")));
    std::vector<base::Period> years = trends.carbon.years;
    years.insert(years.end(), trends.output.years.begin(), trends.output.years.end());
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    if (years.size() < 2) {
        return spec;
    }
    for (const base::Period year : years) {
        spec.categories.push_back(year.str());
    }
    const auto add = [&](const char* name, const services::YearSeries& of) {
        if (of.values.empty() || !(of.values.front() > 0.0)) {
            return;
        }
        charts::Series series{text::toUtf8(translated(name)), {}};
        for (const base::Period year : years) {
            const auto at = std::find(of.years.begin(), of.years.end(), year);
            series.values.push_back(at == of.years.end()
                                        ? std::nullopt
                                        : std::optional(of.values[static_cast<std::size_t>(at - of.years.begin())] /
                                                        of.values.front() * kPercent));
        }
        spec.series.push_back(std::move(series));
    };
    add(QT_TRANSLATE_NOOP("TrendTables", "Emissions"), trends.carbon);
    add(QT_TRANSLATE_NOOP("TrendTables", "Output"), trends.output);
    return spec;
}

std::vector<ResultTable> trendTables(const services::ParkTrends& trends, const text::Text& words) {
    return {driverTable(trends), decouplingTable(trends, words), testTable(trends, words)};
}

} // namespace parkcarbon::ui
