#pragma once

#include "../method.hpp"

namespace parkcarbon::engine::inventory {

/// Any gas of the table of warming potentials, released as the row states it: items `gas:<gas>`, `methane`, `co2`;
/// tonnes, or normal volume × purity × density for CH4 and CO2. And natural gas that leaks, item `natural_gas_leakage`:
/// CH4 = AD × share × 7.17, CO2 = AD × share × 19.77, AD in 10⁴ Nm³.
class GasRelease final : public Method {
public:
    std::string_view id() const override { return "gas_release"; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;
};

} // namespace parkcarbon::engine::inventory
