#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of the calcination of clinker: E = Q × EF × CKD − Σ M_i × D_i (MEE cement guide; carbide-slag clinker and the
/// 2006 IPCC Guidelines Vol. 3, equation 2.4, as variants). Where the row states the oxides of its clinker,
/// EF = (CaO − CaO_nc) × 44/56 + (MgO − MgO_nc) × 44/40. docs/methods/cement.md.
class CementClinker final : public Method {
public:
    std::string_view id() const override { return "cement_clinker"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
