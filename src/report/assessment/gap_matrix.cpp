#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

using namespace engine::indicators;

constexpr double kRimPct = 100.0;
constexpr std::size_t kFewestAxes = 3;
constexpr std::size_t kMostAxes = 12;

const IndicatorResult& resultOf(const GapMatrix& matrix, const GapCell& cell) {
    return matrix.schemes[cell.scheme]->indicators[cell.indicator];
}

/// "ZC25-03 ≥ 80 满足"
std::string cellText(const AssessmentNames& names, const IndicatorResult& result) {
    const std::string limit = result.limit ? " " + names.limit(*result.limit) : std::string();
    return result.id + limit + " " + names.verdict(result.verdict).shown();
}

void addRows(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const GapMatrix& matrix = names.results().indicators;
    Table table = out.newTable("gap_matrix", {material.textColumn("column.indicator"),
                                              material.textColumn("column.unit"),
                                              {material.program().period(names.period()), "", Align::Right},
                                              material.textColumn("column.schemes"),
                                              material.textColumn("column.amount_needed")});
    for (const GapRow& row : matrix.rows) {
        if (row.not_met == 0 && row.cells.size() < 2) {
            continue; // only what several schemes ask for, and what lacks
        }
        std::vector<std::string> cells;
        for (const GapCell& cell : row.cells) {
            cells.push_back(cellText(names, resultOf(matrix, cell)));
        }
        const auto& value = resultOf(matrix, row.cells.front()).value;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.named(row.name_zh, row.name_en)), Cell::text(material.program().unitName(row.unit)),
              names.value(value),
              Cell::text(material.joined(cells), row.not_met > 0 ? Emphasis::Warning : Emphasis::Plain),
              row.amount_needed
                  ? Cell::text(material.words(row.amount_needed->increase ? "amount_needed.more" : "amount_needed.less",
                                              {{"variable", names.variable(row.amount_needed->variable)},
                                               {"value", AssessmentNames::valueText(row.amount_needed->value)},
                                               {"unit", material.program().unitName(row.amount_needed->unit)}}))
                  : Cell::none()}});
    }
    out.add(std::move(table));
}

/// How much of the way to its limit a value has come, in %, at most 100; nothing where that has no meaning.
std::optional<double> attainmentPct(const IndicatorResult& result) {
    if (!result.value || !result.limit || result.limit->value <= 0.0) {
        return std::nullopt;
    }
    const double value = std::max(0.0, *result.value);
    const bool at_least = result.limit->comparison == Comparison::AtLeast ||
                          result.limit->comparison == Comparison::Above ||
                          result.limit->comparison == Comparison::Equal;
    if (holds(result.limit->comparison, *result.value, result.limit->value)) {
        return kRimPct;
    }
    if (!at_least && value == 0.0) {
        return kRimPct;
    }
    return kRimPct * std::clamp(at_least ? value / result.limit->value : result.limit->value / value, 0.0, 1.0);
}

void addRadar(Composer& out, const AssessmentNames& names, const SchemeResult& scheme) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Radar;
    chart.rim = kRimPct;
    chart.title = material.words("figure.indicator_radar", {{"scheme", names.scheme(*scheme.scheme)}});
    chart.category_title = material.words("column.indicator");
    chart.value_title = material.words("axis.attainment");
    chart.series = {{material.program().period(names.period()), {}}};
    for (const IndicatorResult& result : scheme.indicators) {
        const auto pct = attainmentPct(result);
        if (pct && chart.categories.size() < kMostAxes) {
            chart.categories.push_back(result.id);
            chart.series[0].values.emplace_back(*pct);
        }
    }
    if (chart.categories.size() >= kFewestAxes) {
        out.add("indicator_radar_" + scheme.scheme->id, std::move(chart));
    }
}

} // namespace

void addGapMatrix(Composer& out) {
    const AssessmentNames names(out.material());
    out.heading(1, "section.gap_matrix");
    out.paragraph("gap_matrix.lead");
    addRows(out, names);
    out.paragraph("gap_matrix.radar");
    std::size_t drawn = 0;
    for (const auto& scheme : names.results().indicators.schemes) {
        const std::size_t before = out.document().blocks.size();
        if (drawn < 2) { // the schemes that the park is judged by come first
            addRadar(out, names, *scheme);
        }
        drawn += out.document().blocks.size() - before;
    }
}

} // namespace parkcarbon::report
