#include "term_lookup.hpp"

#include "computed_values.hpp"
#include "variable_name.hpp"
#include "variable_units.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/domain/record.hpp>

#include <algorithm>

namespace parkcarbon::engine::indicators {
namespace {

IndicatorInput inputOf(std::string_view name, const VariableValue& value, base::Period period) {
    const VariableCandidate& taken = *value.taken();
    IndicatorInput input;
    input.variable = std::string(name);
    input.stands_for = value.variable->id;
    input.period = period;
    input.value = *value.value;
    input.unit = value.variable->unit.symbol();
    input.origin = taken.origin;
    input.detail = taken.detail;
    input.records = taken.records;
    input.evidence_class = taken.evidence_class;
    return input;
}

MissingInput missingTerm(std::string_view name, std::string_view stem, std::optional<base::Period> period,
                         const reference::Catalogue& catalogue) {
    const reference::ParkVariable* const known = catalogue.parkVariable(stem);
    MissingInput missing;
    missing.variable = std::string(name);
    missing.stands_for = std::string(stem);
    missing.period = period;
    missing.unit = known == nullptr ? std::string() : known->unit.symbol();
    missing.source = period ? std::string(homeOf(stem)) : "base_year";
    return missing;
}

Term yearsTerm(const EvaluationInput& input, base::Period at) {
    const auto years = yearsSince(input.space.base, at);
    Term term;
    if (years) {
        term.input = IndicatorInput{std::string(kYearsVariable),
                                    std::string(kYearsVariable),
                                    at,
                                    *years,
                                    "a",
                                    VariableOrigin::Derived,
                                    input.space.base->str() + "–" + at.str(),
                                    {},
                                    {}};
    } else {
        term.missing = missingTerm(kYearsVariable, kYearsVariable, std::nullopt, input.catalogue);
    }
    return term;
}

} // namespace

Term lookUp(std::string_view name, const EvaluationInput& input, base::Period at) {
    const VariableTable* const own = input.space.table(at);
    const VariableValue* const direct = own == nullptr ? nullptr : own->find(name);
    const VariableName parts = variableNameOf(name);
    // What another period says of itself is shown as that period's value; only what was entered here counts here.
    const bool entered_here =
        direct != nullptr && direct->value && (direct->origin == VariableOrigin::Entered || parts.stem == name);
    if (entered_here) {
        return {inputOf(name, *direct, at), std::nullopt};
    }
    if (name == kYearsVariable) {
        return yearsTerm(input, at);
    }
    const auto period = parts.stem == name ? std::optional(at) : periodOf(parts, at, input.space.base);
    const VariableTable* const table = period ? input.space.table(*period) : nullptr;
    const VariableValue* const value = table == nullptr ? nullptr : table->find(parts.stem);
    if (value != nullptr && value->value) {
        return {inputOf(name, *value, *period), std::nullopt};
    }
    return {std::nullopt, missingTerm(name, parts.stem, period, input.catalogue)};
}

Term lookUpAnswer(const IndicatorDefinition& definition, const EvaluationInput& input, base::Period at) {
    for (const domain::Fact& fact : input.snapshot.facts) {
        const bool is_answer = fact.subject == "park" && fact.variable == definition.row.id && fact.period == at;
        const auto value = is_answer ? inUnit(fact.value, definition.unit) : std::nullopt;
        if (value) {
            return {IndicatorInput{fact.variable,
                                   fact.variable,
                                   at,
                                   *value,
                                   definition.unit.symbol(),
                                   VariableOrigin::Entered,
                                   domain::recordId(fact),
                                   {domain::recordId(fact)},
                                   fact.evidence_class},
                    std::nullopt};
        }
    }
    return {std::nullopt, MissingInput{definition.row.id, definition.row.id, at, definition.unit.symbol(), "facts"}};
}

std::optional<double> equivalentKg(std::string_view pollutant, const reference::Catalogue& catalogue) {
    const reference::CatalogueTable* const table = catalogue.table("pollutant_equivalents");
    for (const reference::CatalogueRow& row : table->rows()) {
        if (table->field(row, "medium") == "air" && table->field(row, "symbol") == pollutant) {
            return table->number(row, "value");
        }
    }
    return std::nullopt;
}

} // namespace parkcarbon::engine::indicators
