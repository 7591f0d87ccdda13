#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/library.hpp>

namespace parkcarbon::engine::checks {

/// Everything about the data that a careful reviewer would ask: duplicates, broken references, implausible amounts,
/// periods that overlap, transfers that one side does not show, enterprises outside their time in the park. One check
/// is one file in src/engine/checks; findings point at table, record and field.
base::Findings checkData(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                         const base::RunContext& context = {});

} // namespace parkcarbon::engine::checks
