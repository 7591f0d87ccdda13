#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Fuel burnt in boilers, furnaces, kilns, turbines: NDRC guides (CO2) and IPCC 2006 Vol. 2, Ch. 2 (CH4, N2O).
class StationaryCombustion final : public Method {
public:
    std::string_view id() const override { return "stationary_combustion"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
