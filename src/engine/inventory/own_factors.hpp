#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/reference/library.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// The parameters that a row is computed with: its own, and those of the project's own factors that it leaves unsaid.
struct EffectiveParameters {
    domain::ParameterSet parameters;
    std::vector<const domain::OwnFactor*> own; ///< the factors that were taken
};

/// The project's own factors by category and item. The snapshot must outlive it.
class OwnFactors {
public:
    OwnFactors(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
               const reference::FuelSet& fuel_set);

    bool empty() const { return by_item_.empty(); }
    /// `stated` are the row's parameters; they win. The uncertainties of the factors taken become `ef_uncertainty`,
    /// combined as those of a product, unless the row states one.
    EffectiveParameters parametersFor(domain::ActivityCategory category, std::string_view item,
                                      const domain::ParameterSet& stated) const;

private:
    std::string keyOf(domain::ActivityCategory category, std::string_view item) const;

    const reference::Library& library_;
    const reference::FuelSet& fuel_set_;
    std::map<std::string, std::vector<const domain::OwnFactor*>> by_item_;
};

/// The parameter that an own factor stands for, e.g. "ef_ch4" for `ef` of CH4.
std::string parameterOf(const domain::OwnFactor& factor);
/// Steps whose value is one of the project's own factors point at that factor instead of the row.
void nameOwnFactors(const std::vector<const domain::OwnFactor*>& own, Explanation& explanation);

} // namespace parkcarbon::engine::inventory
