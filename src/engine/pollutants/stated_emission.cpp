#include "emission_recipe.hpp"

#include "../inventory/explanation_steps.hpp"
#include "../inventory/method_draft.hpp"

#include <parkcarbon/engine/pollutants/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/pollution_tax.hpp>

namespace parkcarbon::engine::pollutants {
namespace {

using inventory::statedParameter;

inventory::ParameterSpecs statedParameters(bool is_air) {
    constexpr double kMostOutlets = 1e6;
    constexpr double kMostOfLimitPct = 1e5;
    inventory::ParameterSpecs specs = {
        statedParameter("outlet", "", 0.0, kMostOutlets),
        statedParameter("share_of_limit", "%", 0.0, kMostOfLimitPct),
        statedParameter("removal", "", 0.0, 1.0),
        statedParameter("tax_rate", "CNY", is_air ? kLowestAirRate : kLowestWaterRate,
                        is_air ? kHighestAirRate : kHighestWaterRate),
    };
    if (!is_air) {
        specs.push_back(statedParameter("to_treatment", "", 0.0, 1.0));
    }
    return specs;
}

/// The parts of which an undecided sum must be one to have equivalents, e.g. "smoke_dust, dust".
std::string kindsOf(const reference::PollutantEquivalent& whole, const PollutantNames& names) {
    std::string kinds;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (names.at(index).medium == whole.medium && names.at(index).part_of == whole.symbol) {
            kinds += (kinds.empty() ? "" : ", ") + names.keyOf(index) + " (" + names.at(index).name_zh + ")";
        }
    }
    return kinds;
}

/// The pollutant that the item names; nothing with an issue that says why.
std::optional<std::size_t> namedPollutant(std::string_view item, const PollutantNames& names, EmissionRecipe& recipe) {
    const PollutantNames::Found found = names.find(item);
    if (!found.media.empty()) {
        std::string media;
        for (const std::string& medium : found.media) {
            media += (media.empty() ? "" : ", ") + medium + ":" + std::string(item);
        }
        recipe.refuse(kPollutantMediumMissing, {{"value", std::string(item)}, {"expected", media}}, "item");
    } else if (!found.pollutant) {
        recipe.refuse(kPollutantUnknown,
                      {{"value", std::string(item)}, {"expected", "air:SO2, air:NOx, air:smoke_dust, water:COD, …"}},
                      "item");
    }
    return found.pollutant;
}

} // namespace

EmissionRecipe statedEmission(std::string_view item, const domain::Unit& unit, const domain::ParameterSet& parameters,
                              const PollutantNames& names) {
    EmissionRecipe recipe;
    const auto pollutant = namedPollutant(item, names, recipe);
    if (!pollutant) {
        return recipe;
    }
    const auto to_kg = unit.factorTo(inventory::knownUnit("kg"));
    if (!to_kg) {
        recipe.refuse(domain::kUnitIncompatible,
                      {{"from", unit.symbol()}, {"to", "kg"}, {"value", unit.symbol()}, {"expected", "kg, t"}}, "unit");
        return recipe;
    }
    const reference::PollutantEquivalent& named = names.at(*pollutant);
    const bool is_air = named.medium == "air";
    const inventory::ParameterSpecs specs = statedParameters(is_air);
    inventory::ParameterReader reader(parameters, specs, recipe.issues);
    EmissionTerm term;
    term.pollutant = *pollutant;
    term.formula = "m = AD";
    if (*to_kg != 1.0) {
        term.multiply(inventory::constantStep("u", "unit_conversion", *to_kg, "kg/" + unit.symbol()));
    }
    applyShare(term, "share_not_removed", reader.value("removal"));
    if (!is_air) {
        applyShare(term, "share_not_to_treatment", reader.value("to_treatment"));
    }
    recipe.outlet = outletOf(reader);
    recipe.share_of_limit_pct = reader.value("share_of_limit");
    recipe.tax_rate_cny = reader.value("tax_rate");
    if (reader.failed()) {
        return recipe;
    }
    if (const std::string kinds = kindsOf(named, names); !kinds.empty()) {
        recipe.warn(kPollutantKindMissing, {{"value", std::string(item)}, {"expected", kinds}}, "item");
    }
    recipe.terms.push_back(std::move(term));
    return recipe;
}

} // namespace parkcarbon::engine::pollutants
