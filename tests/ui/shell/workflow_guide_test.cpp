#include "ui/shell/workflow_guide.hpp"

#include "ui/shell/place.hpp"

#include <gtest/gtest.h>

#include <set>

namespace parkcarbon::ui {
namespace {

TEST(WorkflowGuide, LeadsFromEachStepToPlacesOfTheProject) {
    ASSERT_EQ(workflowSteps().size(), 18U);
    for (const reference::WorkflowStep& step : workflowSteps()) {
        EXPECT_EQ(&workflowStep(step.step), &step);
        ASSERT_FALSE(step.pages.empty()) << step.step;
        for (const std::string& page : step.pages) {
            EXPECT_TRUE(isPlace(page)) << step.step << " " << page;
            EXPECT_FALSE(placeTitle(page, text::Text(text::Language::Zh)).isEmpty());
        }
    }
    EXPECT_FALSE(isPlace("nowhere"));
}

TEST(WorkflowGuide, NamesSixStagesInBothLanguages) {
    std::set<QString> chinese;
    std::set<QString> english;
    for (const reference::WorkflowStep& step : workflowSteps()) {
        chinese.insert(stageName(step, text::Language::Zh));
        english.insert(stageName(step, text::Language::En));
        EXPECT_NE(stepName(step, text::Language::Zh), stepName(step, text::Language::En));
    }
    EXPECT_EQ(chinese.size(), 6U);
    EXPECT_EQ(english.size(), 6U);
    EXPECT_TRUE(chinese.contains(QStringLiteral("组织与领导")));
}

} // namespace
} // namespace parkcarbon::ui
