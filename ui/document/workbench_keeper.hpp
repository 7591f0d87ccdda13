#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/engine/workflow/workbench.hpp>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace parkcarbon::ui {

class ResultsKeeper;
class SideComputation;

/// The open project's state in the steps of circularization: worked out anew whenever the results are, and kept until
/// then.
class WorkbenchKeeper : public QObject {
    Q_OBJECT
public:
    WorkbenchKeeper(ProjectDocument& document, const ResultsKeeper& results, QObject* parent = nullptr);

    /// Null until it is worked out.
    const engine::workflow::Workbench* workbench() const { return workbench_.get(); }
    /// The same, to be kept.
    std::shared_ptr<const engine::workflow::Workbench> shared() const { return workbench_; }
    const engine::workflow::StepState* step(int number) const; ///< null when it is not known
    const std::optional<base::Error>& error() const { return error_; }
    bool isOutdated() const {
        return outdated_ || running_;
    } ///< the project has changed since, or it is being looked at
    /// Looks anew, also at files outside the project.
    void refresh();

signals:
    void changed();

private:
    void follow(); ///< the results are others
    void compute();

    ProjectDocument& document_;
    const ResultsKeeper& results_;
    SideComputation* computation_;
    std::shared_ptr<const engine::workflow::Workbench> workbench_;
    std::optional<base::Error> error_;
    bool outdated_ = true;
    bool running_ = false;
    QTimer later_; ///< a slow look waits until nobody edits, since it takes the project away meanwhile
};

} // namespace parkcarbon::ui
