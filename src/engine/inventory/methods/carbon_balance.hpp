#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// One material of the carbon balance of an enterprise: ± AD × CC × 44/12, plus for feeds, minus for products and
/// wastes; their sum is E = (Σ feed·C − Σ product·C − Σ waste·C) × 44/12 (NDRC chemical guide).
/// docs/methods/chemicals.md.
class CarbonBalance final : public Method {
public:
    std::string_view id() const override { return "carbon_balance"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
