#include "sections.hpp"

#include "uncertain_parameter.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace parkcarbon::report {
namespace {

using engine::uncertainty::Contribution;
using engine::uncertainty::OutputUncertainty;
using engine::uncertainty::TrendUncertainty;
using engine::uncertainty::UncertaintyResult;

constexpr std::size_t kEnterprisesShown = 20;
constexpr std::size_t kContributionsShown = 10;
constexpr std::string_view kCurrentYear = "current/";
constexpr std::string_view kPark = "park/";
constexpr std::string_view kEnterprise = "enterprise/";

/// What follows the prefix in an output of the report's period; nothing for another output.
std::optional<std::string> nameAfter(std::string_view id, std::string_view prefix) {
    if (id.starts_with(kCurrentYear)) {
        id.remove_prefix(kCurrentYear.size());
    }
    return id.starts_with(prefix) ? std::optional<std::string>(id.substr(prefix.size())) : std::nullopt;
}

Table newIntervalTable(const Composer& out, std::string id, std::string_view first_column) {
    const Material& material = out.material();
    return out.newTable(std::move(id), {material.textColumn(first_column), material.tonnesColumn("column.mean"),
                                        material.tonnesColumn("column.lower"), material.tonnesColumn("column.upper"),
                                        material.numberColumn("column.uncertainty", "±%"),
                                        material.numberColumn("column.first_order", "±%")});
}

Row intervalRow(const Material& material, std::string name, const OutputUncertainty& output) {
    return {Row::Kind::Body,
            {Cell::text(std::move(name)), material.tonnes(output.draws.mean), material.tonnes(output.draws.p2_5),
             material.tonnes(output.draws.p97_5), Cell::number(output.draws.halfWidthPct(), 1),
             Cell::number(output.first_order.halfWidthPct(), 1)}};
}

void addViewIntervals(Composer& out, const UncertaintyResult& result) {
    const Material& material = out.material();
    Table table = newIntervalTable(out, "uncertainty", "column.view");
    for (const OutputUncertainty& output : result.outputs) {
        if (const auto view = nameAfter(output.id, kPark)) {
            table.rows.push_back(intervalRow(material, material.program().termOr("view", *view), output));
        }
    }
    table.notes.push_back(material.words("uncertainty.means"));
    out.add(std::move(table));
}

void addEnterpriseIntervals(Composer& out, const UncertaintyResult& result) {
    const Material& material = out.material();
    std::vector<std::pair<std::string, const OutputUncertainty*>> outputs;
    for (const OutputUncertainty& output : result.outputs) {
        if (const auto enterprise = nameAfter(output.id, kEnterprise)) {
            outputs.emplace_back(*enterprise, &output);
        }
    }
    std::stable_sort(outputs.begin(), outputs.end(), [](const auto& a, const auto& b) {
        return std::abs(a.second->draws.mean) > std::abs(b.second->draws.mean);
    });
    Table table = newIntervalTable(out, "uncertainty_enterprises", "column.enterprise");
    const bool all = material.request().format == Format::Csv;
    for (std::size_t index = 0; index < outputs.size() && (all || index < kEnterprisesShown); ++index) {
        table.rows.push_back(intervalRow(material, material.enterprise(outputs[index].first), *outputs[index].second));
    }
    if (outputs.size() > table.rows.size()) {
        table.notes.push_back(
            material.words("uncertainty.more_enterprises", {{"count", std::to_string(table.rows.size())}}));
    }
    out.add(std::move(table));
}

void addContributionRows(Table& table, const Material& material, const UncertaintyResult& result, std::string title,
                         const std::vector<Contribution>& contributions) {
    table.rows.push_back({Row::Kind::Group, {Cell::text(std::move(title))}});
    double rest = 1.0;
    const std::size_t shown = std::min(kContributionsShown, contributions.size());
    for (std::size_t index = 0; index < shown; ++index) {
        rest -= contributions[index].share;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(parameterName(material, result.parameters[contributions[index].parameter])),
                               Cell::number(contributions[index].share * 100.0, 1)}});
    }
    if (contributions.size() > shown) {
        const std::string count = std::to_string(contributions.size() - shown);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.words("figure.rest", {{"count", count}})), Cell::number(rest * 100.0, 1)}});
    }
}

