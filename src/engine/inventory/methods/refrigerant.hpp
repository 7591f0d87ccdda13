#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Refrigerant lost in a year by mass balance: what was filled in or bought, plus the fall of the stock, less what was
/// sold, recovered or went into new equipment. Items `refrigerant:<gas or blend>` (2006 IPCC Guidelines Vol. 3, 7.5;
/// GHG Protocol). docs/methods/fugitive.md.
class RefrigerantBalance final : public Method {
public:
    std::string_view id() const override { return "refrigerant_balance"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

/// Refrigerant lost by kind of equipment: bank × x + charged × k + disposed × p × (1 − η) (2006 IPCC Guidelines Vol. 3,
/// equations 7.12–7.14). Items `refrigerant_screening:<equipment>/<gas or blend>`.
class RefrigerantScreening final : public Method {
public:
    std::string_view id() const override { return "refrigerant_screening"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
