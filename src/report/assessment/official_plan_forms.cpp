#include "measure_totals.hpp"
#include "official_tables.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

std::string spanOf(const AssessmentNames& names, const std::optional<base::Date>& from,
                   const std::optional<base::Date>& to, const std::optional<int>& start_year) {
    if (from || to) {
        return names.dateText(from) + " – " + names.dateText(to);
    }
    return start_year ? std::to_string(*start_year) : std::string();
}

std::string hostOf(const Material& material, const domain::Measure& measure) {
    return measure.enterprise ? material.enterprise(measure.enterprise->str()) : material.words("form.park_itself");
}

const engine::workflow::TargetCompletion* completionOfTarget(const AssessmentNames& names,
                                                             const domain::Target& target) {
    const auto& targets = names.results().workbench.acceptance.targets;
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const auto& one) {
        return one.indicator_id == target.indicator && one.year == target.year;
    });
    return found == targets.end() ? nullptr : &*found;
}

} // namespace

Table targetForm(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto base_period = names.basePeriod();
    Table table = out.newTable(
        "form_targets",
        {material.textColumn("column.indicator"),
         material.textColumn("column.unit"),
         {base_period ? material.program().period(*base_period) : material.words("cover.base_year"), "", Align::Right},
         {material.program().period(names.period()), "", Align::Right},
         material.textColumn("column.target_year"),
         material.numberColumn("column.target", ""),
         material.textColumn("column.nature"),
         material.numberColumn("column.completion", "%"),
         material.textColumn("column.owner"),
         material.textColumn("column.note")});
    for (const domain::Target& target : material.snapshot().targets) {
        const auto* result = names.indicatorResult(target.indicator);
        const auto* completion = completionOfTarget(names, target);
        const auto base_value = target.base_value       ? target.base_value
                                : completion != nullptr ? completion->base
                                : result != nullptr     ? result->base_value
                                                        : std::nullopt;
        const auto actual = completion != nullptr ? completion->actual
                            : result != nullptr   ? result->value
                                                  : std::nullopt;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(names.indicator(target.indicator)),
                               Cell::text(material.program().unitName(names.indicatorUnit(target.indicator))),
                               names.value(base_value), names.value(actual), Cell::text(std::to_string(target.year)),
                               names.value(target.value), Cell::text(material.program().label(target.nature)),
                               completion != nullptr ? AssessmentNames::share(completion->completion) : Cell::none(),
                               Cell::text(target.owner), Cell::text(target.note)}});
    }
    return table;
}

Table projectForm(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable(
        "form_projects", {material.textColumn("column.id"), material.textColumn("column.project"),
                          material.textColumn("column.host"), material.textColumn("column.kind"),
                          material.textColumn("column.span"), material.numberColumn("column.capex", names.currency()),
                          material.numberColumn("column.saving", names.money("/a")),
                          material.numberColumn("column.reduction", "tCO2e/a"),
                          material.textColumn("column.business_model"), material.textColumn("column.state")});
    for (const domain::Measure& measure : material.snapshot().measures) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(measure.id.str()), Cell::text(names.measure(measure)), Cell::text(hostOf(material, measure)),
              Cell::text(names.word("measure_category", measure.category)),
              Cell::text(spanOf(names, measure.planned_start, measure.planned_finish, measure.start_year)),
              names.value(measure.capex), names.value(measure.saving_per_a), names.value(measure.reduction_t_per_a),
              Cell::text(names.businessModel(measure.business_model)),
              Cell::text(material.program().label(measure.status))}});
    }
    const MeasureTotals totals = measureTotals(material.snapshot());
    if (!table.rows.empty()) {
        Row sum{Row::Kind::Total, std::vector<Cell>(table.columns.size())};
        sum.cells[1] = Cell::text(material.words("form.pursued", {{"count", std::to_string(totals.count)}}));
        sum.cells[5] = names.value(totals.capex);
        sum.cells[6] = names.value(totals.saving_per_a);
        sum.cells[7] = names.value(totals.reduction_t_per_a);
        table.rows.push_back(std::move(sum));
    }
    return table;
}

Table annualTaskForm(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable("form_tasks",
                               {material.textColumn("column.year"), material.textColumn("column.project"),
                                material.textColumn("column.owner"), material.textColumn("column.span"),
                                material.numberColumn("column.investment_of_year", names.currency()),
                                material.numberColumn("column.reduction_by_then", "tCO2e/a"),
                                material.numberColumn("column.progress", "%"), material.textColumn("column.permits")});
    std::vector<std::pair<int, Row>> rows;
    for (const domain::Measure& measure : material.snapshot().measures) {
        if (!isPursued(measure)) {
            continue;
        }
        for (const YearOfMeasure& year : yearsOfMeasure(measure)) {
            const std::string owner = measure.owner.empty() ? hostOf(material, measure) : measure.owner;
            rows.emplace_back(
                year.year,
                Row{Row::Kind::Body,
                    {Cell::text(std::to_string(year.year)), Cell::text(names.measure(measure)), Cell::text(owner),
                     Cell::text(spanOf(names, measure.planned_start, measure.planned_finish, measure.start_year)),
                     year.investment ? Cell::number(*year.investment, 0) : Cell::none(), names.value(year.reduction_t),
                     names.value(measure.progress_pct), Cell::text(measure.permits)}});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [year, row] : rows) {
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(material.words("form.task_note"));
    return table;
}

Table benefitForm(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const MeasureTotals totals = measureTotals(material.snapshot());
    Table table =
        out.newTable("form_benefits", {material.textColumn("column.benefit_kind"), material.textColumn("column.figure"),
                                       material.numberColumn("column.value", ""), material.textColumn("column.unit")});
    if (totals.count == 0) {
        return table;
    }
    const auto row = [&](const char* kind, std::string figure, double value, std::string unit) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.words(kind)), Cell::text(std::move(figure)), names.value(value),
                               Cell::text(std::move(unit))}});
    };
    row("benefit.economic", material.words("benefit.capex"), totals.capex, names.currency());
    row("benefit.economic", material.words("benefit.saving"), totals.saving_per_a, names.money("/a"));
    row("benefit.economic", material.words("benefit.om"), totals.om_per_a, names.money("/a"));
    row("benefit.environmental", material.words("benefit.reduction"), totals.reduction_t_per_a, "tCO2e/a");
    row("benefit.environmental", material.words("benefit.measured"), totals.measured_t_per_a, "tCO2e/a");
    for (const MeasureTotals::Effect& effect : totals.effects) {
        row("benefit.environmental", names.word("effect", effect.name), effect.amount,
            effect.unit.empty() ? effect.unit : effect.unit + "/a");
    }
    table.notes.push_back(material.words("form.benefit_note"));
    return table;
}

} // namespace parkcarbon::report
