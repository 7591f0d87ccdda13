#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 and CH4 of methanol and ethylene by route or feedstock: E = AD × EF × GAF, E_CH4 = AD × EF_CH4 × 10⁻³ (2006 IPCC
/// Guidelines Vol. 3, section 3.9, tier 1). docs/methods/chemicals.md.
class PetrochemicalProduct final : public Method {
public:
    std::string_view id() const override { return "petrochemical_product"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
