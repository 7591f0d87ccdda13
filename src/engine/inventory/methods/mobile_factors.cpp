#include "mobile_factors.hpp"

#include "../factor_uncertainty.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

/// The default where the table has several technologies: petrol cars with a catalyst.
constexpr std::string_view kPetrolDefault = "oxidation-catalyst";

/// Third part of "off-road/diesel-oil/industry/ch4"; empty for "road/diesel-oil/ch4".
std::string technologyKey(const reference::MobileFactor& factor) {
    const std::size_t fuel_end = factor.id.find('/', factor.id.find('/') + 1);
    const std::size_t gas = factor.id.rfind('/');
    return fuel_end >= gas ? std::string() : factor.id.substr(fuel_end + 1, gas - fuel_end - 1);
}

bool isPerDistance(const reference::MobileFactor& factor) {
    return factor.unit.factorTo(knownUnit("mg/km")).has_value();
}

const reference::MobileFactor* energyFactor(const reference::Library& library, std::string_view ipcc_fuel,
                                            std::string_view gas, const MobileUse& use) {
    for (const auto& factor : library.mobileFactors()) {
        if (factor.mode != use.mode || factor.fuel != ipcc_fuel || factor.gas != gas || isPerDistance(factor)) {
            continue;
        }
        const std::string technology = technologyKey(factor);
        const bool general = use.mode == "road" && (technology.empty() || technology == kPetrolDefault);
        if (use.technology.empty() ? general : technology == use.technology) {
            return &factor;
        }
    }
    return nullptr;
}

struct VehicleAlias {
    std::string_view written; ///< folded
    std::string_view key;
};
constexpr std::array kVehicleAliases = {
    VehicleAlias{"petrolcar", "petrol-car-china-4-or-later"},
    VehicleAlias{"petrolcarchinaiv", "petrol-car-china-4-or-later"},
    VehicleAlias{"petrolcarchinaivorlater", "petrol-car-china-4-or-later"},
    VehicleAlias{"petrolcarchina4", "petrol-car-china-4-or-later"},
    VehicleAlias{"汽油轿车", "petrol-car-china-4-or-later"},
    VehicleAlias{"汽油轿车国四及以后", "petrol-car-china-4-or-later"},
    VehicleAlias{"heavydutydiesel", "heavy-diesel"},
    VehicleAlias{"重型柴油车", "heavy-diesel"},
};

} // namespace

NonCo2Factor mobileFactor(const reference::Library& library, const reference::Fuel& fuel, const std::string& gas,
                          const std::string& parameter, const MobileUse& use) {
    const reference::MobileFactor* const found = energyFactor(library, fuel.ipcc_fuel, gas, use);
    NonCo2Factor factor;
    factor.gas = gas;
    factor.parameter = parameter;
    factor.shared_factor = gas + "|" + use.mode + "|" + fuel.ipcc_fuel + use.technology;
    factor.half_width_pct = roadFactorHalfWidthPct(library.uncertainty());
    if (found != nullptr) {
        factor.kg_per_tj = found->value;
        factor.status = found->status;
        factor.source = found->source;
    }
    return factor;
}

std::vector<std::string> mobileTechnologies(const reference::Library& library, const reference::Fuel& fuel,
                                            std::string_view mode) {
    std::vector<std::string> keys;
    for (const auto& factor : library.mobileFactors()) {
        std::string key = technologyKey(factor);
        const bool wanted = factor.mode == mode && factor.fuel == fuel.ipcc_fuel && !isPerDistance(factor);
        if (wanted && !key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

std::vector<VehicleClass> vehicleClasses(const reference::Library& library) {
    std::vector<VehicleClass> classes;
    for (const auto& factor : library.mobileFactors()) {
        if (!isPerDistance(factor)) {
            continue;
        }
        const std::size_t slash = factor.id.find('/');
        const std::string key = factor.id.substr(slash + 1, factor.id.rfind('/') - slash - 1);
        auto known = std::find_if(classes.begin(), classes.end(),
                                  [&](const VehicleClass& vehicle) { return vehicle.key == key; });
        if (known == classes.end()) {
            known = classes.insert(classes.end(), {key, factor.technology, factor.fuel, nullptr, nullptr});
        }
        (factor.gas == "CH4" ? known->ch4 : known->n2o) = &factor;
    }
    return classes;
}

const VehicleClass* findVehicleClass(const std::vector<VehicleClass>& classes, std::string_view name) {
    const std::string folded = foldedMobileName(name);
    const auto* const alias = std::find_if(kVehicleAliases.begin(), kVehicleAliases.end(),
                                           [&](const VehicleAlias& known) { return known.written == folded; });
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const VehicleClass& vehicle) {
        return foldedMobileName(vehicle.key) == folded || foldedMobileName(vehicle.name) == folded ||
               (alias != kVehicleAliases.end() && vehicle.key == alias->key);
    });
    return found == classes.end() ? nullptr : &*found;
}

std::string foldedMobileName(std::string_view name) {
    std::string folded = base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
    std::erase_if(folded, [](char letter) { return letter == ' ' || letter == '-' || letter == '_' || letter == ','; });
    return folded;
}

} // namespace parkcarbon::engine::inventory
