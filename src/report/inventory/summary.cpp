#include "sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

void addKeyFigures(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    Table table =
        out.newTable("key_figures", {material.textColumn("column.figure"), material.tonnesColumn("column.emissions")});
    const auto row = [&](std::string label, double value, Row::Kind kind = Row::Kind::Body) {
        table.rows.push_back({kind, {Cell::text(std::move(label)), material.tonnes(value)}});
    };
    row(material.program().term("total.direct"), totals.direct);
    row(material.program().term("total.imported_energy"), totals.imported_energy);
    row(material.program().term("view.scope_1_2_location"), totals.views.scope_1_2_location, Row::Kind::Total);
    row(material.program().term("view.scope_1_2_market"), totals.views.scope_1_2_market);
    row(material.program().term("view.china_net"), totals.views.china_net);
    row(material.program().term("view.consumption"), totals.views.consumption);
    row(material.program().term("total.biogenic_co2"), totals.biogenic_co2);
    out.add(std::move(table));
}

void addShares(Composer& out) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Shares;
    chart.category_title = material.words("column.category");
    chart.value_title = material.words("axis.emissions");
    chart.share_title = material.words("column.share") + " (%)";
    std::vector<std::pair<double, std::string>> parts;
    for (const auto& [category, value] : material.totals().direct_by_category) {
        parts.emplace_back(value, material.category(category));
    }
    parts.emplace_back(material.totals().imported_energy, material.category("imported_energy"));
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    chart.series.emplace_back();
    for (auto& [value, name] : parts) {
        chart.categories.push_back(std::move(name));
        chart.series.front().values.emplace_back(value);
    }
    out.add("shares", std::move(chart));
}

std::size_t unconfirmedCount(const engine::inventory::Inventory& inventory) {
    return static_cast<std::size_t>(
        std::count_if(inventory.used_factors.begin(), inventory.used_factors.end(),
                      [](const auto& factor) { return factor.status == reference::Status::Unconfirmed; }));
}

std::size_t errorCount(const ReportInput& input) {
    const auto is_error = [](const base::Finding& finding) { return finding.severity == base::Severity::Error; };
    return static_cast<std::size_t>(
        std::count_if(input.inventory.findings.begin(), input.inventory.findings.end(), is_error) +
        std::count_if(input.findings.begin(), input.findings.end(), is_error));
}

} // namespace

void addSummary(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    out.heading(1, "section.summary");
    const auto inside = std::count_if(material.inventory().enterprises.begin(), material.inventory().enterprises.end(),
                                      [](const auto& enterprise) { return enterprise.inside_boundary; });
    out.paragraph("summary.lead", {{"park", material.parkName()},
                                   {"period", material.program().period(material.inventory().period)},
                                   {"enterprises", std::to_string(inside)},
                                   {"direct", material.tonnesText(totals.direct)},
                                   {"imported", material.tonnesText(totals.imported_energy)},
                                   {"total", material.tonnesText(totals.views.scope_1_2_location)},
                                   {"china_net", material.tonnesText(totals.views.china_net)}});
    if (const auto found = totals.uncertainty_pct.find("scope_1_2_location"); found != totals.uncertainty_pct.end()) {
        out.paragraph("summary.uncertainty", {{"percent", Cell::number(found->second, 1).shown()}});
    }
    if (const std::size_t count = unconfirmedCount(material.inventory()); count > 0) {
        out.warning("summary.unconfirmed", {{"count", std::to_string(count)}});
    }
    if (const std::size_t count = errorCount(material.input()); count > 0) {
        out.warning("summary.errors", {{"count", std::to_string(count)}});
    }
    addKeyFigures(out);
    addShares(out);
}

} // namespace parkcarbon::report
