#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of steel making as the provincial inventory guide has it: E = AD_l × EF_l + AD_d × EF_d +
/// (AD_r × F_r − AD_s × F_s) × 44/12 with limestone, dolomite, pig iron for steel making (the row's quantity) and
/// steel. docs/methods/iron_and_steel.md.
class SteelProvincial final : public Method {
public:
    std::string_view id() const override { return "steel_provincial"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
