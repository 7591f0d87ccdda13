#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of lime by the carbonates that went into the kiln: E = M × EF × F − M_d × C_d × (1 − F_d) × EF_d, one row for
/// each carbonate (2006 IPCC Guidelines Vol. 3, equation 2.7). docs/methods/lime.md.
class LimeCarbonate final : public Method {
public:
    std::string_view id() const override { return "lime_carbonate"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
