#include "ui/shell/workflow_guide.hpp"

#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {

std::span<const reference::WorkflowStep> workflowSteps() {
    static const auto kCatalogue = reference::Catalogue::shipped();
    return kCatalogue ? std::span((*kCatalogue)->workflowSteps()) : std::span<const reference::WorkflowStep>();
}

const reference::WorkflowStep& workflowStep(int number) {
    return workflowSteps()[static_cast<std::size_t>(number - 1)];
}

QString stageName(const reference::WorkflowStep& step, text::Language language) {
    return text::toQString(language == text::Language::Zh ? step.stage_zh : step.stage_en);
}

QString stepName(const reference::WorkflowStep& step, text::Language language) {
    return text::toQString(language == text::Language::Zh ? step.name_zh : step.name_en);
}

} // namespace parkcarbon::ui
