#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// N2O of nitrogen that reaches waters, N × 0.005 × 44/28, item `nitrogen_effluent` in tonnes of nitrogen or persons;
/// and of advanced plants, P × T × F × 3.2 g, item `plant_n2o` in persons (2006 IPCC Guidelines Vol. 5,
/// equations 6.7–6.9).
class WastewaterNitrogen final : public Method {
public:
    std::string_view id() const override { return "wastewater_nitrogen"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
