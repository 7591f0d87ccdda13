#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of carbonates and oxalates that decompose: E = AD × content × EF × conversion. Items `carbonate:CaCO3` (any use,
/// 2006 IPCC Guidelines Vol. 3, Ch. 2.5), `desulphurisation[:CaCO3]` (agents of flue gas cleaning, power guide) and
/// `oxalate` (rare earths and others). docs/methods/carbonates.md.
class CarbonateUse final : public Method {
public:
    std::string_view id() const override { return "carbonate_use"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
