#pragma once

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

} // namespace parkcarbon::ui
