#include "fuel_lookup.hpp"

#include "../inventory/fuel_choice.hpp"

namespace parkcarbon::engine::checks {

namespace {

/// The row's own calorific value in GJ per unit of the fuel; nothing when it has none or its unit is wrong.
std::optional<double> ownCalorificValue(const domain::ParameterSet& parameters, const reference::Fuel& fuel) {
    const auto* const own = parameters.find("ncv");
    if (own == nullptr || !own->unit) {
        return own == nullptr ? std::nullopt : std::optional<double>(own->value);
    }
    const auto target = domain::Unit::parse("GJ/" + fuel.unit.symbol());
    const auto converted = own->unit->convert(own->value, *target);
    return converted ? std::optional<double>(*converted) : std::nullopt;
}

} // namespace

bool isCombustion(domain::ActivityCategory category) {
    return category == domain::ActivityCategory::StationaryCombustion ||
           category == domain::ActivityCategory::MobileCombustion;
}

FuelLookup::FuelLookup(const domain::ProjectSnapshot& snapshot, const reference::Library& library)
    : set_(library.fuelSet(snapshot.park.fuel_set)) {
    const auto& items = snapshot.activities->items;
    by_item_.assign(items.size(), nullptr);
    for (std::size_t item = 0; set_ != nullptr && item < items.size(); ++item) {
        by_item_[item] = inventory::chooseFuel(items[item], *set_, library).fuel;
    }
}

std::optional<double> FuelEnergy::gjPerUnit(std::size_t row) {
    const std::uint64_t key =
        (std::uint64_t{activities_.item[row]} * activities_.units.size() + activities_.unit[row]) *
            activities_.parameter_sets.size() +
        activities_.parameters[row];
    const auto known = known_.find(key);
    return known != known_.end() ? known->second : known_.emplace(key, compute(row)).first->second;
}

std::optional<double> FuelEnergy::compute(std::size_t row) const {
    const reference::Fuel* const fuel = fuels_.fuel(activities_.item[row]);
    if (fuel == nullptr) {
        return std::nullopt;
    }
    const domain::Unit& unit = activities_.units[activities_.unit[row]];
    if (const auto energy = unit.factorTo(*domain::Unit::parse("GJ"))) {
        return *energy;
    }
    const auto amount = unit.factorTo(fuel->unit);
    const auto own = ownCalorificValue(activities_.parameter_sets[activities_.parameters[row]], *fuel);
    const auto ncv = own ? own : fuel->ncv_gj_per_unit;
    return amount && ncv ? std::optional<double>(*amount * *ncv) : std::nullopt;
}

} // namespace parkcarbon::engine::checks
