#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/engine/flows/flow_account.hpp>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

class ResultsKeeper;
class SideComputation;

/// The flow analysis of one period as one page shows it: computed when the page asks, on the screen's thread while that
/// is quick and as a job otherwise; out of date after an edit until it is asked again.
class FlowResults : public QObject {
    Q_OBJECT
public:
    FlowResults(ProjectDocument& document, const ResultsKeeper& results, QObject* parent = nullptr);

    /// Computes what the options say unless that is already there. Returns at once; `changed` follows. While a job has
    /// the project the request waits for it.
    void refresh();
    void setOptions(const engine::flows::FlowOptions& options); ///< and computes
    const engine::flows::FlowOptions& options() const { return options_; }
    const std::vector<base::Period>& years() const { return years_; } ///< with rows of flows.csv, ascending

    /// The last one computed, possibly out of date; null before the first.
    const std::shared_ptr<const engine::flows::FlowAccount>& account() const { return account_; }
    const std::optional<base::Error>& error() const { return error_; } ///< of the last run
    bool isOutdated() const { return outdated_; }                      ///< the data or the options have changed since

signals:
    void changed();  ///< account, error or years
    void outdated(); ///< the data have changed; whoever is seen asks to refresh

private:
    struct Outcome;
    void compute();
    void take(const Outcome& outcome);
    void forget();

    ProjectDocument& document_;
    SideComputation* computation_;
    engine::flows::FlowOptions options_;
    bool has_period_ = false; ///< chosen by somebody; else the project's default
    std::vector<base::Period> years_;
    std::shared_ptr<const engine::flows::FlowAccount> account_;
    std::optional<base::Error> error_;
    bool outdated_ = true;
    bool running_ = false;
    bool waiting_ = false; ///< asked while a job had the project
    QTimer soon_;          ///< gathers the edits of one gesture
};

} // namespace parkcarbon::ui
