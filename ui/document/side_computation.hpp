#pragma once

#include "ui/document/project_document.hpp"

#include <QObject>

#include <functional>

namespace parkcarbon::ui {

class ResultsKeeper;

/// Something further that a page computes from the open project, as its views or the bridge between two years: on the
/// screen's thread while that is quick, else as a job (docs/ui.md).
class SideComputation : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void(services::Calculations&, const base::RunContext&)>;

    SideComputation(ProjectDocument& document, const ResultsKeeper& results, QObject* parent = nullptr);

    /// `work` leaves its result in what it captures; `done` runs on the screen's thread after it. False when a job has
    /// the project: then neither runs, and `ProjectDocument::stateChanged` tells when to ask again.
    bool run(const QString& title, Work work, std::function<void()> done);
    bool isQuick() const;                                           ///< the next run will be on the screen's thread
    void giveWay() { on_edit_ = ProjectDocument::OnEdit::GiveWay; } ///< its jobs are cancelled when the user edits
    void assumeSlow(); ///< makes the next run a job, for work that may take long from the first time on

private:
    ProjectDocument& document_;
    const ResultsKeeper& results_;
    qint64 last_milliseconds_ = 0;
    ProjectDocument::OnEdit on_edit_ = ProjectDocument::OnEdit::Refuse;
};

} // namespace parkcarbon::ui
