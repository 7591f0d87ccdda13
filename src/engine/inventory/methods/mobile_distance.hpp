#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Vehicles by distance: CO2 = AD × FC × ρ × NCV × CC × OF × 44/12 with the fuel consumption per 100 km, CH4 and N2O by
/// the distance factors of the vehicle class (mg/km, Chinese road transport) or, without class, by the energy burnt.
/// Items `distance:<vehicle class>/<fuel>`, `distance:<fuel>`, quantity a distance. docs/methods/combustion.md.
class MobileDistance final : public Method {
public:
    std::string_view id() const override { return "mobile_distance"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
