#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Composting and anaerobic digestion: CH4 = M × EF × 10⁻³ − R, N2O = M × EF × 10⁻³ (2006 IPCC Guidelines Vol. 5,
/// equations 4.1 and 4.2). Items `composting`, `anaerobic_digestion`, quantity in tonnes of wet waste.
class BiologicalTreatment final : public Method {
public:
    std::string_view id() const override { return "biological_treatment"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
