#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of the carbon powder that oxidises in the glass batch: E = M × C × OF × 44/12 (NDRC flat glass guide).
/// docs/methods/glass.md.
class CarbonPowder final : public Method {
public:
    std::string_view id() const override { return "glass_carbon_powder"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
