#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// SF6 of switchgear: Σ(capacity − recovered) on repair and retirement (NDRC guide for grid companies), items
/// `sf6_equipment:repair`, `sf6_equipment:retirement`; or nameplate capacity × leakage + filled × loss in manufacture,
/// items `sf6_equipment:<kind>` (2006 IPCC Guidelines Vol. 3, equation 8.1).
class Sf6Equipment final : public Method {
public:
    std::string_view id() const override { return "sf6_equipment"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
