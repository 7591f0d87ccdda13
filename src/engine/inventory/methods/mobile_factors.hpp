#pragma once

#include "combustion.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Where and how a vehicle burns its fuel: "road" or "off-road", and a technology of data/reference/mobile_ch4_n2o.csv,
/// such as "industry-4-stroke"; empty = the general factor of the fuel (petrol cars with oxidation catalyst).
struct MobileUse {
    std::string mode = "road";
    std::string technology;
};

/// CH4 or N2O of a fuel in one use, by energy; without value when the table has none.
NonCo2Factor mobileFactor(const reference::Library& library, const reference::Fuel& fuel, const std::string& gas,
                          const std::string& parameter, const MobileUse& use);
/// Keys of the technologies that the table knows for a fuel in a mode.
std::vector<std::string> mobileTechnologies(const reference::Library& library, const reference::Fuel& fuel,
                                            std::string_view mode);

/// A class of vehicles with factors per distance.
struct VehicleClass {
    std::string key;  ///< "petrol-car-china-4-or-later"
    std::string name; ///< "petrol car, China IV or later"
    std::string ipcc_fuel;
    const reference::MobileFactor* ch4 = nullptr;
    const reference::MobileFactor* n2o = nullptr;
};

std::vector<VehicleClass> vehicleClasses(const reference::Library& library);
/// By key, name or a usual short name in Chinese or English; nullptr when there is none.
const VehicleClass* findVehicleClass(const std::vector<VehicleClass>& classes, std::string_view name);

/// Names compared without case, spaces, hyphens, underscores and commas.
std::string foldedMobileName(std::string_view name);

} // namespace parkcarbon::engine::inventory
