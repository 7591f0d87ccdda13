#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Methane of a landfill that is recovered and burnt or used, in the year it is recovered: CH4 = −R × (1 − OX) (2006
/// IPCC Guidelines Vol. 5, equation 3.1). Item `methane_recovered`, R in tonnes or as normal volume with a purity.
class LandfillRecovery final : public Method {
public:
    std::string_view id() const override { return "landfill_recovery"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
