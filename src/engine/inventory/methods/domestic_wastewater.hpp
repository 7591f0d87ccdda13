#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CH4 of domestic wastewater, (TOW − S) × B0 × MCF − R, items `domestic:<system>`, the quantity in tonnes of BOD, m³
/// or persons (2006 IPCC Guidelines Vol. 5, equations 6.1–6.3).
class DomesticWastewater final : public Method {
public:
    std::string_view id() const override { return "domestic_wastewater"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
