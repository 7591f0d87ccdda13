#include "own_factors.hpp"

#include "../uncertainty/approach_one.hpp"
#include "fuel_choice.hpp"

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kOwnFactorDoubt = "ef_uncertainty";

bool burnsFuel(domain::ActivityCategory category) {
    return category == domain::ActivityCategory::StationaryCombustion ||
           category == domain::ActivityCategory::MobileCombustion;
}

} // namespace

std::string parameterOf(const domain::OwnFactor& factor) {
    const bool other_gas = !factor.gas.empty() && factor.gas != "CO2";
    return other_gas && factor.parameter == "ef" ? "ef_" + base::toLowerAscii(factor.gas) : factor.parameter;
}

void nameOwnFactors(const std::vector<const domain::OwnFactor*>& own, Explanation& explanation) {
    for (ExplanationStep& step : explanation.steps) {
        for (const domain::OwnFactor* const factor : own) {
            if (step.name == parameterOf(*factor) && step.column == "parameters") {
                step.source = factor->source;
                step.where = factor->origin;
                step.column = "value";
            }
        }
    }
}

OwnFactors::OwnFactors(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                       const reference::FuelSet& fuel_set)
    : library_(library), fuel_set_(fuel_set) {
    for (const domain::OwnFactor& factor : snapshot.own_factors) {
        by_item_[keyOf(factor.category, factor.item)].push_back(&factor);
    }
}

/// Fuels go by their identity, so that a factor entered under one name of a fuel serves rows under another.
std::string OwnFactors::keyOf(domain::ActivityCategory category, std::string_view item) const {
    const std::string prefix = std::string(domain::word(category)) + "/";
    if (burnsFuel(category)) {
        const FuelChoice choice = chooseFuel(item, fuel_set_, library_);
        if (choice.fuel != nullptr) {
            return prefix + choice.fuel->id;
        }
    }
    return prefix + base::toLowerAscii(base::toHalfWidth(base::trimmed(item)));
}

EffectiveParameters OwnFactors::parametersFor(domain::ActivityCategory category, std::string_view item,
                                              const domain::ParameterSet& stated) const {
    EffectiveParameters effective{stated, {}};
    const auto found = by_item_.empty() ? by_item_.end() : by_item_.find(keyOf(category, item));
    if (found == by_item_.end()) {
        return effective;
    }
    std::optional<double> half_width_pct;
    for (const domain::OwnFactor* const factor : found->second) {
        const std::string name = parameterOf(*factor);
        if (effective.parameters.find(name) != nullptr) {
            continue;
        }
        effective.parameters.add({name, factor->value, factor->unit});
        effective.own.push_back(factor);
        if (factor->uncertainty_pct) {
            half_width_pct = uncertainty::productHalfWidthPct(half_width_pct.value_or(0.0), *factor->uncertainty_pct);
        }
    }
    if (half_width_pct && effective.parameters.find(kOwnFactorDoubt) == nullptr) {
        effective.parameters.add({kOwnFactorDoubt, *half_width_pct, std::nullopt});
    }
    return effective;
}

} // namespace parkcarbon::engine::inventory
