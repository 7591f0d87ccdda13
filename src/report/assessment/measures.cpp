#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

const domain::Measure* findMeasure(const Material& material, const std::string& id) {
    const auto& measures = material.snapshot().measures;
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const domain::Measure& measure) { return measure.id.str() == id; });
    return found == measures.end() ? nullptr : &*found;
}

std::string measureName(const AssessmentNames& names, const std::string& id) {
    const domain::Measure* measure = findMeasure(names.material(), id);
    return measure == nullptr ? id : names.measure(*measure);
}

void addAbatement(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto& curve = names.results().abatement;
    if (!curve) {
        out.paragraph("measures.no_curve");
        return;
    }
    Table table = out.newTable("abatement_cost", {material.textColumn("column.measure"),
                                                  material.numberColumn("column.cost_per_t", names.money("/tCO2e")),
                                                  material.numberColumn("column.reduction", "tCO2e/a"),
                                                  material.numberColumn("column.annual_cost", names.money("/a")),
                                                  material.numberColumn("column.npv", names.currency()),
                                                  material.numberColumn("column.irr", "%"),
                                                  material.numberColumn("column.payback", "a")});
    charts::ChartSpec chart;
    chart.direction = charts::Direction::Sideways;
    chart.category_title = material.words("column.measure");
    chart.value_title = material.words("axis.cost_per_t", {{"currency", names.currency()}});
    chart.decimals = 0;
    chart.series = {{material.words("column.cost_per_t"), {}}};
    for (const auto& cost : curve->measures) {
        const std::string name = measureName(names, cost.id);
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(name), cost.cost_per_t ? Cell::number(*cost.cost_per_t, 2) : Cell::none(),
                               Cell::number(cost.reduction_t_per_a, 1), Cell::number(cost.annual_cost, 0),
                               Cell::number(cost.net_present_value, 0), AssessmentNames::share(cost.internal_rate),
                               cost.payback_a ? Cell::number(*cost.payback_a, 1) : Cell::none()}});
        if (cost.cost_per_t) {
            chart.categories.push_back(name);
            chart.series[0].values.emplace_back(*cost.cost_per_t);
        }
    }
    table.rows.push_back(
        {Row::Kind::Total,
         {Cell::text(material.words("row.sum")), curve->cost_per_t ? Cell::number(*curve->cost_per_t, 2) : Cell::none(),
          Cell::number(curve->reduction_t_per_a, 1), Cell::number(curve->annual_cost, 0), Cell::none(), Cell::none(),
          Cell::none()}});
    table.notes.push_back(
        material.words("measures.discount", {{"rate", Cell::number(100.0 * curve->discount_rate, 1).shown()}}));
    table.notes.push_back(material.words("measures.interaction"));
    out.add(std::move(table));
    if (!chart.categories.empty()) {
        out.add("abatement_cost", std::move(chart));
    }
}

void addFinance(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable(
        "finance", {material.textColumn("column.measure"), material.textColumn("column.business_model"),
                    material.numberColumn("column.capex", names.currency()), material.textColumn("column.sources"),
                    material.numberColumn("column.secured", names.currency()),
                    material.numberColumn("column.paid", names.currency()),
                    material.numberColumn("column.finance_gap", names.currency())});
    for (const services::MeasureFinance& finance : names.results().finance) {
        const domain::Measure* measure = findMeasure(material, finance.measure);
        if (measure == nullptr || !measure->capex) {
            continue;
        }
        std::vector<std::string> sources;
        for (const auto& source : finance.sources) {
            sources.push_back(names.businessModel(source.id) + " " + AssessmentNames::valueText(source.amount) +
                              material.words("in_brackets", {{"text", names.word("finance_status",
                                                                                 financeStatusWord(source.status))}}));
        }
        const double gap = finance.stack.gap;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.measure(*measure)), Cell::text(names.businessModel(measure->business_model)),
              Cell::number(*measure->capex, 0), Cell::text(material.joined(sources)),
              Cell::number(finance.stack.signed_amount, 0), Cell::number(finance.stack.paid, 0),
              Cell{gap, 0, gap > 0.0 ? Emphasis::Warning : Emphasis::Plain}}});
    }
    out.add(std::move(table));
}

} // namespace

void addMeasures(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    const auto& projects = names.results().workbench.acceptance.projects;
    out.heading(1, "section.measures");
    out.textBlock("assessment.measures", "measures.lead",
                  {{"count", std::to_string(material.snapshot().measures.size())},
                   {"investment", AssessmentNames::valueText(projects.planned_investment)},
                   {"currency", names.currency()},
                   {"done", std::to_string(projects.done)}});
    out.heading(2, "section.abatement");
    addAbatement(out, names);
    out.heading(2, "section.finance");
    addFinance(out, names);
    out.paragraph("measures.see_annex");
}

} // namespace parkcarbon::report
