#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// A process with one emission factor that the row itself states (`ef`): CO2 = AD × EF.
class OneFactorProcess final : public Method {
public:
    std::string_view id() const override { return "process_one_factor"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
