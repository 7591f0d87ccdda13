#include "ui/shell/workflow_guide.hpp"

#include <parkcarbon/text/qt.hpp>

#include <array>
#include <vector>

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

std::span<const PageId> pagesOfStep(int number) {
    using enum PageId;
    static const std::array<std::vector<PageId>, 18> kPages = {{
        {Park, Enterprises},                                      // 1 leadership and team
        {Park, Enterprises},                                      // 2 work plan
        {Enterprises, Entry, Activities, EnergyTransfers, Facts}, // 3 baseline survey
        {Overview, Factors, Inventory, FlowBalances, Uncertainty, Pollutants, Activities, Report}, // 4 data analysis
        {FlowData, Flows, Sankey, FlowBalances, EnergyTransfers, Facts}, // 5 material flow analysis
        {Overview, Inventory, Facts},                                    // 6 benchmarking
        {Overview, Park},                                                // 7 targets and indicators
        {Flows, Sankey, FlowData, EnergyTransfers, Enterprises},         // 8 symbiosis opportunities
        {Inventory},                                                     // 9 screening and feasibility
        {Report, Inventory},                                             // 10 implementation plan
        {Enterprises},                                                   // 11 business model and finance
        {Enterprises},                                                   // 12 launch and responsibility
        {Entry, Activities, EnergyTransfers, Facts},                     // 13 execution and monitoring
        {Entry, Activities, Inventory, Report},                          // 14 performance data
        {Overview, Inventory, Pollutants},                               // 15 benefit evaluation
        {Overview, Report},                                              // 16 acceptance
        {Overview, Inventory},                                           // 17 plan revision
        {Report, Park},                                                  // 18 continuous improvement
    }};
    return kPages.at(static_cast<std::size_t>(number - 1));
}

} // namespace parkcarbon::ui
