#pragma once

#include "ui/document/job_runner.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// An open project and what is computed from it. One owner at a time: the screen or one job (docs/ui.md).
struct Workspace {
    std::unique_ptr<services::ProjectSession> session;
    std::unique_ptr<services::Calculations> calculations; ///< after the session: it goes first

    explicit Workspace(std::unique_ptr<services::ProjectSession> open_session)
        : session(std::move(open_session)), calculations(std::make_unique<services::Calculations>(*session)) {}
    ~Workspace() { calculations.reset(); }
};

/// The document of the window: holds the workspace, or lends it as a whole to a job. While it is lent, `session()` is
/// null, `isBusy()` holds, nothing can be edited and views show what they have already fetched.
class ProjectDocument : public QObject {
    Q_OBJECT
public:
    explicit ProjectDocument(JobRunner& jobs, QObject* parent = nullptr);
    ~ProjectDocument() override;

    bool isOpen() const { return workspace_ != nullptr || busy_; }
    bool isBusy() const { return busy_; }
    bool isEditable() const { return workspace_ && !workspace_->session->readOnly(); }
    /// Editable now, or once the job that has the workspace has given way.
    bool takesEdits() const { return isEditable() || (giving_way_ != nullptr && !read_only_); }
    bool hasUnsavedChanges() const { return unsaved_; }
    QString file() const { return file_; }
    QString displayName() const; ///< file name without folder and ending

    services::ProjectSession* session() { return workspace_ ? workspace_->session.get() : nullptr; }
    services::Calculations* calculations() { return workspace_ ? workspace_->calculations.get() : nullptr; }
    Workspace* workspace() { return workspace_.get(); } ///< both of them; null while a job has them
    services::OpenReport openReport() const { return open_report_; }

    void adopt(std::unique_ptr<Workspace> workspace); ///< takes the place of what was open
    void close();

    /// What a job that has the workspace does when the user edits.
    enum class OnEdit : std::uint8_t {
        Refuse, ///< the edit is refused: PROJECT_BUSY
        GiveWay ///< the job is cancelled and the edit goes first, unless it does not stop soon
    };

    /// Makes a job give way that does so. True when the workspace is here then.
    bool takeBack();
    /// For changes that are quick. Errors: those of the operation; PROJECT_BUSY while a job has the workspace.
    base::Result<void> execute(const services::Operation& operation);
    base::Result<void> undo();
    base::Result<void> redo();

    /// Hands the workspace to a job and takes it back before `done`.
    void lend(const QString& title, std::function<void(Workspace&, const base::RunContext&)> work,
              std::function<void()> done, OnEdit on_edit = OnEdit::Refuse);

signals:
    void opened();
    void aboutToClose(); ///< whoever refers to the session lets go now
    void closed();
    void changed(const parkcarbon::services::ChangeNotice& notice);
    void stateChanged(); ///< busy, unsaved, undoable or file name may differ

private:
    void onNotice(const services::ChangeNotice& notice);
    void readState();
    base::Result<void> finish(const base::Result<services::ChangeNotice>& result);

    JobRunner& jobs_;
    std::unique_ptr<Workspace> workspace_;
    std::vector<services::ChangeNotice> deferred_; ///< written by the job that has the workspace, read after it
    services::OpenReport open_report_;
    QString file_;
    Job* giving_way_ = nullptr; ///< the job that has the workspace, when it gives way
    bool busy_ = false;
    bool read_only_ = false; ///< also while a job has the workspace
    bool unsaved_ = false;
};

inline constexpr base::Code kProjectBusy{"PROJECT_BUSY"};

} // namespace parkcarbon::ui
