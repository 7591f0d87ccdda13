#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// CO2 of glass melting by its output: E = Q × EF × (1 − CR), by type of glass (2006 IPCC Guidelines Vol. 3, equations
/// 2.10–2.13 and Table 2.6). docs/methods/glass.md.
class Glass final : public Method {
public:
    std::string_view id() const override { return "glass"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
