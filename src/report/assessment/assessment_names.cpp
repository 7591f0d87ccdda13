#include "assessment_names.hpp"

#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

constexpr int kValueDigits = 5;
constexpr int kMostDecimals = 12;

const reference::Catalogue* shippedCatalogue() {
    static const auto catalogue = reference::Catalogue::shipped();
    return catalogue ? catalogue->get() : nullptr;
}

const reference::ParkVariable* parkVariable(std::string_view id) {
    const reference::Catalogue* catalogue = shippedCatalogue();
    return catalogue == nullptr ? nullptr : catalogue->parkVariable(id);
}

} // namespace

AssessmentNames::AssessmentNames(const Material& material)
    : material_(material), results_(*material.input().assessment) {}

std::string AssessmentNames::scheme(const engine::indicators::Scheme& scheme) const {
    return material_.named(scheme.name_zh, scheme.name_en);
}

const engine::indicators::IndicatorResult* AssessmentNames::indicatorResult(std::string_view id) const {
    for (const auto& scheme : results_.indicators.schemes) {
        if (const auto* result = scheme->find(id)) {
            return result;
        }
    }
    return nullptr;
}

std::string AssessmentNames::indicator(std::string_view id) const {
    for (const auto& scheme : results_.indicators.schemes) {
        if (const auto* definition = scheme->scheme->find(id)) {
            return material_.named(definition->row.name_zh, definition->row.name_en);
        }
    }
    return std::string(id);
}

std::string AssessmentNames::indicatorUnit(std::string_view id) const {
    for (const auto& scheme : results_.indicators.schemes) {
        if (const auto* definition = scheme->scheme->find(id)) {
            return definition->row.unit;
        }
    }
    return {};
}

std::string AssessmentNames::variable(std::string_view id) const {
    const reference::ParkVariable* found = parkVariable(id);
    return found == nullptr ? std::string(id) : material_.named(found->name_zh, found->name_en);
}

std::string AssessmentNames::variableUnit(std::string_view id) const {
    const reference::ParkVariable* found = parkVariable(id);
    return found == nullptr ? std::string() : material_.program().unitName(found->unit.symbol());
}

std::optional<double> AssessmentNames::variableAt(std::string_view id, base::Period period) const {
    const auto* table = results_.variables.table(period);
    return table == nullptr ? std::nullopt : table->value(id);
}

std::string AssessmentNames::step(int number) const {
    const auto* definition = results_.workbench.list.find(number);
    return definition == nullptr
               ? std::to_string(number)
               : std::to_string(number) + " " + material_.named(definition->name_zh, definition->name_en);
}

std::string AssessmentNames::markedStep(const engine::workflow::StepDefinition& step) const {
    const std::string name = std::to_string(step.step) + " " + material_.named(step.name_zh, step.name_en);
    return step.published ? name : name + material_.words("assessment.reconstructed");
}

std::string AssessmentNames::stage(const engine::workflow::StageDefinition& stage) const {
    return material_.named(stage.name_zh, stage.name_en);
}

std::string AssessmentNames::measure(const domain::Measure& measure) const {
    const std::string& name = material_.named(measure.name_zh, measure.name_en);
    return name.empty() ? measure.id.str() : name;
}

std::string AssessmentNames::businessModel(std::string_view id) const {
    const reference::Catalogue* catalogue = shippedCatalogue();
    const auto* table = catalogue == nullptr ? nullptr : catalogue->table("business_models");
    const auto* row = table == nullptr ? nullptr : table->find(id);
    return row == nullptr ? material_.program().choiceLabel(id) : material_.named(row->name_zh, row->name_en);
}

std::string AssessmentNames::limit(const engine::indicators::AppliedLimit& limit) const {
    return material_.words("comparison_sign." + std::string(engine::indicators::comparisonSign(limit.comparison))) +
           " " + valueText(limit.value);
}

Cell AssessmentNames::verdict(engine::indicators::Verdict verdict) const {
    using engine::indicators::Verdict;
    return Cell::text(word("verdict", verdictWord(verdict)),
                      verdict == Verdict::NotMet ? Emphasis::Warning : Emphasis::Plain);
}

std::string AssessmentNames::currency() const {
    const std::string& stated = material_.snapshot().park.currency;
    return stated.empty() ? "CNY" : stated;
}

std::string AssessmentNames::money(std::string_view unit_suffix) const {
    return currency() + std::string(unit_suffix);
}

std::optional<base::Period> AssessmentNames::basePeriod() const {
    const auto year = material_.snapshot().park.base_year;
    return year ? std::optional(base::Period::year(*year)) : std::nullopt;
}

std::string AssessmentNames::word(std::string_view family, std::string_view word) const {
    const std::string key = std::string(family) + "." + std::string(word);
    return material_.hasWords(key) ? material_.words(key) : material_.program().choiceLabel(word);
}

Cell AssessmentNames::value(const std::optional<double>& number) {
    if (!number || !std::isfinite(*number)) {
        return Cell::none();
    }
    const double size = std::abs(*number);
    const int before = size == 0.0 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    int decimals = std::clamp(kValueDigits - before, 0, kMostDecimals);
    const auto rounded = [&](int places) {
        return std::round(*number * std::pow(10.0, places)) / std::pow(10.0, places);
    };
    while (decimals > 0 && rounded(decimals - 1) == rounded(decimals)) {
        --decimals; // no zeros at the end
    }
    return Cell::number(*number, decimals);
}

std::string AssessmentNames::valueText(double number) {
    return value(number).shown();
}

Cell AssessmentNames::share(const std::optional<double>& fraction) {
    return fraction ? Cell::number(100.0 * *fraction, 1) : Cell::none();
}

std::string AssessmentNames::dateText(const std::optional<base::Date>& date) const {
    return date ? base::formatDate(*date) : material_.words("none");
}

std::string enterpriseOfNode(const domain::ProjectSnapshot& snapshot, const std::string& node) {
    const auto found = std::find_if(snapshot.processes.begin(), snapshot.processes.end(),
                                    [&](const domain::Process& process) { return process.id.str() == node; });
    return found == snapshot.processes.end() || !found->enterprise ? node : found->enterprise->str();
}

} // namespace parkcarbon::report
