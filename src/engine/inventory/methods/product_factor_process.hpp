#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Processes whose emissions are product (or material) × factor, gas by gas: E_g = AD × EF_g. Items are `base:product`,
/// the products those of a category of data/reference/process_factors.csv (2006 IPCC Guidelines Vol. 3, tier 1, and
/// sector guides); carbon that leaves in steel and its by-products is booked apart. docs/methods/iron_and_steel.md,
/// docs/methods/nonferrous_and_ferroalloys.md.
class ProductFactorProcess final : public Method {
public:
    std::string_view id() const override { return "product_factor"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
