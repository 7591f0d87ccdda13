#include "fuel_choice.hpp"

#include "item_name.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

template <std::size_t Count>
bool isOneOf(std::string_view ipcc_fuel, const std::array<std::string_view, Count>& fuels) {
    return std::find(fuels.begin(), fuels.end(), ipcc_fuel) != fuels.end();
}

constexpr std::array<std::string_view, 15> kCoals = {"Anthracite",
                                                     "Coking Coal",
                                                     "Other Bituminous Coal",
                                                     "Sub-Bituminous Coal",
                                                     "Lignite",
                                                     "Brown Coal Briquettes",
                                                     "Patent Fuel",
                                                     "Coke Oven Coke and Lignite Coke",
                                                     "Gas Coke",
                                                     "Coal Tar",
                                                     "Gas Works Gas",
                                                     "Coke Oven Gas",
                                                     "Blast Furnace Gas",
                                                     "Oxygen Steel Furnace Gas",
                                                     "Peat"};
constexpr std::array<std::string_view, 3> kWasteFuels = {"Municipal Wastes (non-biomass fraction)", "Industrial Wastes",
                                                         "Waste Oils"};

} // namespace

FuelChoice chooseFuel(std::string_view item, const reference::FuelSet& project_set, const reference::Library& library) {
    const std::string folded = base::toHalfWidth(base::trimmed(item));
    const std::size_t colon = folded.find(':');
    if (colon != std::string::npos) {
        const std::string_view set_id = base::trimmed(std::string_view(folded).substr(0, colon));
        const std::string_view name = base::trimmed(std::string_view(folded).substr(colon + 1));
        if (set_id == project_set.id()) {
            return {&project_set, project_set.find(name)};
        }
        if (const reference::FuelSet* const named = library.fuelSet(set_id); named != nullptr) {
            return {named, named->find(name)};
        }
    }
    return {&project_set, project_set.find(item)};
}

MobileItemKind mobileItemKind(std::string_view item) {
    const ItemName name = itemName(item);
    if (isNamed(name, {"distance", "行驶里程"})) {
        return MobileItemKind::Distance;
    }
    if (isNamed(name, {"off-road", "offroad", "off_road", "非道路"})) {
        return MobileItemKind::OffRoad;
    }
    return isNamed(name, {"road", "道路"}) ? MobileItemKind::Road : MobileItemKind::Fuel;
}

RecipeIssue fuelUnknown(std::string_view item, const FuelChoice& choice, const reference::Library& library) {
    const std::string folded = base::toHalfWidth(base::trimmed(item));
    const std::size_t colon = folded.find(':');
    const std::string name(base::trimmed(std::string_view(folded).substr(colon == std::string::npos ? 0 : colon + 1)));
    std::string elsewhere;
    for (const std::string& set_id : library.fuelSetIds()) {
        const reference::FuelSet* const other = library.fuelSet(set_id);
        const reference::Fuel* const fuel = other == nullptr ? nullptr : other->find(name);
        if (fuel != nullptr && set_id != choice.set->id()) {
            elsewhere += (elsewhere.empty() ? "" : ", ") + set_id + ":" + fuel->name_zh;
        }
    }
    return {
        kFuelUnknown,
        base::Severity::Error,
        {{"value", std::string(item)}, {"set", choice.set->id()}, {"expected", elsewhere.empty() ? "-" : elsewhere}},
        "item"};
}

std::string statisticsKind(const reference::Fuel& fuel) {
    if (fuel.biogenic) {
        return "biomass";
    }
    if (isOneOf(fuel.ipcc_fuel, kWasteFuels)) {
        return "other";
    }
    if (fuel.ipcc_fuel == "Natural Gas") {
        return "gas";
    }
    return isOneOf(fuel.ipcc_fuel, kCoals) ? "coal" : "oil";
}

} // namespace parkcarbon::engine::inventory
