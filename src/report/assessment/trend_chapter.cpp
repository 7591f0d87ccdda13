#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <fmt/format.h>

namespace parkcarbon::report {
namespace {

using namespace engine::trends;

void addSeries(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const services::YearSeries& carbon = names.results().trends.carbon;
    if (carbon.years.size() < 2) {
        return;
    }
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Line;
    chart.category_title = material.words("column.year");
    chart.value_title = material.words("axis.emissions");
    chart.decimals = 0;
    chart.series = {{material.program().term("view.scope_1_2_location"), {}}};
    for (std::size_t index = 0; index < carbon.years.size(); ++index) {
        chart.categories.push_back(carbon.years[index].str());
        chart.series[0].values.emplace_back(carbon.values[index]);
    }
    out.add("carbon_trend", std::move(chart));
}

void addMannKendall(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto& trend = names.results().trends.trend;
    if (!trend) {
        out.paragraph("trends.too_short", {{"count", std::to_string(names.results().trends.carbon.years.size())}});
        return;
    }
    out.paragraph("trends.mann_kendall",
                  {{"s", std::to_string(trend->test.s)},
                   {"z", text::formatSignificant(trend->test.z, 4)},
                   {"p", text::formatSignificant(trend->test.p, 3)},
                   {"slope", material.tonnesText(trend->test.sen_slope)},
                   {"direction", material.program().termOr("trend", trendDirectionWord(trend->test.direction))},
                   {"peak", material.program().termOr("peak", peakVerdictWord(trend->peak.verdict))},
                   {"year", fmt::format("{}", trend->years[trend->peak.maximum])}});
    out.add(Block(Paragraph{Paragraph::Kind::Note, material.program().term("peak.unconfirmed")}));
}

std::string factorName(const Material& material, bool by_enterprise, const std::string& factor) {
    return material.words((by_enterprise ? "lmdi_enterprise." : "lmdi_park.") + factor);
}

void addDecomposition(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const services::ParkTrends& trends = names.results().trends;
    if (!trends.decomposition) {
        out.paragraph("trends.no_decomposition");
        return;
    }
    const DecomposedChange& change = trends.decomposition->span;
    out.paragraph(trends.by_enterprise ? "trends.decomposition_enterprise" : "trends.decomposition_park");
    Table table = out.newTable("decomposition", {material.textColumn("column.cause"),
                                                 material.numberColumn("column.effect", material.words("unit.co2e")),
                                                 material.numberColumn("column.effect_ratio", "")});
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Waterfall;
    chart.category_title = material.words("column.cause");
    chart.value_title = material.words("axis.emissions");
    chart.decimals = material.tonnesDecimals();
    chart.series = {{material.words("axis.emissions"), {}}};
    const auto bar = [&](const std::string& name, double value, bool total) {
        chart.categories.push_back(name);
        chart.series[0].values.emplace_back(value);
        chart.totals.push_back(total);
    };
    bar(fmt::format("{}", trends.decomposition->years.front()), change.before, true);
    for (const FactorEffect& effect : change.effects) {
        const std::string name = factorName(material, trends.by_enterprise, effect.factor);
        bar(name, effect.additive, false);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(name), material.tonnes(effect.additive), names.value(effect.multiplicative)}});
    }
    bar(fmt::format("{}", trends.decomposition->years.back()), change.after, true);
    table.rows.push_back(
        {Row::Kind::Total,
         {Cell::text(material.words("row.sum")), material.tonnes(change.change), names.value(change.ratio)}});
    table.notes.push_back(
        material.words("trends.residual", {{"residual", text::formatSignificant(change.residual, 2)}}));
    out.add(std::move(table));
    out.add("decomposition", std::move(chart));
}

void addDecoupling(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto& decoupling = names.results().trends.decoupling;
    if (!decoupling || !decoupling->elasticity) {
        out.paragraph("trends.no_decoupling");
        return;
    }
    out.paragraph("trends.decoupling",
                  {{"carbon", text::formatPercent(*decoupling->carbon_change)},
                   {"output", text::formatPercent(*decoupling->output_change)},
                   {"elasticity", text::formatSignificant(*decoupling->elasticity, 4)},
                   {"state", material.program().termOr("decoupling", decouplingStateWord(decoupling->state))}});
}

void addControlClass(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto& control = names.results().control;
    out.heading(2, "section.control_class");
    Table table = out.newTable("control_class",
                               {material.textColumn("column.figure"), material.textColumn("column.unit"),
                                material.numberColumn("column.value", ""), material.numberColumn("column.limit", "")});
    const auto row = [&](const char* key, const char* unit, const std::optional<double>& value, double limit) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.words(key)), Cell::text(material.program().unitName(unit)),
                               names.value(value), names.value(limit)}});
    };
    row("control.k", "tCO2/tce", control.k_tco2_per_tce, control.limits.k_tco2_per_tce);
    row("control.i", "tce/10^4 CNY", control.i_tce_per_10k_cny, control.limits.i_tce_per_10k_cny);
    row("control.process", "1", control.process_share, control.limits.process_share);
    row("control.heat", "1", control.recovered_heat_share, control.limits.recovered_heat_share);
    table.notes.push_back(material.words("control.note"));
    out.add(std::move(table));
    if (control.control_class) {
        out.paragraph("control.class",
                      {{"class", names.word("control_class", controlClassWord(*control.control_class))}});
        return;
    }
    std::vector<std::string> missing;
    for (const std::string& variable : control.missing) {
        missing.push_back(names.variable(variable));
    }
    out.paragraph("control.missing", {{"missing", material.joined(missing)}});
}

} // namespace

void addTrendChapter(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    out.heading(1, "section.trends");
    out.textBlock("assessment.trends", "trends.lead");
    addSeries(out, names);
    addMannKendall(out, names);
    out.heading(2, "section.decomposition");
    addDecomposition(out, names);
    out.heading(2, "section.decoupling");
    addDecoupling(out, names);
    if (names.results().carbon_productivity) {
        out.paragraph("trends.productivity",
                      {{"value", AssessmentNames::valueText(*names.results().carbon_productivity)}});
    }
    addControlClass(out, names);
}

} // namespace parkcarbon::report
