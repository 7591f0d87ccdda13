#include "ui/document/flow_results.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kSoonMilliseconds = 120;

/// The period on screen elsewhere where it holds flows, else the last year that does.
base::Period defaultFlowYear(const std::vector<base::Period>& years, std::optional<base::Period> shown) {
    const bool known = shown && std::find(years.begin(), years.end(), *shown) != years.end();
    return known || years.empty() ? shown.value_or(base::Period::year(2025)) : years.back();
}

} // namespace

struct FlowResults::Outcome {
    engine::flows::FlowOptions options;
    std::vector<base::Period> years;
    base::Result<std::shared_ptr<const engine::flows::FlowAccount>> account = base::failure(kProjectBusy);
};

FlowResults::FlowResults(ProjectDocument& document, const ResultsKeeper& results, QObject* parent)
    : QObject(parent), document_(document), computation_(new SideComputation(document, results, this)) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &FlowResults::outdated);
    connect(&document, &ProjectDocument::changed, this, [this] {
        outdated_ = true;
        soon_.start();
    });
    connect(&document, &ProjectDocument::stateChanged, this, [this] {
        if (waiting_ && document_.session() != nullptr && !document_.isBusy()) {
            refresh();
        }
    });
    connect(&document, &ProjectDocument::aboutToClose, this, &FlowResults::forget);
    connect(&results, &ResultsKeeper::changed, this, [this, &results] {
        if (!has_period_ && results.results() != nullptr && results.results()->period != options_.period) {
            options_.period = results.results()->period;
            outdated_ = true;
            soon_.start();
        }
    });
}

void FlowResults::setOptions(const engine::flows::FlowOptions& options) {
    has_period_ = has_period_ || options.period != options_.period;
    outdated_ = outdated_ || !(options == options_);
    options_ = options;
    refresh();
}

void FlowResults::refresh() {
    if (outdated_ && !running_) {
        compute();
    }
}

void FlowResults::compute() {
    auto outcome = std::make_shared<Outcome>();
    outcome->options = options_;
    running_ = true;
    outdated_ = false; // an edit while it runs makes it so again
    waiting_ = !computation_->run(
        tr("Balancing the flows"),
        [outcome, choose_year = !has_period_](services::Calculations& calculations, const base::RunContext& run) {
            const auto years = calculations.flowYears();
            if (!years) {
                outcome->account = base::failure(years.error());
                return;
            }
            outcome->years = *years;
            if (choose_year) {
                outcome->options.period = defaultFlowYear(*years, outcome->options.period);
            }
            outcome->account = calculations.flows(outcome->options, run);
        },
        [this, outcome] {
            running_ = false;
            take(*outcome);
        });
    if (waiting_) {
        running_ = false;
        outdated_ = true;
    }
}

void FlowResults::take(const Outcome& outcome) {
    if (document_.isOpen()) {
        years_ = outcome.years;
        if (!has_period_) {
            options_.period = outcome.options.period;
        }
        outdated_ = outdated_ || !(options_ == outcome.options);
        error_ = outcome.account ? std::nullopt : std::optional(outcome.account.error());
        account_ = outcome.account ? *outcome.account : nullptr;
        emit changed();
        if (outdated_) {
            soon_.start();
        }
    }
}

void FlowResults::forget() {
    soon_.stop();
    years_.clear();
    account_.reset();
    error_.reset();
    options_ = {};
    has_period_ = false;
    outdated_ = true;
    waiting_ = false;
    emit changed();
}

} // namespace parkcarbon::ui
