#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// First-order decay (2006 IPCC Guidelines Vol. 5, equations 3.2–3.6): waste deposited a years ago emits
/// W × DOC × DOCf × MCF × e^(−k(a−1)) × (1 − e^−k) × F × 16/12 × (1 − OX), nothing in its first year. One row per
/// deposit; items `fod:<waste>/<climate>/<kind of landfill>`. docs/methods/landfill.md.
class LandfillDecay final : public Method {
public:
    std::string_view id() const override { return "landfill_decay"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
