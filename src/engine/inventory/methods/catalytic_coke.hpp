#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of the coke burnt off a catalyst: E = AD × CC × OF × 44/12 (NDRC petrochemical guide). docs/methods/refining.md.
class CatalyticCoke final : public Method {
public:
    std::string_view id() const override { return "catalytic_coke"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
