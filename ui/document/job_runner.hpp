#pragma once

#include <parkcarbon/base/run_context.hpp>

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace parkcarbon::ui {

/// One piece of work on a worker thread, as the screen sees it.
class Job : public QObject {
    Q_OBJECT
public:
    Job(QString title, QObject* parent);
    ~Job() override;

    const QString& title() const { return title_; }
    double fraction() const; ///< 0…1; negative while unknown
    bool cancelled() const { return stop_.stop_requested(); }
    void cancel();
    base::RunContext context(); ///< for the worker

signals:
    void progressed();

private:
    struct Shared;
    QString title_;
    std::stop_source stop_;
    std::shared_ptr<Shared> shared_;
    QTimer poll_;
};

/// Runs work on worker threads and tells the screen about it. Work returns its result by value through what it
/// captures; exceptions do not cross threads with their message, so work must not throw.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override; ///< cancels and waits for what still runs

    /// `work` runs on a worker; `done` afterwards on the thread of this object, also when the job was cancelled.
    Job* start(const QString& title, std::function<void(const base::RunContext&)> work, std::function<void()> done);
    const std::vector<Job*>& running() const { return running_; }
    /// Cancels the job, waits for it and runs its `done` at once. False when it does not stop in that time: then it
    /// goes on to its end, cancelled.
    bool finishNow(Job* job, std::chrono::milliseconds longest);

signals:
    void changed();

private:
    struct Running {
        QFutureWatcher<void>* watcher;
        std::function<void()> done;
    };
    void complete(Job* job); ///< nothing when it is complete already

    std::vector<Job*> running_;
    std::unordered_map<Job*, Running> endings_;
};

} // namespace parkcarbon::ui
