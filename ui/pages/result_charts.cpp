#include "ui/pages/result_charts.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using charts::ChartKind;
using charts::ChartSpec;
using engine::inventory::EnterpriseTotals;
using engine::inventory::Inventory;

std::string translated(const char* source) {
    return QCoreApplication::translate("ResultCharts", source).toStdString();
}

std::string emissionsTitle() {
    return translated(QT_TRANSLATE_NOOP("ResultCharts", "Emissions (t CO2e)"));
}

ChartSpec emptyChart(ChartKind kind, std::string title, std::string category_title) {
    ChartSpec spec;
    spec.kind = kind;
    spec.title = std::move(title);
    spec.category_title = std::move(category_title);
    spec.value_title = emissionsTitle();
    spec.share_title = translated(QT_TRANSLATE_NOOP("ResultCharts", "Share (%)"));
    return spec;
}

std::string nameOf(const EnterpriseTotals& totals, const ReferenceDirectory& names, bool chinese) {
    const QString name = names.name(domain::Table::Enterprises, totals.enterprise_id, chinese);
    return name.isEmpty() ? totals.enterprise_id : text::toUtf8(name);
}

} // namespace

ChartSpec categoryChart(const ParkResults& results, const text::Text& words) {
    ChartSpec spec =
        emptyChart(ChartKind::Shares, translated(QT_TRANSLATE_NOOP("ResultCharts", "Direct emissions by category")),
                   translated(QT_TRANSLATE_NOOP("ResultCharts", "Category")));
    std::vector<std::pair<std::string, double>> rows(results.inventory->park.direct_by_category.begin(),
                                                     results.inventory->park.direct_by_category.end());
    std::erase_if(rows, [](const auto& row) { return row.second <= 0.0; });
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    charts::Series series{emissionsTitle(), {}};
    for (const auto& [category, co2e] : rows) {
        spec.categories.push_back(words.choiceLabel(category));
        series.values.emplace_back(co2e);
    }
    spec.series.push_back(std::move(series));
    return spec;
}

ChartSpec enterpriseChart(const ParkResults& results, const text::Text& words, const ReferenceDirectory& names,
                          std::size_t most) {
    ChartSpec spec = emptyChart(
        ChartKind::Bars, translated(QT_TRANSLATE_NOOP("ResultCharts", "Enterprises with the largest direct emissions")),
        words.tableName(domain::Table::Enterprises));
    spec.direction = charts::Direction::Sideways;
    std::vector<const EnterpriseTotals*> rows;
    for (const EnterpriseTotals& totals : results.inventory->enterprises) {
        if (totals.inside_boundary && totals.direct > 0.0) {
            rows.push_back(&totals);
        }
    }
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->direct > b->direct; });
    rows.resize(std::min(rows.size(), most));
    charts::Series series{words.term("total.direct"), {}};
    for (const EnterpriseTotals* totals : rows) {
        spec.categories.push_back(nameOf(*totals, names, words.language() == text::Language::Zh));
        series.values.emplace_back(totals->direct);
    }
    spec.series.push_back(std::move(series));
    return spec;
}

ChartSpec yearChart(const ParkResults& results, const text::Text& words) {
    ChartSpec spec =
        emptyChart(ChartKind::StackedBars, translated(QT_TRANSLATE_NOOP("ResultCharts", "Emissions by year")),
                   translated(QT_TRANSLATE_NOOP("ResultCharts", "Year")));
    charts::Series direct{words.term("total.direct"), {}};
    charts::Series imported{words.term("total.imported_energy"), {}};
    for (const auto& [year, inventory] : results.by_year) {
        spec.categories.push_back(std::to_string(year));
        direct.values.emplace_back(inventory->park.direct);
        imported.values.emplace_back(inventory->park.imported_energy);
    }
    spec.series = {std::move(direct), std::move(imported)};
    return spec;
}

ChartSpec viewChart(const ParkResults& results, const text::Text& words) {
    const auto& views = results.inventory->park.views;
    ChartSpec spec =
        emptyChart(ChartKind::Bars, translated(QT_TRANSLATE_NOOP("ResultCharts", "The five views of the park total")),
                   translated(QT_TRANSLATE_NOOP("ResultCharts", "View")));
    spec.direction = charts::Direction::Sideways;
    charts::Series series{emissionsTitle(), {}};
    const std::pair<const char*, double> rows[] = {{"view.territorial", views.territorial},
                                                   {"view.scope_1_2_location", views.scope_1_2_location},
                                                   {"view.scope_1_2_market", views.scope_1_2_market},
                                                   {"view.china_net", views.china_net},
                                                   {"view.consumption", views.consumption}};
    for (const auto& [key, value] : rows) {
        spec.categories.push_back(words.term(key));
        series.values.emplace_back(value);
    }
    spec.series.push_back(std::move(series));
    return spec;
}

} // namespace parkcarbon::ui
