#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Fluorinated gases used in electronics: E = (1 − h) × FC × (1 − U) × (1 − a × d), and E = (1 − h) × FC × B × (1 − a ×
/// d) of every by-product (NDRC electronics guide; 2006 IPCC Guidelines Vol. 3, ch. 6). docs/methods/electronics.md.
class ElectronicsGas final : public Method {
public:
    std::string_view id() const override { return "electronics_gas"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
