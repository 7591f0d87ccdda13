#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of lubricants oxidised while they are used: E = LC × NCV × CC × ODU × 44/12 (2006 IPCC Guidelines Vol. 3,
/// equation 5.2). docs/methods/refining.md.
class LubricantUse final : public Method {
public:
    std::string_view id() const override { return "lubricant_use"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
