#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of ammonia: E = AD × EF − U × 44/60 − R, where EF is that of the route, or FR × CC × OF × 44/12 when the row
/// states one of these (2006 IPCC Guidelines Vol. 3, equation 3.3, tables 3.1). docs/methods/ammonia.md.
class Ammonia final : public Method {
public:
    std::string_view id() const override { return "ammonia"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
