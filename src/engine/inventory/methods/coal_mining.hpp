#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Methane of coal mines and of coal after mining: CH4 = AD × EF × 10⁻³ − R (NDRC coal guide). Items
/// `coal_mining:<activity>`, quantity in tonnes of raw coal.
class CoalMining final : public Method {
public:
    std::string_view id() const override { return "coal_mining"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
