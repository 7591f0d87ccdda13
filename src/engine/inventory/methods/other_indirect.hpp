#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Other indirect emissions (scope 3): AD × EF with a factor that the row states, items of scopeThreeCategories(), a
/// free name behind the colon; `td_losses`: AD × L × EF, the share of purchased power lost on its way.
class OtherIndirect final : public Method {
public:
    std::string_view id() const override { return "other_indirect"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
