#pragma once

#include "ui/document/job_runner.hpp"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace parkcarbon::ui {

/// What runs just now, with its progress and a button to cancel it; in the status bar.
class JobStrip : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(JobRunner& jobs, QWidget* parent = nullptr);
    void retranslate();

private:
    void showRunning();

    JobRunner& jobs_;
    QLabel* title_;
    QProgressBar* bar_;
    QToolButton* cancel_;
};

} // namespace parkcarbon::ui
