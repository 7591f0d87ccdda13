#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// HFC-23 of HCFC-22 plants and what escapes while HFCs, PFCs and SF6 are made: E = AD × EF × (1 − r) − captured (2006
/// IPCC Guidelines Vol. 3, equations 3.30 to 3.41; NDRC fluorochemical guide). docs/methods/fluorinated_gases.md.
class FluorochemicalProduction final : public Method {
public:
    std::string_view id() const override { return "fluorochemical_production"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
