#include "ui/shell/project_lifecycle.hpp"

#include "ui/document/project_document.hpp"
#include "ui/settings/settings.hpp"

#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace parkcarbon::ui {
namespace {

const QString kEnding = QStringLiteral(".parkcarbon");

std::filesystem::path toPath(const QString& file) {
    return std::filesystem::path(file.toStdU16String());
}

QString ownFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString withEnding(const QString& file) {
    return file.endsWith(kEnding, Qt::CaseInsensitive) ? file : file + kEnding;
}

} // namespace

ProjectLifecycle::ProjectLifecycle(const Context& context, services::SessionOptions session_options, QWidget* window)
    : QObject(window), context_(context), session_options_(std::move(session_options)), window_(window) {}

QString ProjectLifecycle::fileFilter() {
    return tr("ParkCarbon projects (*%1)").arg(kEnding);
}

void ProjectLifecycle::createAsked() {
    const QString start = QDir(context_.settings.lastDirectory()).filePath(tr("My park") + kEnding);
    const QString file = QFileDialog::getSaveFileName(window_, tr("New project"), start, fileFilter());
    if (!file.isEmpty()) {
        whenSettled([this, file] { create(withEnding(file)); });
    }
}

void ProjectLifecycle::openAsked() {
    const QString file =
        QFileDialog::getOpenFileName(window_, tr("Open project"), context_.settings.lastDirectory(), fileFilter());
    if (!file.isEmpty()) {
        whenSettled([this, file] { open(file); });
    }
}

void ProjectLifecycle::create(const QString& file) {
    openWith(tr("Creating the project"), [path = toPath(file), name = QFileInfo(file).completeBaseName().toStdString(),
                                          options = session_options_](const base::RunContext&) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored); // the file dialog has asked whether to replace it
        return services::createProject(path, name, options);
    });
}

void ProjectLifecycle::open(const QString& file) {
    openWith(tr("Opening %1").arg(QFileInfo(file).fileName()),
             [path = toPath(file), options = session_options_](const base::RunContext&) {
                 return services::ProjectSession::open(path, services::OpenMode::ReadWrite, options);
             });
}

void ProjectLifecycle::openSample(const QString& sample_id) {
    const QDir folder(ownFolder() + "/samples");
    folder.mkpath(".");
    QString file = folder.filePath(sample_id + kEnding);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(QStringLiteral("%1-%2%3").arg(sample_id).arg(number).arg(kEnding));
    }
    openWith(tr("Opening the sample park"),
             [path = toPath(file), id = sample_id.toStdString(), options = session_options_](
                 const base::RunContext& context) -> base::Result<std::unique_ptr<services::ProjectSession>> {
                 auto session = services::createProject(path, id, options);
                 if (!session) {
                     return session;
                 }
                 if (const auto filled = services::importSample(**session, id, context); !filled) {
                     return base::failure(filled.error());
                 }
                 if (const auto saved = (*session)->save(); !saved) {
                     return base::failure(saved.error());
                 }
                 return session;
             });
}

void ProjectLifecycle::openWith(const QString& title, Opener opener) {
    using Opened = base::Result<std::unique_ptr<Workspace>>;
    auto outcome = std::make_shared<Opened>(base::failure(kProjectBusy));
    context_.jobs.start(
        title,
        [outcome, opener = std::move(opener)](const base::RunContext& context) {
            auto session = opener(context);
            if (session) {
                *outcome = std::make_unique<Workspace>(std::move(*session));
            } else {
                *outcome = base::failure(session.error());
            }
        },
        [this, outcome] {
            if (!*outcome) {
                emit failed(outcome->error());
                return;
            }
            context_.document.adopt(std::move(**outcome));
            const QFileInfo file(context_.document.file());
            context_.settings.addRecentProject(file.absoluteFilePath());
            if (!file.absolutePath().startsWith(ownFolder())) {
                context_.settings.setLastDirectory(file.absolutePath());
            }
            emit opened();
        });
}

void ProjectLifecycle::save(std::function<void()> then) {
    if (context_.document.isEditable()) {
        saveWith([](services::ProjectSession& session) { return session.save(); }, std::move(then));
    } else if (context_.document.session() != nullptr) {
        saveAsAsked(std::move(then));
    }
}

void ProjectLifecycle::saveAsAsked(std::function<void()> then) {
    const QString file =
        QFileDialog::getSaveFileName(window_, tr("Save project as"), context_.document.file(), fileFilter());
    if (!file.isEmpty()) {
        saveAs(withEnding(file), std::move(then));
    }
}

void ProjectLifecycle::saveAs(const QString& file, std::function<void()> then) {
    saveWith([path = toPath(file)](services::ProjectSession& session) { return session.saveAs(path); },
             [this, then = std::move(then)] {
                 context_.settings.addRecentProject(context_.document.file());
                 if (then) {
                     then();
                 }
             });
}

void ProjectLifecycle::saveWith(std::function<base::Result<void>(services::ProjectSession&)> write,
                                std::function<void()> then) {
    auto outcome = std::make_shared<base::Result<void>>();
    context_.document.lend(
        tr("Saving"),
        [outcome, write = std::move(write)](Workspace& workspace, const base::RunContext&) {
            *outcome = write(*workspace.session);
        },
        [this, outcome, then = std::move(then)] {
            if (!*outcome) {
                emit failed(outcome->error());
            } else if (then) {
                then();
            }
        });
}

bool ProjectLifecycle::mayDropUnfinishedRows() {
    const int rows = unfinished_rows_ ? unfinished_rows_() : 0;
    if (rows == 0) {
        return true;
    }
    QMessageBox question(
        QMessageBox::Warning, tr("Rows not complete"),
        tr("%n row(s) typed in are not part of the project: something that they need is missing, or they were not "
           "added. Closing drops them.",
           nullptr, rows),
        QMessageBox::NoButton, window_);
    QPushButton* back_button = question.addButton(tr("&Go back to them"), QMessageBox::RejectRole);
    QPushButton* drop_button = question.addButton(tr("&Drop them"), QMessageBox::DestructiveRole);
    question.setDefaultButton(back_button);
    question.setEscapeButton(back_button);
    question.exec();
    return question.clickedButton() == drop_button;
}

void ProjectLifecycle::whenSettled(std::function<void()> then) {
    ProjectDocument& document = context_.document;
    if (document.isBusy()) {
        return;
    }
    if (!mayDropUnfinishedRows()) {
        emit unfinishedRowsAsked();
        return;
    }
    if (!document.hasUnsavedChanges()) {
        then();
        return;
    }
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                         tr("“%1” has changes that are not saved.").arg(document.displayName()), QMessageBox::NoButton,
                         window_);
    QPushButton* save_button = question.addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton* discard_button = question.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* cancel_button = question.addButton(tr("Cancel"), QMessageBox::RejectRole);
    question.setDefaultButton(save_button);
    question.setEscapeButton(cancel_button);
    question.exec();
    if (question.clickedButton() == save_button) {
        save(std::move(then));
    } else if (question.clickedButton() == discard_button) {
        document.session()->discardUnsavedChanges();
        then();
    }
}

void ProjectLifecycle::closeProject() {
    whenSettled([this] { context_.document.close(); });
}

} // namespace parkcarbon::ui
