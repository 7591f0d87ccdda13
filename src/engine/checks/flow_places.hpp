#pragma once

#include "enterprise_index.hpp"
#include "finding_writer.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace parkcarbon::engine::checks {

/// What the rows of the flow analysis may name: enterprises and processes by id, and flows.
class FlowPlaces {
public:
    FlowPlaces(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises);

    bool isPlace(std::string_view id) const; ///< an enterprise or a process
    /// The enterprise that the id names, itself or as the owner of the process; nullptr = none.
    const domain::Enterprise* enterpriseOf(std::string_view id) const;
    const domain::Flow* flow(const domain::FlowId& id) const; ///< nullptr = none

private:
    const domain::Enterprise* enterprise(std::string_view id) const;

    const domain::ProjectSnapshot& snapshot_;
    const EnterpriseIndex& enterprises_;
    std::unordered_map<std::string_view, const domain::Process*> processes_;
    std::unordered_map<std::string_view, const domain::Flow*> flows_;
};

} // namespace parkcarbon::engine::checks
