#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 and CH4 of gas that is flared: E = Q × (CC × OF × 44/12 + V_CO2 × 19.7), E_CH4 = Q × V_CH4 × (1 − OF) × 7.17
/// (NDRC petrochemical and oil and gas guides). docs/methods/refining.md.
class Flare final : public Method {
public:
    std::string_view id() const override { return "flare"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
