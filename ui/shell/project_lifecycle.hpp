#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace parkcarbon::ui {

struct Workspace;

/// From nothing to an open project and back: create, open, save, close, and the questions that belong to it. Files are
/// opened and saved by jobs.
class ProjectLifecycle : public QObject {
    Q_OBJECT
public:
    /// `session_options` say where working copies live; tests put them into a folder of their own.
    ProjectLifecycle(const Context& context, services::SessionOptions session_options, QWidget* window);

    void createAsked();
    void openAsked();
    void create(const QString& file);
    void open(const QString& file);
    void openSample(const QString& sample_id); ///< a new project in the data folder, filled with the sample
    void save(std::function<void()> then = {});
    void saveAsAsked(std::function<void()> then = {});
    void saveAs(const QString& file, std::function<void()> then = {});
    /// Runs `then` once nothing unfinished or unsaved stands in the way: saved, given up, or there was nothing. Not
    /// when cancelled.
    void whenSettled(std::function<void()> then);
    void closeProject();
    /// Who knows how many rows are typed in but not complete; closing asks before it drops them.
    void setUnfinishedRows(std::function<int()> count) { unfinished_rows_ = std::move(count); }

    static QString fileFilter();

signals:
    void failed(const parkcarbon::base::Error& error);
    void opened();              ///< a project is on screen
    void unfinishedRowsAsked(); ///< the user wants to go back to the rows that are not complete

private:
    bool mayDropUnfinishedRows();
    using Opener = std::function<base::Result<std::unique_ptr<services::ProjectSession>>(const base::RunContext&)>;
    void openWith(const QString& title, Opener opener);
    void saveWith(std::function<base::Result<void>(services::ProjectSession&)> write, std::function<void()> then);

    const Context& context_;
    services::SessionOptions session_options_;
    QWidget* window_;
    std::function<int()> unfinished_rows_;
};

} // namespace parkcarbon::ui
