#pragma once

#include "services/factor_update/compared_lines.hpp"

#include <parkcarbon/services/factor_update.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::services {

/// The inventories of one year with the present and with the shipped sets, and the lines that differ.
struct UpdatedYear {
    base::Period year = base::Period::year(2025);
    std::shared_ptr<const engine::inventory::Inventory> present;
    std::shared_ptr<const engine::inventory::Inventory> updated;
    std::vector<ComparedLine> lines; ///< point into the two
    std::size_t first_line = 0;      ///< of this year in FactorUpdate::lines
};

/// What the search for causes works on.
struct CauseSearch {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    const domain::PinnedSets& wanted;
    const std::vector<UpdatedYear>& years;
};

/// Fills `because` of every line: takes the changed rows in groups, keeps those groups that change a line, and halves
/// them down to single rows. Right whatever a method does with a factor, since it asks the calculation itself.
/// Errors: CANCELLED.
base::Result<void> findCauses(const CauseSearch& search, FactorUpdate& update, const base::RunContext& context);

} // namespace parkcarbon::services
