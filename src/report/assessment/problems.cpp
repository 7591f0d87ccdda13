#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <set>

namespace parkcarbon::report {
namespace {

using namespace engine::indicators;

/// Limits that decide a scheme and are not met, each figure once.
std::size_t addUnmetLimits(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    std::size_t count = 0;
    for (const GapRow& row : names.results().indicators.rows) {
        if (row.not_met == 0) {
            continue;
        }
        std::set<std::string> schemes;
        const IndicatorResult* worst = nullptr;
        for (const GapCell& cell : row.cells) {
            const auto& scheme = *names.results().indicators.schemes[cell.scheme];
            const IndicatorResult& result = scheme.indicators[cell.indicator];
            const Role role = scheme.definition(result).role;
            if (result.verdict == Verdict::NotMet && (role == Role::Core || role == Role::Mandatory)) {
                schemes.insert(names.scheme(*scheme.scheme));
                worst = worst == nullptr ? &result : worst;
            }
        }
        if (worst == nullptr || !worst->value || !worst->limit) {
            continue;
        }
        ++count;
        out.bullet("problems.limit", {{"indicator", material.named(row.name_zh, row.name_en)},
                                      {"value", AssessmentNames::valueText(*worst->value)},
                                      {"unit", material.program().unitName(row.unit)},
                                      {"limit", names.limit(*worst->limit)},
                                      {"schemes", material.joined({schemes.begin(), schemes.end()})}});
    }
    return count;
}

std::size_t addFailedChecks(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    std::size_t count = 0;
    for (const auto& step : names.results().workbench.steps) {
        const auto* check = step.missingNext();
        if (check != nullptr && step.status != engine::workflow::StepStatus::NotApplicable) {
            ++count;
            out.bullet("assessment.step_says",
                       {{"step", names.step(step.definition.step)},
                        {"sentence", material.program().sentence(check->sentence, check->arguments)}});
        }
    }
    return count;
}

void addFocusAreas(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable("focus_areas",
                               {material.textColumn("column.id"), material.textColumn("column.focus_area"),
                                material.textColumn("column.indicator"), material.numberColumn("column.potential", ""),
                                material.textColumn("column.unit"), material.textColumn("column.note")});
    for (const domain::FocusArea& area : material.snapshot().focus_areas) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(area.id.str()), Cell::text(material.named(area.name_zh, area.name_en)),
              Cell::text(area.indicator.empty() ? std::string() : names.indicator(area.indicator)),
              names.value(area.potential), Cell::text(material.program().unitName(area.unit)), Cell::text(area.note)}});
    }
    out.add(std::move(table));
}

} // namespace

void addProblems(Composer& out) {
    const AssessmentNames names(out.material());
    out.heading(1, "section.problems");
    out.textBlock("assessment.problems", "problems.lead",
                  {{"focus", std::to_string(out.material().snapshot().focus_areas.size())}});
    out.heading(2, "section.unmet_limits");
    if (addUnmetLimits(out, names) == 0) {
        out.paragraph("problems.no_limit");
    }
    out.heading(2, "section.open_checks");
    if (addFailedChecks(out, names) == 0) {
        out.paragraph("problems.no_check");
    }
    out.heading(2, "section.potentials");
    addFocusAreas(out, names);
}

} // namespace parkcarbon::report
