#include "ui/shell/rail.hpp"

#include "ui/models/workbench_words.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/rail_delegate.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/page.hpp"

#include <QAction>
#include <QComboBox>
#include <QTest>
#include <QTreeWidgetItem>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class RailTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(test.openSampleWithSteps()); }
    QTreeWidgetItem* next() { return test.window().rail().topLevelItem(static_cast<int>(kProjectPages.size())); }
    QTreeWidgetItem* step(int number) {
        Rail& rail = test.window().rail();
        int seen = 0;
        for (int top = static_cast<int>(kProjectPages.size()) + 1; top < rail.topLevelItemCount(); ++top) {
            QTreeWidgetItem* stage = rail.topLevelItem(top);
            if (number <= seen + stage->childCount()) {
                return stage->child(number - seen - 1);
            }
            seen += stage->childCount();
        }
        return nullptr;
    }
    static QString line(const QTreeWidgetItem* item) { return item->data(0, RailDelegate::kLineRole).toString(); }

    TestWindow test{"en"};
};

TEST_F(RailTest, TellsTheStateOfEveryStepInWords) {
    const auto& workbench = *test.window().workbench().workbench();
    ASSERT_EQ(workbench.steps.size(), 18U);
    const text::Text words(text::Language::En);
    for (const auto& state : workbench.steps) {
        const QTreeWidgetItem* item = step(state.definition.step);
        ASSERT_NE(item, nullptr);
        EXPECT_TRUE(line(item).startsWith(statusWord(state.status, words))) << state.definition.step;
        const QString spoken = item->data(0, Qt::AccessibleTextRole).toString();
        EXPECT_TRUE(spoken.contains(statusWord(state.status, words))) << state.definition.step;
        EXPECT_EQ(line(item).contains("overdue"), state.overdue) << state.definition.step;
        if (const QString missing = missingNext(state, words); !missing.isEmpty()) {
            EXPECT_TRUE(item->toolTip(0).contains(missing)) << state.definition.step;
        }
    }
}

TEST_F(RailTest, PutsTheTotalOnTop) {
    const QTreeWidgetItem* board = test.window().rail().topLevelItem(1);
    EXPECT_EQ(board->text(0), pageTitle(PageId::Board));
    EXPECT_TRUE(line(board).contains(percentText(test.window().workbench().workbench()->total_pct)));
}

TEST_F(RailTest, NamesTheThreeMostUsefulThingsAndLeadsToThemByEnter) {
    ASSERT_EQ(next()->childCount(), 3);
    Rail& rail = test.window().rail();
    rail.setFocus();
    test.window().pages().show(PageId::Overview);
    rail.setCurrentItem(next()->child(0));
    EXPECT_EQ(test.window().pages().current(), PageId::Overview) << "walking past does nothing";
    QTest::keyClick(&rail, Qt::Key_Return);
    EXPECT_NE(test.window().pages().current(), PageId::Overview);
}

TEST_F(RailTest, SpeaksChineseAsWell) {
    test.window().actions().language->actions().first()->trigger();
    QCoreApplication::processEvents();
    const text::Text words(text::Language::Zh);
    const auto* state = test.window().workbench().step(1);
    EXPECT_TRUE(line(step(1)).startsWith(statusWord(state->status, words)));
    EXPECT_EQ(next()->text(0), QStringLiteral("下一步做什么？"));
}

TEST_F(RailTest, FollowsAnEdit) {
    const int before = static_cast<int>(test.window().workbench().step(18)->status);
    ASSERT_EQ(before, static_cast<int>(engine::workflow::StepStatus::NotStarted));
    const QString told = line(step(18));
    test.window().pages().showStep(18);
    auto* status = test.window().pages().page(PageId::Step)->findChild<QComboBox*>("status");
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down); // in progress
    ASSERT_TRUE(test.settle());
    EXPECT_NE(line(step(18)), told);
}

} // namespace
} // namespace parkcarbon::ui
