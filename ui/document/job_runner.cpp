#include "ui/document/job_runner.hpp"

#include <QDeadlineTimer>
#include <QThread>
#include <QtConcurrentRun>

#include <atomic>

namespace parkcarbon::ui {
namespace {

constexpr int kPollMilliseconds = 50;

} // namespace

/// What the worker writes and the screen reads. Polled instead of signalled: a worker may report thousands of times a
/// second.
struct Job::Shared {
    std::atomic<double> fraction{-1.0};
};

Job::Job(QString title, QObject* parent)
    : QObject(parent), title_(std::move(title)), shared_(std::make_shared<Shared>()) {
    connect(&poll_, &QTimer::timeout, this, &Job::progressed);
    poll_.start(kPollMilliseconds);
}

Job::~Job() = default;

double Job::fraction() const {
    return shared_->fraction.load(std::memory_order_relaxed);
}

void Job::cancel() {
    stop_.request_stop();
    emit progressed();
}

base::RunContext Job::context() {
    return base::RunContext(stop_.get_token(), [shared = shared_](std::string_view, double fraction) {
        shared->fraction.store(fraction, std::memory_order_relaxed);
    });
}

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

JobRunner::~JobRunner() {
    for (Job* job : running_) {
        job->cancel();
    }
    for (QFutureWatcher<void>* watcher : findChildren<QFutureWatcher<void>*>()) {
        watcher->waitForFinished();
    }
}

Job* JobRunner::start(const QString& title, std::function<void(const base::RunContext&)> work,
                      std::function<void()> done) {
    auto* job = new Job(title, this);
    running_.push_back(job);
    auto* watcher = new QFutureWatcher<void>(this);
    endings_.emplace(job, Running{watcher, std::move(done)});
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, job] { complete(job); });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), context = job->context()] { work(context); }));
    emit changed();
    return job;
}

void JobRunner::complete(Job* job) {
    auto ending = endings_.extract(job);
    if (ending.empty()) {
        return;
    }
    std::erase(running_, job);
    emit changed();
    ending.mapped().done();
    job->deleteLater();
    ending.mapped().watcher->deleteLater();
}

bool JobRunner::finishNow(Job* job, std::chrono::milliseconds longest) {
    const auto running = endings_.find(job);
    if (running == endings_.end()) {
        return true;
    }
    job->cancel();
    const QFutureWatcher<void>& watcher = *running->second.watcher;
    for (QDeadlineTimer deadline(longest); !watcher.future().isFinished(); QThread::msleep(1)) {
        if (deadline.hasExpired()) {
            return false;
        }
    }
    complete(job);
    return true;
}

} // namespace parkcarbon::ui
