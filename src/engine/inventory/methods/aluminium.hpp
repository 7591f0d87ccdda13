#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Primary aluminium: CO2 of the anodes, E = Q × NC × (1 − S − Ash) × 44/12 or Q × EF, and CF4 and C2F6 of anode
/// effects, by factor or by slope: CF4 = Q × S × AEM, C2F6 = CF4 × F. Items: `aluminium` (newer MEE guide),
/// `aluminium:ndrc`, and the cells of the 2006 IPCC Guidelines Vol. 3, Ch. 4.4 (`cwpb`, `swpb`, `vss`, `hss`).
/// docs/methods/aluminium.md.
class Aluminium final : public Method {
public:
    std::string_view id() const override { return "aluminium"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
