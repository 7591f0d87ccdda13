#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CH4 of industrial wastewater: (TOW − S) × B0 × MCF − R with TOW = W × (COD_in − COD_out), and N2O of its nitrogen
/// (NDRC guides; 2006 IPCC Guidelines Vol. 5, equation 6.4). Items `industrial:<treatment or industry>`, the quantity
/// in m³ of wastewater or tonnes of COD, and `industrial_by_product:<product>/<treatment>` in tonnes of product.
/// docs/methods/wastewater.md.
class IndustrialWastewater final : public Method {
public:
    std::string_view id() const override { return "industrial_wastewater"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
