#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// N2O of nitric acid, adipic acid and caprolactam: E = AD × EF × (1 − η × μ) (2006 IPCC Guidelines Vol. 3,
/// equations 3.6 and 3.8; NDRC chemical guide). Items are `base:process:technology`: the technology gives the defaults
/// of η and μ. docs/methods/nitric_and_adipic_acid.md.
class NitrousOxideProcess final : public Method {
public:
    std::string_view id() const override { return "nitrous_oxide_process"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
