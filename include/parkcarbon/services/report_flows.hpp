#pragma once

#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/engine/flows/network_statistics.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/services/flow_arrangements.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::services {

/// What a report says of one period's flows.
struct ReportFlows {
    std::shared_ptr<const engine::flows::FlowReview> review; ///< never null
    OfficialTables official;
    std::vector<engine::flows::PublishedNetwork> published; ///< to compare the park's network with
    /// The same period's inventory on reconciled amounts; null when the data contradict each other.
    std::shared_ptr<const engine::inventory::Inventory> reconciled;
};

} // namespace parkcarbon::services
