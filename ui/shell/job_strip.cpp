#include "ui/shell/job_strip.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace parkcarbon::ui {
namespace {

constexpr int kBarWidth = 140;
constexpr int kBarSteps = 1000;

} // namespace

JobStrip::JobStrip(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), title_(new QLabel(this)), bar_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bar_->setFixedWidth(kBarWidth);
    bar_->setTextVisible(false);
    cancel_->setAutoRaise(true);
    row->addWidget(title_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    connect(&jobs, &JobRunner::changed, this, &JobStrip::showRunning);
    connect(cancel_, &QToolButton::clicked, this, [this] {
        for (Job* job : jobs_.running()) {
            job->cancel();
        }
    });
    retranslate();
    hide();
}

void JobStrip::retranslate() {
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel what is running"));
    showRunning();
}

void JobStrip::showRunning() {
    const std::vector<Job*>& running = jobs_.running();
    setVisible(!running.empty());
    if (running.empty()) {
        return;
    }
    Job* job = running.front();
    connect(job, &Job::progressed, this, &JobStrip::showRunning, Qt::UniqueConnection);
    const QString others =
        running.size() > 1 ? tr(" (and %n more)", nullptr, static_cast<int>(running.size()) - 1) : QString();
    title_->setText((job->cancelled() ? tr("Cancelling: %1").arg(job->title()) : job->title()) + others);
    const double fraction = job->fraction();
    bar_->setRange(0, fraction < 0 ? 0 : kBarSteps);
    bar_->setValue(static_cast<int>(fraction * kBarSteps));
    cancel_->setEnabled(!job->cancelled());
}

} // namespace parkcarbon::ui