void addContributions(Composer& out, const UncertaintyResult& result) {
    const Material& material = out.material();
    Table table = out.newTable("uncertainty_contributions", {material.textColumn("column.parameter"),
                                                             material.numberColumn("column.variance", "%")});
    for (const OutputUncertainty& output : result.outputs) {
        const auto view = nameAfter(output.id, kPark);
        if (view && (*view == "scope_1_2_location" || *view == "china_net") && !output.contributions.empty()) {
            addContributionRows(table, material, result, material.program().termOr("view", *view),
                                output.contributions);
        }
    }
    for (const TrendUncertainty& trend : result.trends) {
        const auto view = nameAfter(trend.current, kPark);
        if (view && *view == "scope_1_2_location" && !trend.contributions.empty()) {
            addContributionRows(
                table, material, result,
                material.words("uncertainty.trend_of", {{"view", material.program().termOr("view", *view)}}),
                trend.contributions);
        }
    }
    out.add(std::move(table));
}

void addTrends(Composer& out, const UncertaintyResult& result) {
    const Material& material = out.material();
    Table table = out.newTable(
        "uncertainty_trend", {material.textColumn("column.view"), material.tonnesColumn("column.change"),
                              material.tonnesColumn("column.lower"), material.tonnesColumn("column.upper"),
                              material.numberColumn("column.change_pct", "%"),
                              material.numberColumn("column.lower", "%"), material.numberColumn("column.upper", "%")});
    for (const TrendUncertainty& trend : result.trends) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().termOr("view", nameAfter(trend.current, kPark).value_or(trend.current))),
              material.tonnes(trend.difference.mean), material.tonnes(trend.difference.p2_5),
              material.tonnes(trend.difference.p97_5), Cell::number(trend.change_pct.mean, 1),
              Cell::number(trend.change_pct.p2_5, 1), Cell::number(trend.change_pct.p97_5, 1)}});
    }
    out.add(std::move(table));
}

/// The intervals that every inventory carries, for material without draws.
void addAnalytic(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    out.paragraph("quality.uncertainty");
    Table table =
        out.newTable("uncertainty", {material.textColumn("column.figure"), material.tonnesColumn("column.emissions"),
                                     material.numberColumn("column.uncertainty", "±%"),
                                     material.tonnesColumn("column.lower"), material.tonnesColumn("column.upper")});
    const auto row = [&](std::string_view key, std::string_view term, double value) {
        const auto found = totals.uncertainty_pct.find(std::string(key));
        if (found != totals.uncertainty_pct.end()) {
            const double half = value * found->second / 100.0;
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.program().term(term)), material.tonnes(value), Cell::number(found->second, 1),
                  material.tonnes(value - half), material.tonnes(value + half)}});
        }
    };
    row("direct", "total.direct", totals.direct);
    row("scope_1_2_location", "view.scope_1_2_location", totals.views.scope_1_2_location);
    out.add(std::move(table));
}

} // namespace

void addUncertainty(Composer& out) {
    const Material& material = out.material();
    out.heading(1, "section.uncertainty");
    const UncertaintyResult* const result = material.input().uncertainty;
    if (result == nullptr) {
        addAnalytic(out);
        return;
    }
    out.paragraph("uncertainty.method", {{"draws", Cell::number(static_cast<double>(result->draws), 0).shown()},
                                         {"seed", std::to_string(result->seed)}});
    out.heading(2, "section.uncertainty_views");
    addViewIntervals(out, *result);
    out.heading(2, "section.uncertainty_enterprises");
    addEnterpriseIntervals(out, *result);
    out.heading(2, "section.uncertainty_contributions");
    out.paragraph("uncertainty.contributions");
    addContributions(out, *result);
    if (!result->trends.empty()) {
        out.heading(2, "section.uncertainty_trend");
        out.paragraph("uncertainty.trend");
        addTrends(out, *result);
    }
}

} // namespace parkcarbon::report
