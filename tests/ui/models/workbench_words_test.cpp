#include "ui/models/workbench_words.hpp"

#include "ui/sample_workbench.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

class WorkbenchWordsTest : public testing::Test {
protected:
    Workbench workbench = sampleWorkbench();
    text::Text english{text::Language::En};
    text::Text chinese{text::Language::Zh};
};

TEST_F(WorkbenchWordsTest, TellsStateScoreDeadlineAndOwnerInOneLine) {
    const QString line = stepLine(workbench.steps[1], english);
    EXPECT_TRUE(line.contains("1 of 4")) << line.toStdString();
    EXPECT_TRUE(line.contains("overdue"));
    EXPECT_TRUE(line.contains("Li Ming"));
    EXPECT_FALSE(stepLine(workbench.steps[0], english).contains("overdue"));
    EXPECT_NE(statusWord(StepStatus::Done, english), statusWord(StepStatus::Done, chinese));
}

TEST_F(WorkbenchWordsTest, NamesWhatIsMissingNextOnlyWhereACheckFails) {
    EXPECT_TRUE(missingNext(workbench.steps[0], english).isEmpty());
    const QString missing = missingNext(workbench.steps[1], english);
    EXPECT_FALSE(missing.isEmpty());
    EXPECT_FALSE(missing.startsWith('[')) << missing.toStdString(); // the code has a sentence
    EXPECT_TRUE(stepSummary(workbench.steps[1], english).contains(missing));
}

TEST_F(WorkbenchWordsTest, GivesEveryStateASignOfItsOwn) {
    std::vector<QString> words;
    for (const CheckState state :
         {CheckState::Passed, CheckState::Failed, CheckState::NotApplicable, CheckState::Overridden}) {
        for (const QString& other : words) {
            EXPECT_NE(checkWord(state, english).left(1), other.left(1));
        }
        words.push_back(checkWord(state, english));
    }
    EXPECT_NE(evidenceWord(EvidenceState::Tampered, english), evidenceWord(EvidenceState::Missing, english));
    EXPECT_NE(evidenceWord(EvidenceState::Present, english), evidenceWord(EvidenceState::Linked, english));
    EXPECT_NE(evidenceWord(EvidenceState::Reference, english), evidenceWord(EvidenceState::Present, english));
}

TEST_F(WorkbenchWordsTest, ShowsNoScoreOfAStepThatDoesNotApply) {
    StepState step = workbench.steps[0];
    step.status = StepStatus::NotApplicable;
    EXPECT_EQ(scoreText(step), QStringLiteral("–"));
    EXPECT_EQ(percentText(std::nullopt), QStringLiteral("–"));
    EXPECT_EQ(percentText(43.06), QStringLiteral("43.1 %"));
    EXPECT_EQ(overdueSteps(workbench), 1);
}

} // namespace
} // namespace parkcarbon::ui
