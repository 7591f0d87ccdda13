#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Waste burnt without use as a fuel: CO2 = IW × CCW × FCF × EF × 44/12, the rest of the carbon as biogenic CO2 apart
/// (provincial guides, 2006 IPCC Guidelines Vol. 5, equation 5.1), or by the mix of the waste, SW × Σ(WF × dm × CF ×
/// FCF × OF) × 44/12 (equation 5.2); CH4 and N2O by technology. Items `<waste>:<set>/<technology>`, such as
/// `msw:provincial-2011/continuous-stoker`, `msw:ipcc` with shares. docs/methods/incineration.md.
class Incineration final : public Method {
public:
    std::string_view id() const override { return "incineration"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
