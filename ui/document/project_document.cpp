#include "ui/document/project_document.hpp"

#include <QFileInfo>

namespace parkcarbon::ui {

ProjectDocument::ProjectDocument(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

ProjectDocument::~ProjectDocument() = default;

QString ProjectDocument::displayName() const {
    return QFileInfo(file_).completeBaseName();
}

void ProjectDocument::adopt(std::unique_ptr<Workspace> workspace) {
    close();
    workspace_ = std::move(workspace);
    open_report_ = workspace_->session->openReport();
    workspace_->session->subscribe([this](const services::ChangeNotice& notice) { onNotice(notice); });
    readState();
    emit opened();
    emit stateChanged();
}

void ProjectDocument::close() {
    if (!workspace_) {
        return;
    }
    emit aboutToClose();
    workspace_.reset();
    file_.clear();
    unsaved_ = false;
    emit closed();
    emit stateChanged();
}

void ProjectDocument::onNotice(const services::ChangeNotice& notice) {
    if (busy_) {
        deferred_.push_back(notice);
        return;
    }
    readState();
    emit changed(notice);
    emit stateChanged();
}

void ProjectDocument::readState() {
    file_ = QString::fromStdU16String(workspace_->session->file().u16string());
    unsaved_ = workspace_->session->hasUnsavedChanges();
    read_only_ = workspace_->session->readOnly();
}

base::Result<void> ProjectDocument::finish(const base::Result<services::ChangeNotice>& result) {
    if (!result) {
        return base::failure(result.error());
    }
    return {};
}

bool ProjectDocument::takeBack() {
    constexpr std::chrono::milliseconds kLongestWait{80}; // the window never blocks longer than 100 ms
    if (!workspace_ && giving_way_ != nullptr) {
        jobs_.finishNow(giving_way_, kLongestWait);
    }
    return workspace_ != nullptr;
}

base::Result<void> ProjectDocument::execute(const services::Operation& operation) {
    return takeBack() ? finish(workspace_->session->execute(operation)) : base::failure(kProjectBusy);
}

base::Result<void> ProjectDocument::undo() {
    return takeBack() ? finish(workspace_->session->undo()) : base::failure(kProjectBusy);
}

base::Result<void> ProjectDocument::redo() {
    return takeBack() ? finish(workspace_->session->redo()) : base::failure(kProjectBusy);
}

void ProjectDocument::lend(const QString& title, std::function<void(Workspace&, const base::RunContext&)> work,
                           std::function<void()> done, OnEdit on_edit) {
    if (!workspace_) {
        return;
    }
    // A shared holder because std::function must be copyable; the job is its only user until `done`.
    auto lent = std::make_shared<std::unique_ptr<Workspace>>(std::move(workspace_));
    busy_ = true;
    giving_way_ = jobs_.start(
        title, [lent, work = std::move(work)](const base::RunContext& context) { work(**lent, context); },
        [this, lent, done = std::move(done)] {
            workspace_ = std::move(*lent);
            giving_way_ = nullptr;
            busy_ = false;
            readState();
            for (const services::ChangeNotice& notice : std::exchange(deferred_, {})) {
                emit changed(notice);
            }
            emit stateChanged();
            done();
        });
    if (on_edit == OnEdit::Refuse) {
        giving_way_ = nullptr;
    }
    emit stateChanged();
}

} // namespace parkcarbon::ui
