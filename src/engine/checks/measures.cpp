#include "check.hpp"
#include "knowledge_lists.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/workflow/business_models.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kFinanceTolerance = 0.005; // of the investment: sources are stated in round numbers

base::Location atMeasure(const domain::Measure& measure, std::string_view field) {
    return at("measures", measure.id.str(), field);
}

void tellFinance(const domain::Measure& measure, const KnowledgeLists& known, FindingWriter& findings) {
    const auto sources = workflow::parseFinance(measure.finance);
    if (!sources) {
        findings.add(kMeasureFinanceUnreadable, base::Severity::Warning, atMeasure(measure, "finance"),
                     {{"value", std::string(sources.error().argument("part"))}});
        return;
    }
    for (const workflow::FinanceSource& source : *sources) {
        if (!known.isFinanceSource(source.id)) {
            findings.add(kFinanceSourceUnknown, base::Severity::Warning, atMeasure(measure, "finance"),
                         {{"value", source.id}});
        }
    }
    if (sources->empty() || !measure.capex) {
        return;
    }
    const workflow::FinanceStack stack = workflow::stackOf(*sources, *measure.capex);
    if (std::abs(stack.gap) > kFinanceTolerance * *measure.capex) {
        findings.add(kMeasureFinanceDiffers, base::Severity::Warning, atMeasure(measure, "finance"),
                     {{"value", shown(stack.total)}, {"expected", shown(*measure.capex)}, {"gap", shown(stack.gap)}});
    }
}

void tellEffect(const domain::Measure& measure, FindingWriter& findings) {
    const bool has_effect = measure.reduction_t_per_a.value_or(0.0) != 0.0 || !measure.effects.empty();
    if (!has_effect && measure.status != domain::MeasureStatus::Cancelled) {
        const bool idea = measure.status == domain::MeasureStatus::Idea;
        findings.add(kMeasureWithoutEffect, idea ? base::Severity::Note : base::Severity::Warning,
                     atMeasure(measure, "reduction_t_per_a"), {{"value", measure.id.str()}});
    }
    if (measure.status == domain::MeasureStatus::Measured && !measure.measured_t_per_a) {
        findings.add(kMeasureNotMeasured, base::Severity::Warning, atMeasure(measure, "measured_t_per_a"),
                     {{"value", measure.id.str()}});
    }
}

void tellCatalogueCodes(const domain::Measure& measure, const domain::ProjectSnapshot& snapshot,
                        const KnowledgeLists& known, FindingWriter& findings) {
    if (KnowledgeLists::looksLikeCode(measure.business_model) && !known.isBusinessModel(measure.business_model)) {
        findings.add(kBusinessModelUnknown, base::Severity::Warning, atMeasure(measure, "business_model"),
                     {{"value", measure.business_model}});
    }
    const bool area_known =
        measure.focus_area.empty() ||
        std::any_of(snapshot.focus_areas.begin(), snapshot.focus_areas.end(),
                    [&](const domain::FocusArea& area) { return area.id.str() == measure.focus_area; });
    if (!area_known) {
        findings.add(kReferenceBroken, base::Severity::Error, atMeasure(measure, "focus_area"),
                     {{"value", measure.focus_area}});
    }
}

void tellMeasureDates(const domain::Measure& measure, FindingWriter& findings) {
    tellDisorder(measure.planned_start, measure.planned_finish, atMeasure(measure, "planned_finish"), findings);
    tellDisorder(measure.actual_start, measure.actual_finish, atMeasure(measure, "actual_finish"), findings);
}

/// Two rows for the same thing: same host, and the same name or the same investment and effect.
void tellRepeatedMeasures(const std::vector<domain::Measure>& measures, FindingWriter& findings) {
    std::map<std::pair<std::string, std::string>, const domain::Measure*> by_name;
    std::map<std::tuple<std::string, double, double>, const domain::Measure*> by_numbers;
    for (const domain::Measure& measure : measures) {
        const std::string host = measure.enterprise ? measure.enterprise->str() : std::string();
        const std::string name = nameKeyOf(measure.name_zh.empty() ? measure.name_en : measure.name_zh);
        const domain::Measure* twin = nullptr;
        if (!name.empty()) {
            twin = by_name.emplace(std::pair(host, name), &measure).first->second;
        }
        const double capex = measure.capex.value_or(0.0);
        const double reduction = measure.reduction_t_per_a.value_or(0.0);
        if (capex > 0.0 && reduction != 0.0) {
            const domain::Measure* same =
                by_numbers.emplace(std::tuple(host, capex, reduction), &measure).first->second;
            twin = twin == nullptr || twin == &measure ? same : twin;
        }
        if (twin != nullptr && twin != &measure) {
            findings.add(kMeasureEnteredTwice, base::Severity::Warning, atMeasure(measure, "name_zh"),
                         {{"value", measure.id.str()}, {"other", twin->id.str()}});
        }
    }
}

} // namespace

void checkMeasures(const CheckInput& input, FindingWriter& findings) {
    const KnowledgeLists known(input.snapshot);
    for (const domain::Measure& measure : input.snapshot.measures) {
        tellFinance(measure, known, findings);
        tellEffect(measure, findings);
        tellCatalogueCodes(measure, input.snapshot, known, findings);
        tellMeasureDates(measure, findings);
    }
    tellRepeatedMeasures(input.snapshot.measures, findings);
}

} // namespace parkcarbon::engine::checks
