#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Units whose CO2 is the carbon that goes in less the carbon that comes out: ethylene oxide, coke calcining and
/// hydrogen production (NDRC petrochemical guide). docs/methods/chemicals.md, docs/methods/refining.md.
class CarbonBalanceUnit final : public Method {
public:
    std::string_view id() const override { return "carbon_balance_unit"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
