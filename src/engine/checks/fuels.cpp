#include "check.hpp"

#include "../inventory/fuel_choice.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace parkcarbon::engine::checks {
namespace {

/// Energy that another party made from its own fuel: bought, it belongs to the transfers; burnt again it would be
/// counted twice.
constexpr std::array<std::string_view, 12> kPurchasedEnergy = {"蒸汽",     "热力",      "热水",        "电力",
                                                               "外购电力", "外购蒸汽",  "外购热力",    "steam",
                                                               "heat",     "hot water", "electricity", "power"};

bool isPurchasedEnergy(std::string_view item) {
    const std::string folded = base::toLowerAscii(base::toHalfWidth(base::trimmed(item)));
    return std::find(kPurchasedEnergy.begin(), kPurchasedEnergy.end(), folded) != kPurchasedEnergy.end();
}

/// Can the row's unit be turned into the fuel's: directly, as energy, or a gas volume whose state is assumed?
class FuelUnits {
public:
    explicit FuelUnits(const domain::ActivityColumns& activities)
        : activities_(activities), energy_(*domain::Unit::parse("GJ")), volume_(*domain::Unit::parse("m3")),
          normal_volume_(*domain::Unit::parse("Nm3")) {}

    bool fits(std::size_t row, const reference::Fuel& fuel) {
        const std::uint64_t key = std::uint64_t{activities_.item[row]} << 32U | activities_.unit[row];
        const auto [entry, is_new] = known_.try_emplace(key, false);
        if (is_new) {
            const domain::Unit& unit = activities_.units[activities_.unit[row]];
            entry->second = unit.isConvertibleTo(fuel.unit) || unit.isConvertibleTo(energy_) ||
                            (unit.isConvertibleTo(volume_) && normal_volume_.isConvertibleTo(fuel.unit));
        }
        return entry->second;
    }

private:
    const domain::ActivityColumns& activities_;
    domain::Unit energy_;
    domain::Unit volume_;
    domain::Unit normal_volume_;
    std::unordered_map<std::uint64_t, bool> known_;
};

/// Vehicles by distance or technology: the inventory itself tells what is wrong with them.
bool saysMoreThanFuel(const domain::ActivityColumns& activities, std::size_t row) {
    return activities.category[row] == domain::ActivityCategory::MobileCombustion &&
           (inventory::mobileItemKind(activities.items[activities.item[row]]) != inventory::MobileItemKind::Fuel ||
            activities.parameter_sets[activities.parameters[row]].find(inventory::kFuelConsumption) != nullptr);
}

} // namespace

void checkFuels(const CheckInput& input, FindingWriter& findings) {
    if (input.fuels.set() == nullptr) {
        return; // told by checkParkSettings
    }
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    std::vector<bool> is_carrier(activities.items.size());
    std::transform(activities.items.begin(), activities.items.end(), is_carrier.begin(), isPurchasedEnergy);
    FuelUnits units(activities);
    for (std::size_t row = 0; row < activities.size(); ++row) {
        if (!isCombustion(activities.category[row]) || saysMoreThanFuel(activities, row)) {
            continue;
        }
        const std::uint32_t item = activities.item[row];
        const reference::Fuel* const fuel = input.fuels.fuel(item);
        const auto where = [&] { return atActivity(activities, row, "item"); };
        if (is_carrier[item]) {
            findings.addLazily(kPurchasedEnergyAsFuel, base::Severity::Error, where, [&] {
                return base::Arguments{{"value", activities.items[item]}};
            });
        } else if (fuel == nullptr) {
            findings.addLazily(inventory::kFuelUnknown, base::Severity::Error, where, [&] {
                const auto choice = inventory::chooseFuel(activities.items[item], *input.fuels.set(), input.library);
                return inventory::fuelUnknown(activities.items[item], choice, input.library).arguments;
            });
        } else if (!units.fits(row, *fuel)) {
            findings.addLazily(
                domain::kUnitIncompatible, base::Severity::Error, [&] { return atActivity(activities, row, "unit"); },
                [&] {
                    return base::Arguments{{"from", activities.units[activities.unit[row]].symbol()},
                                           {"to", fuel->unit.symbol()}};
                });
        }
    }
}

} // namespace parkcarbon::engine::checks
