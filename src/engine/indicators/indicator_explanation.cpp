#include <parkcarbon/engine/indicators/indicator_explanation.hpp>

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::indicators {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;

const domain::Fact* factOf(const IndicatorInput& input, const domain::ProjectSnapshot& snapshot) {
    if (input.records.empty()) {
        return nullptr;
    }
    const auto found = std::find_if(snapshot.facts.begin(), snapshot.facts.end(), [&](const domain::Fact& fact) {
        return domain::recordId(fact) == input.records.front();
    });
    return found == snapshot.facts.end() ? nullptr : &*found;
}

/// The variable by its names in both languages, which are data and no text of the program.
std::string nameOf(const IndicatorInput& input, const reference::Catalogue& catalogue) {
    const reference::ParkVariable* const known = catalogue.parkVariable(input.stands_for);
    return (known == nullptr ? input.stands_for : known->name_zh + " " + known->name_en) + " (" + input.period.str() +
           ")";
}

ExplanationStep stepOf(const IndicatorInput& input, const domain::ProjectSnapshot& snapshot,
                       const reference::Catalogue& catalogue) {
    ExplanationStep step;
    step.symbol = input.variable;
    step.name = nameOf(input, catalogue);
    step.value = input.value;
    step.unit = input.unit;
    const bool from_facts = input.origin == VariableOrigin::Entered || input.origin == VariableOrigin::EnterpriseSum;
    step.origin = from_facts                                  ? ExplanationStep::Origin::Input
                  : input.origin == VariableOrigin::Reference ? ExplanationStep::Origin::Constant
                                                              : ExplanationStep::Origin::Computed;
    step.source = std::string(originWord(input.origin)) + ": " + input.detail;
    if (input.evidence_class) {
        step.status = domain::word(*input.evidence_class);
    }
    const domain::Fact* const fact = from_facts ? factOf(input, snapshot) : nullptr;
    if (fact != nullptr) {
        step.source = fact->evidence_ref.empty() ? step.source : fact->evidence_ref;
        step.where = fact->origin;
        step.column = "value";
    }
    return step;
}

std::string listed(const std::vector<MissingInput>& missing) {
    std::string text;
    for (const MissingInput& one : missing) {
        text += (text.empty() ? "" : ", ") + one.variable + (one.period ? " " + one.period->str() : std::string());
    }
    return text;
}

ExplanationStep computedPart(const std::string& symbol, const char* name, double value, const std::string& unit) {
    ExplanationStep step;
    step.symbol = symbol;
    step.name = name;
    step.value = value;
    step.unit = unit;
    return step;
}

} // namespace

base::Result<Explanation> explainIndicator(std::string_view indicator_id, const SchemeResult& result,
                                           const domain::ProjectSnapshot& snapshot,
                                           const reference::Catalogue& catalogue) {
    const IndicatorResult* const indicator = result.find(indicator_id);
    if (indicator == nullptr) {
        return base::failure(kIndicatorUnknown, {{"value", std::string(indicator_id)}});
    }
    if (!indicator->value) {
        return base::failure(kIndicatorNotComputed,
                             {{"indicator", indicator->id},
                              {"value", indicator->missing.empty() ? indicator->reason : listed(indicator->missing)}});
    }
    const IndicatorDefinition& definition = result.definition(*indicator);
    Explanation explanation;
    explanation.line_id = std::string(kIndicatorPrefix) + indicator->id;
    explanation.value = *indicator->value;
    explanation.unit = definition.row.unit;
    explanation.formula = definition.row.id + " = " + definition.formula->text;
    for (const IndicatorInput& input : indicator->inputs) {
        explanation.steps.push_back(stepOf(input, snapshot, catalogue));
    }
    for (const IndicatorPart& part : indicator->parts) {
        if (part.value) {
            explanation.steps.push_back(computedPart(part.label, "indicator_part", *part.value, definition.row.unit));
        }
    }
    if (indicator->limit) {
        ExplanationStep limit = computedPart(std::string(comparisonSign(indicator->limit->comparison)),
                                             "indicator_limit", indicator->limit->value, definition.row.unit);
        limit.origin = ExplanationStep::Origin::Factor;
        limit.source = definition.row.source;
        limit.status = definition.row.status;
        explanation.steps.push_back(std::move(limit));
    }
    return explanation;
}

} // namespace parkcarbon::engine::indicators
