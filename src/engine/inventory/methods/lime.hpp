#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of lime by its output: E = Q × EF × (1 − H × H2O) × LKD with EF = SR × CaO where the row states one of them
/// (2006 IPCC Guidelines Vol. 3, equations 2.6–2.9 and Table 2.4). `lime` is tier 1: the printed factors, no correction
/// unless stated; `lime_tier2` has the published defaults of SR, CaO, H, H2O and LKD. docs/methods/lime.md.
class Lime final : public Method {
public:
    std::string_view id() const override { return "lime"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
