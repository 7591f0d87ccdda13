#include "ui/pages/indicator_charts.hpp"

#include "ui/pages/scheme_tables.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

constexpr double kRim = 1.5;
constexpr std::size_t kMostAxes = 12; ///< more names would not fit around it
constexpr std::size_t kFewestAxes = 3;

std::string translated(const char* source) {
    return text::toUtf8(QCoreApplication::translate("IndicatorCharts", source));
}

} // namespace

std::optional<double> reachOf(const std::optional<double>& value, const std::optional<AppliedLimit>& limit) {
    if (!value || !limit || !(limit->value > 0.0)) {
        return std::nullopt;
    }
    const bool lower = limit->comparison == Comparison::AtMost || limit->comparison == Comparison::Below;
    if (lower) {
        return *value <= limit->value / kRim ? kRim : limit->value / *value;
    }
    return std::clamp(*value / limit->value, 0.0, kRim);
}

charts::ChartSpec radarOf(const SchemeResult& result, const text::Text& words) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Radar;
    spec.title = text::toUtf8(schemeName(*result.scheme, words.language()));
    spec.category_title = translated(QT_TRANSLATE_NOOP("IndicatorCharts", "Indicator"));
    spec.value_title = translated(QT_TRANSLATE_NOOP("IndicatorCharts", "Part of the threshold reached (1 = met)"));
    spec.decimals = 2;
    spec.rim = kRim;
    charts::Series now{words.period(result.period), {}};
    charts::Series base{result.base ? words.period(*result.base) : std::string(), {}};
    charts::Series limit{translated(QT_TRANSLATE_NOOP("IndicatorCharts", "Threshold")), {}};
    for (const IndicatorResult& indicator : result.indicators) {
        const auto reached = reachOf(indicator.value, indicator.limit);
        if (!reached || spec.categories.size() == kMostAxes) {
            continue;
        }
        const IndicatorDefinition& definition = result.scheme->indicators[indicator.definition];
        spec.categories.push_back(text::toUtf8(indicatorName(definition, words.language())));
        now.values.push_back(reached);
        base.values.push_back(reachOf(indicator.base_value, indicator.limit));
        limit.values.emplace_back(1.0);
    }
    if (spec.categories.size() < kFewestAxes) {
        spec.categories.clear();
        return spec;
    }
    spec.series.push_back(std::move(now));
    if (result.base &&
        std::any_of(base.values.begin(), base.values.end(), [](const auto& v) { return v.has_value(); })) {
        spec.series.push_back(std::move(base));
    }
    spec.series.push_back(std::move(limit));
    return spec;
}

} // namespace parkcarbon::ui
