#pragma once

#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/flow_arrangements.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::ui {

/// What the page of balances shows, of one period and revision.
struct FlowBalances {
    std::shared_ptr<const engine::flows::FlowReview> review;
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    services::OfficialTables forms;
    std::vector<engine::flows::PublishedNetwork> published;

    const engine::flows::FlowAccount& account() const { return *review->account; }
};

/// Errors: those of services::Calculations::flowReview.
base::Result<std::shared_ptr<const FlowBalances>> flowBalances(services::Calculations& calculations,
                                                               const engine::flows::FlowOptions& options,
                                                               const base::RunContext& context = {});

} // namespace parkcarbon::ui
