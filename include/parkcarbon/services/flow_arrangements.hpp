#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/flows/heat_cascade.hpp>
#include <parkcarbon/engine/flows/network_statistics.hpp>
#include <parkcarbon/engine/flows/official_tables.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::services {

/// A park's flows in the arrangement of the official forms (engine/flows/official_tables.hpp); a table without rows
/// where the park has no such layer. Amounts are the reconciled ones, raw where the data contradict each other; sums
/// have no sd.
struct OfficialTables {
    engine::flows::OfficialTable water;
    engine::flows::OfficialTable energy; ///< enterprises of the role energy_supply turn energies into others
};
base::Result<OfficialTables> officialTables(const engine::flows::FlowAccount& account,
                                            const domain::ProjectSnapshot& snapshot);

/// The heat that a project's streams offer and need, and how much of it could be passed on.
struct HeatRecovery {
    double min_approach_k = 0.0;
    std::vector<engine::flows::HeatStream> streams;    ///< duty in GJ a year
    std::optional<engine::flows::HeatCascade> cascade; ///< nothing without streams
    base::Findings findings;                           ///< streams that could not be taken
};
/// Errors: those of `heatCascade`.
base::Result<HeatRecovery> heatRecovery(const domain::ProjectSnapshot& snapshot, double min_approach_k);

/// The networks of the shipped reference data to compare a park with. Errors: those of reading the data.
base::Result<std::vector<engine::flows::PublishedNetwork>> publishedNetworks();

} // namespace parkcarbon::services
