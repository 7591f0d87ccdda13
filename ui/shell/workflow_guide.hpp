#pragma once

#include "ui/shell/navigator.hpp"

#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <span>

namespace parkcarbon::ui {

/// The eighteen steps of circularization, from the reference data; none when these cannot be read.
std::span<const reference::WorkflowStep> workflowSteps();
const reference::WorkflowStep& workflowStep(int number); ///< 1–18, one of `workflowSteps()`

QString stageName(const reference::WorkflowStep& step, text::Language language);
QString stepName(const reference::WorkflowStep& step, text::Language language);

/// The pages of the window where the work of a step is done.
std::span<const PageId> pagesOfStep(int number);

} // namespace parkcarbon::ui
