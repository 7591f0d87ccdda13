#include "services/calculations_state.hpp"
#include "services/finding_set.hpp"

#include <parkcarbon/engine/flows/flow_explanation.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace parkcarbon::services {
namespace {

using engine::flows::FlowAccount;
using engine::flows::FlowOptions;

constexpr std::size_t kKept = 16; // what-ifs come and go

template <typename Kept>
const Kept* flowResultFor(const std::vector<std::pair<FlowOptions, Kept>>& all, const FlowOptions& options) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const auto& kept) { return kept.first == options; });
    return known == all.end() ? nullptr : &known->second;
}

template <typename Kept>
const Kept& keepFlowResult(std::vector<std::pair<FlowOptions, Kept>>& all, const FlowOptions& options, Kept result) {
    if (all.size() >= kKept) {
        all.erase(all.begin());
    }
    return all.emplace_back(options, std::move(result)).second;
}

JudgedFlows judgedAccount(FlowAccount account, const domain::ProjectSnapshot& snapshot) {
    JudgedFindings findings = applyDismissals(std::move(account.findings), snapshot.dismissals);
    account.findings = std::move(findings.open);
    return {std::make_shared<const FlowAccount>(std::move(account)), std::move(findings.dismissed)};
}

} // namespace

base::Result<std::shared_ptr<const FlowAccount>> FlowTask::run(const base::RunContext& context) const {
    return engine::flows::flowAccount(*snapshot, *library, options, context).map([&](FlowAccount&& account) {
        return judgedAccount(std::move(account), *snapshot).first;
    });
}

base::Result<const JudgedFlows*> Calculations::State::judgedFlows(const FlowTask& task,
                                                                  const base::RunContext& context) {
    forgetOlderThan(*task.snapshot);
    if (const JudgedFlows* const known = flowResultFor(flows, task.options)) {
        return known;
    }
    auto account = engine::flows::flowAccount(*task.snapshot, *task.library, task.options, context);
    if (!account) {
        return base::failure(std::move(account.error()));
    }
    return &keepFlowResult(flows, task.options, judgedAccount(std::move(*account), *task.snapshot));
}

base::Result<FlowTask> Calculations::flowTask(const FlowOptions& options) {
    auto factors = library();
    if (!factors) {
        return base::failure(std::move(factors.error()));
    }
    return FlowTask{*state_->session.snapshot(), std::move(*factors), options};
}

base::Result<std::shared_ptr<const FlowAccount>> Calculations::flows(const FlowOptions& options,
                                                                     const base::RunContext& context) {
    return flowTask(options)
        .and_then([&](const FlowTask& task) { return state_->judgedFlows(task, context); })
        .map([](const JudgedFlows* kept) { return kept->first; });
}

base::Result<std::shared_ptr<const engine::flows::FlowReview>>
Calculations::flowReview(const FlowOptions& options, const base::RunContext& context) {
    const auto account = flows(options, context);
    if (!account) {
        return base::failure(account.error());
    }
    if (const auto* const known = flowResultFor(state_->reviews, options)) {
        return *known; // of this revision: `flows` has dropped older ones
    }
    engine::inventory::Options inventory_options;
    inventory_options.period = options.period;
    inventory_options.keep_lines = false;
    const auto carbon = inventory(inventory_options, context);
    if (!carbon) {
        return base::failure(carbon.error());
    }
    engine::flows::FlowReviewOptions review_options;
    review_options.reconciliation.significance = options.significance;
    review_options.reconciliation.non_negative = options.non_negative;
    return engine::flows::flowReview(*account, **state_->session.snapshot(), **carbon, review_options, context)
        .map([&](engine::flows::FlowReview&& review) {
            return keepFlowResult(state_->reviews, options,
                                  std::make_shared<const engine::flows::FlowReview>(std::move(review)));
        });
}

base::Result<engine::inventory::Explanation> Calculations::explainFlow(std::string_view id, base::Period period) {
    FlowOptions options;
    options.period = period;
    return flows(options).and_then([&](const std::shared_ptr<const FlowAccount>& account) {
        return engine::flows::explainFlow(id, *account, **state_->session.snapshot());
    });
}

base::Result<std::vector<base::Period>> Calculations::flowYears() {
    const auto snapshot = state_->session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    std::set<int> years;
    for (const domain::Flow& flow : (*snapshot)->flows) {
        years.insert(flow.period.yearNumber());
    }
    std::vector<base::Period> periods;
    std::transform(years.begin(), years.end(), std::back_inserter(periods),
                   [](int year) { return base::Period::year(year); });
    return periods;
}

base::Result<void> Calculations::takeAmounts(InventoryTask& task, const base::RunContext& context) {
    if (task.options.basis == engine::inventory::DataBasis::Raw || task.options.amounts) {
        return {};
    }
    FlowOptions options;
    options.period = task.options.period;
    return flows(options, context).map([&](const std::shared_ptr<const FlowAccount>& account) {
        task.options.amounts =
            std::make_shared<const engine::inventory::ReconciledAmounts>(engine::flows::reconciledAmounts(*account));
    });
}

base::Result<void> Calculations::addFlowFindings(JudgedFindings& findings, const base::RunContext& context) {
    const auto years = flowYears();
    if (!years) {
        return base::failure(years.error());
    }
    FindingSet known(findings.open);
    for (const base::Period year : *years) {
        FlowOptions options;
        options.period = year;
        const auto judged =
            flowTask(options).and_then([&](const FlowTask& task) { return state_->judgedFlows(task, context); });
        if (!judged) {
            return base::failure(judged.error());
        }
        const base::Findings& open = (*judged)->first->findings;
        std::copy_if(open.begin(), open.end(), std::back_inserter(findings.open),
                     [&](const base::Finding& finding) { return known.add(finding); });
        addUnlessKnown(findings.dismissed, (*judged)->second);
    }
    return {};
}

} // namespace parkcarbon::services
