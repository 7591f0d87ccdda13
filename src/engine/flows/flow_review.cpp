#include <parkcarbon/engine/flows/flow_review.hpp>

#include "park_exchanges.hpp"

#include <algorithm>
#include <iterator>

namespace parkcarbon::engine::flows {
namespace {

class ReviewWriter {
public:
    ReviewWriter(std::shared_ptr<const FlowAccount> account, const domain::ProjectSnapshot& snapshot,
                 const inventory::Inventory& inventory, const FlowReviewOptions& options,
                 const base::RunContext& context)
        : snapshot_(snapshot), inventory_(inventory), options_(options), context_(context), raw_(account->project),
          balanced_(account->project, account->reconciliation ? &*account->reconciliation : nullptr,
                    covariances(*account)) {
        review_.account = std::move(account);
    }

    base::Result<FlowReview> write() {
        review_.parties = raw_.parties();
        const auto done =
            takeSheets().and_then([&] { return takeLosses(); }).and_then([&] { return takeIndicators(); });
        if (!done) {
            return base::failure(done.error());
        }
        takeHeat();
        if (context_.cancelled()) {
            return base::failure(inventory::kCancelled);
        }
        takeEmbodied();
        takeCosts();
        return std::move(review_);
    }

private:
    /// Sums of raw numbers know their own uncertainty; those of reconciled ones need the system's covariance.
    FlowBook::Covariances covariances(const FlowAccount& account) const {
        if (!account.reconciliation) {
            return {};
        }
        return [&system = account.project.system, options = options_.reconciliation](const std::vector<Total>& totals) {
            return totalsCovariance(system, totals, options);
        };
    }

    base::Result<void> takeSheets() {
        return balanceSheets(raw_, balanced_.reconciled() ? &balanced_ : nullptr).map([&](auto&& sheets) {
            review_.balances = std::forward<decltype(sheets)>(sheets);
        });
    }

    base::Result<void> takeLosses() {
        return losses(balanced_).map([&](auto&& tables) { review_.losses = std::forward<decltype(tables)>(tables); });
    }

    std::optional<domain::Quantity> fact(std::string_view variable) const {
        for (const domain::Fact& one : snapshot_.facts) {
            if (one.subject == "park" && one.variable == variable && one.period == review_.account->period) {
                return one.value;
            }
        }
        return std::nullopt;
    }

    base::Result<void> takeIndicators() {
        NetworkQuestion question;
        question.added_value = fact("GDP");
        question.added_value = question.added_value ? question.added_value : fact("IAV");
        question.streams = snapshot_.streams;
        question.waste_generated = fact("SW_gen");
        return networkIndicators(balanced_, question).map([&](auto&& indicators) {
            review_.indicators = std::forward<decltype(indicators)>(indicators);
        });
    }

    void takeHeat() {
        HeatStreams streams = heatStreamsOf(snapshot_.streams);
        std::move(streams.findings.begin(), streams.findings.end(), std::back_inserter(review_.findings));
        if (!streams.streams.empty()) {
            keep(heatCascade(streams.streams, options_.min_approach_k), review_.heat);
        }
    }

    void takeEmbodied() {
        review_.exchanges = parkExchanges(balanced_, snapshot_, inventory_, review_.account->project.flows);
        if (!review_.exchanges.flows.empty()) {
            keep(embodiedCarbon(review_.exchanges, context_), review_.embodied);
        }
    }

    void takeCosts() {
        if (auto network = parkCosts(balanced_, snapshot_)) {
            review_.cost_centres = std::move(network->first);
            keep(materialFlowCost(network->second, context_), review_.costs);
        }
    }

    /// A part that the data do not allow is said and left out; the others stand.
    template <typename Part> void keep(base::Result<Part> part, std::optional<Part>& place) {
        if (part) {
            place = std::move(*part);
        } else {
            review_.findings.push_back(base::toFinding(part.error(), {}, base::Severity::Warning));
        }
    }

    const domain::ProjectSnapshot& snapshot_;
    const inventory::Inventory& inventory_;
    const FlowReviewOptions& options_;
    const base::RunContext& context_;
    const FlowBook raw_;
    const FlowBook balanced_;
    FlowReview review_;
};

} // namespace

base::Result<FlowReview> flowReview(std::shared_ptr<const FlowAccount> account, const domain::ProjectSnapshot& snapshot,
                                    const inventory::Inventory& inventory, const FlowReviewOptions& options,
                                    const base::RunContext& context) {
    return ReviewWriter(std::move(account), snapshot, inventory, options, context).write();
}

} // namespace parkcarbon::engine::flows
