#pragma once

#include "ui/shell/navigator.hpp"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace parkcarbon::ui {

inline constexpr int kStageCount = 6;
inline constexpr int kStepCount = 18;

/// One step of circularization as the window shows it: its words, and the pages where its work is done.
struct WorkflowStep {
    int number; ///< 1–18
    int stage;  ///< 1–6
    const char* name;
    const char* purpose;
    const char* deliverable;
    const char* completion;
    std::vector<PageId> pages;
};

std::span<const WorkflowStep> workflowSteps();
QString stageName(int stage);
QString stepName(const WorkflowStep& step);
QString stepPurpose(const WorkflowStep& step);
QString stepDeliverable(const WorkflowStep& step);
QString stepCompletion(const WorkflowStep& step);

} // namespace parkcarbon::ui
