#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// The carbon balance of steel making, one row for each material: E = AD × C × 44/12 of what goes in
/// (`steel_carbon:coke`), the same with a minus of what leaves with its carbon (`steel_carbon_out:steel`); 2006 IPCC
/// Guidelines Vol. 3, equations 4.9–4.11 and Table 4.3. docs/methods/iron_and_steel.md.
class SteelCarbon final : public Method {
public:
    std::string_view id() const override { return "steel_carbon"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
