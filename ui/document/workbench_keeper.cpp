#include "ui/document/workbench_keeper.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"

#include <QDate>

#include <chrono>
#include <utility>

namespace parkcarbon::ui {

using engine::workflow::StepState;
using engine::workflow::Workbench;

namespace {

constexpr int kPauseMilliseconds = 1200;

base::Date today() {
    const QDate day = QDate::currentDate();
    return std::chrono::year(day.year()) / static_cast<unsigned>(day.month()) / static_cast<unsigned>(day.day());
}

} // namespace

WorkbenchKeeper::WorkbenchKeeper(ProjectDocument& document, const ResultsKeeper& results, QObject* parent)
    : QObject(parent), document_(document), results_(results),
      computation_(new SideComputation(document, results, this)) {
    computation_->assumeSlow();
    computation_->giveWay();
    later_.setSingleShot(true);
    later_.setInterval(kPauseMilliseconds);
    connect(&later_, &QTimer::timeout, this, &WorkbenchKeeper::compute);
    connect(&results, &ResultsKeeper::changed, this, &WorkbenchKeeper::follow);
    connect(&document, &ProjectDocument::stateChanged, this, [this] {
        if (!later_.isActive()) {
            compute();
        }
    });
}

const StepState* WorkbenchKeeper::step(int number) const {
    if (workbench_ == nullptr) {
        return nullptr;
    }
    for (const StepState& step : workbench_->steps) {
        if (step.definition.step == number) {
            return &step;
        }
    }
    return nullptr;
}

void WorkbenchKeeper::follow() {
    outdated_ = true;
    if (results_.results() == nullptr) {
        later_.stop();
        workbench_.reset();
        error_.reset();
        emit changed();
        return;
    }
    if (workbench_ == nullptr || computation_->isQuick()) {
        compute();
    } else {
        later_.start();
    }
}

void WorkbenchKeeper::refresh() {
    outdated_ = true;
    compute();
}

void WorkbenchKeeper::compute() {
    if (!outdated_ || running_ || results_.results() == nullptr || results_.isOutdated() ||
        document_.session() == nullptr) {
        return;
    }
    outdated_ = false;
    running_ = true;
    auto outcome = std::make_shared<base::Result<std::shared_ptr<const Workbench>>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Checking the steps"),
        [outcome, period = results_.results()->period](services::Calculations& calculations,
                                                       const base::RunContext& context) {
            *outcome = calculations.workbench(period, today(), context);
        },
        [this, outcome] {
            running_ = false;
            if (!*outcome && outcome->error().code == engine::inventory::kCancelled) { // somebody edits
                outdated_ = true;
                later_.start();
                return;
            }
            error_ = *outcome ? std::nullopt : std::optional(outcome->error());
            workbench_ = *outcome ? **outcome : nullptr;
            emit changed();
            if (outdated_) { // it has changed meanwhile
                later_.start();
            }
        });
}

} // namespace parkcarbon::ui
