#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Fuel burnt in vehicles: CO2 as stationary combustion, CH4 and N2O by the road factors of IPCC 2006 Vol. 2, Ch. 3,
/// Table 3.2.2. A fuel without a road factor gets no CH4 and N2O and a finding MOBILE_FACTOR_MISSING.
class MobileCombustion final : public Method {
public:
    std::string_view id() const override { return "mobile_combustion"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
