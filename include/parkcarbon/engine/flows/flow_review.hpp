#pragma once

#include <parkcarbon/engine/flows/balance_sheets.hpp>
#include <parkcarbon/engine/flows/embodied_carbon.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/flows/heat_cascade.hpp>
#include <parkcarbon/engine/flows/losses.hpp>
#include <parkcarbon/engine/flows/material_flow_cost.hpp>
#include <parkcarbon/engine/flows/network_indicators.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a balanced park's flows amount to: balance sheets, losses, indicators, the heat cascade, and the carbon and the
/// money that they carry (docs/methods/flows.md).
namespace parkcarbon::engine::flows {

struct FlowReviewOptions {
    ReconciliationOptions reconciliation; ///< the account's own, for the covariance of sums
    double min_approach_k = 10.0;         ///< smallest temperature difference of the heat cascade
};

/// Amounts are the reconciled ones, raw where the data contradict each other.
struct FlowReview {
    std::shared_ptr<const FlowAccount> account;
    std::vector<Party> parties; ///< what BalanceSheet::subject and Loss::party count
    std::vector<BalanceSheet> balances;
    std::vector<LossTable> losses;
    NetworkIndicators indicators;
    std::optional<HeatCascade> heat; ///< nothing without streams that state their temperatures
    ExchangeNetwork exchanges;       ///< of the park, with the inventory's emissions
    std::optional<EmbodiedCarbon> embodied;
    std::vector<std::string> cost_centres; ///< enterprises of `costs`, in its order
    std::optional<MaterialFlowCost> costs; ///< nothing without money among the flows
    base::Findings findings;               ///< of the parts above; what could not be worked out
};

/// `inventory` is of the account's period. Errors: CANCELLED and those of the covariances.
base::Result<FlowReview> flowReview(std::shared_ptr<const FlowAccount> account, const domain::ProjectSnapshot& snapshot,
                                    const inventory::Inventory& inventory, const FlowReviewOptions& options = {},
                                    const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
