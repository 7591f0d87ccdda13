#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 that urban trees take up: by crown cover, A × 2.9 tC/ha × 44/12, item `green_land`; or by tree, N × growth ×
/// 44/12, items `trees:<class>` (2006 IPCC Guidelines Vol. 4, Ch. 8, tiers 2a and 2b). An amount already known, in
/// tCO2, stands as it is.
class GreenLand final : public Method {
public:
    std::string_view id() const override { return "green_land"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
