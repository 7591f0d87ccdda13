#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// All methane that waste will ever make, booked in the year it is tipped (GPC, methane commitment):
/// CH4 = MSW × L0 × (1 − f_rec) × (1 − OX), L0 = MCF × DOC × DOCf × F × 16/12. Items `commitment:<kind of landfill>`.
class LandfillCommitment final : public Method {
public:
    std::string_view id() const override { return "landfill_commitment"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
