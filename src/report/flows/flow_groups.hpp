#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/project_system.hpp>
#include <parkcarbon/report/flow_diagrams.hpp>
#include <parkcarbon/text/text.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::report {

/// Several nodes of a flow system that a diagram shows as one.
struct FlowGroup {
    std::string id; ///< of the enterprise, process or outside party; `zone:Z1`, `role:producer`, `industry:C20`
    std::string name;
    bool outside = false;             ///< of the park, not an enterprise of it
    std::vector<std::uint32_t> nodes; ///< without its stores
};

struct FlowGroups {
    std::vector<FlowGroup> groups;
    std::vector<std::uint32_t> group_of_node; ///< stores belong to their owner
};

FlowGroups flowGroups(const engine::flows::ProjectSystem& project, const domain::ProjectSnapshot& snapshot,
                      FlowGrouping grouping, const text::Text& text);

} // namespace parkcarbon::report
