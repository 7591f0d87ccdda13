#pragma once

#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <string>
#include <vector>

namespace parkcarbon::engine::inventory {

/// What one activity would give on its own. The numbers are those of the inventory that holds it.
struct Trial {
    std::vector<Line> lines;               ///< one per gas; empty when the row contributes nothing, `findings` say why
    std::vector<Explanation> explanations; ///< one per line, in the same order
    double co2e = 0.0;                     ///< t CO2e, the sum of the lines; CO2 of biomass is not in it
    base::Findings findings;               ///< about this row alone
    std::vector<std::string> missing;      ///< names of the parameters that the row needs and does not state
};

/// Computes one activity with the park's settings, its own factors and its enterprise, whether or not the snapshot
/// holds the row; takes a time that does not depend on the number of rows. `period` contains the activity's, or lies
/// after it for waste that goes on emitting. Errors: those of `compute`.
base::Result<Trial> tryActivity(const domain::Activity& activity, const domain::ProjectSnapshot& snapshot,
                                const reference::Library& library, base::Period period);

} // namespace parkcarbon::engine::inventory
