#include "ui/pages/flows/flow_balances.hpp"

#include <utility>

namespace parkcarbon::ui {

base::Result<std::shared_ptr<const FlowBalances>> flowBalances(services::Calculations& calculations,
                                                               const engine::flows::FlowOptions& options,
                                                               const base::RunContext& context) {
    auto balances = std::make_shared<FlowBalances>();
    return calculations.flowTask(options)
        .and_then([&](services::FlowTask&& task) {
            balances->snapshot = std::move(task.snapshot);
            return calculations.flowReview(options, context);
        })
        .and_then([&](std::shared_ptr<const engine::flows::FlowReview>&& review) {
            balances->review = std::move(review);
            return services::officialTables(balances->account(), *balances->snapshot);
        })
        .and_then([&](services::OfficialTables&& forms) {
            balances->forms = std::move(forms);
            return services::publishedNetworks();
        })
        .map([&](std::vector<engine::flows::PublishedNetwork>&& published) {
            balances->published = std::move(published);
            return std::shared_ptr<const FlowBalances>(std::move(balances));
        });
}

} // namespace parkcarbon::ui
