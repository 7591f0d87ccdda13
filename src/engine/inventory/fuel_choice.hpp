#pragma once

#include "recipe.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// The fuel that an item names, and the set it is from.
struct FuelChoice {
    const reference::FuelSet* set = nullptr;
    const reference::Fuel* fuel = nullptr; ///< nullptr: the set has no such fuel
};

/// `name` is looked up in the project's set; `SET_ID:name` in the set named, when the library has it (the explicit way
/// to a fuel that the project's set lacks, such as IPCC2006:木炭). Never falls back to another set.
FuelChoice chooseFuel(std::string_view item, const reference::FuelSet& project_set, const reference::Library& library);

/// FUEL_UNKNOWN with the set asked and the explicit names under which other sets have the fuel.
RecipeIssue fuelUnknown(std::string_view item, const FuelChoice& choice, const reference::Library& library);

/// How energy statistics count a fuel: "coal" with coke and the gases made of it, "oil" with refinery and liquefied
/// petroleum gas, "gas" for natural gas, "biomass", and "other" for wastes that are burnt.
std::string statisticsKind(const reference::Fuel& fuel);
/// What an item of mobile combustion says beside its fuel: nothing, a technology (`road:…/fuel`, `off-road:…/fuel`) or
/// that the quantity is a distance (`distance:…/fuel`).
enum class MobileItemKind : std::uint8_t { Fuel, Road, OffRoad, Distance };
MobileItemKind mobileItemKind(std::string_view item);
/// The parameter that makes a distance of a row whose item is a plain fuel.
inline constexpr const char* kFuelConsumption = "fuel_consumption";

} // namespace parkcarbon::engine::inventory
