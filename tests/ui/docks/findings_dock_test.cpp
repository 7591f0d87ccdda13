#include "ui/docks/findings_dock.hpp"

#include "ui/dialogs/reason_dialog.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <parkcarbon/services/judgement_operations.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

/// The findings of the sample park, judged by keys alone.
class FindingsDockTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        auto* dock = test.window().findChild<FindingsDock*>();
        QApplication::setActiveWindow(&test.window());
        dock->show();
        dock->raise();
        list = dock->findChild<QTreeView*>();
        list->setFocus();
        show_dismissed = dock->findChild<QCheckBox*>();
        ASSERT_GT(rows(), 2) << "the inventory of the sample has findings";
    }
    int rows() const { return list->model()->rowCount(); }
    QString shown(int row) const { return list->model()->index(row, 0).data().toString(); }
    void select(int first, int last) {
        list->setCurrentIndex(list->model()->index(first, 0));
        list->selectionModel()->select(QItemSelection(list->model()->index(first, 0), list->model()->index(last, 1)),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// Del, a reason, Enter.
    void setAside(const QString& reason) {
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        auto* dialog = test.window().findChild<ReasonDialog*>();
        ASSERT_NE(dialog, nullptr);
        auto* line = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(line, reason);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::int64_t dismissals() { return *session().records().count(domain::Table::Dismissals); }
    services::ProjectSession& session() { return *test.window().document().session(); }
    bool settled() {
        return TestWindow::waitFor(
            [this] { return test.window().document().session() != nullptr && !test.window().results().isOutdated(); });
    }

    TestWindow test;
    QTreeView* list = nullptr;
    QCheckBox* show_dismissed = nullptr;
};

TEST_F(FindingsDockTest, AClickShowsTheCellAndLeavesTheKeysWithTheFinding) {
    const PageId before = test.window().pages().current();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_NE(test.window().pages().current(), before);
    EXPECT_TRUE(list->hasFocus()) << "Del must not reach the cell";
}

TEST_F(FindingsDockTest, SetsSeveralAsideForOneReasonAndUndoOpensThemAgain) {
    const int before = rows();
    const QString first = shown(0);
    select(0, 1);
    setAside("checked on site");
    EXPECT_EQ(dismissals(), 2);
    EXPECT_EQ(session().history()->back().operation, services::kDismissFindings.name);
    EXPECT_EQ(rows(), before - 2);
    ASSERT_TRUE(settled());
    EXPECT_EQ(rows(), before - 2) << "the inventory computed anew does not bring them back";

    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(shown(0), first);
}

TEST_F(FindingsDockTest, ShowsThoseSetAsideAndReopensThem) {
    const int before = rows();
    select(0, 0);
    setAside("checked on site");
    QTest::keyClick(show_dismissed, Qt::Key_Space);
    ASSERT_EQ(rows(), before);
    EXPECT_TRUE(shown(before - 1).startsWith(QStringLiteral("⊘")));
    EXPECT_TRUE(shown(before - 1).contains("checked on site"));
    EXPECT_TRUE(shown(before - 1).contains("tester")) << "who did it";

    select(before - 1, before - 1);
    QTest::keyClick(list, Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(dismissals(), 0);
    EXPECT_EQ(session().history()->back().operation, services::kLiftDismissals.name);
    ASSERT_EQ(rows(), before);
    EXPECT_FALSE(shown(before - 1).startsWith(QStringLiteral("⊘")));
}

TEST_F(FindingsDockTest, StillShowsWhatWasSetAsideAfterAnotherCheck) {
    select(0, 0);
    setAside("checked on site");
    test.window().actions().check_data->trigger();
    ASSERT_TRUE(TestWindow::waitFor([this] { return test.window().document().session() != nullptr; }));
    show_dismissed->setChecked(true);
    EXPECT_TRUE(shown(rows() - 1).contains("checked on site"));
}

TEST_F(FindingsDockTest, AsksForAReason) {
    select(0, 0);
    QTest::keyClick(list, Qt::Key_Delete);
    auto* dialog = test.window().findChild<ReasonDialog*>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), "   ");
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(dismissals(), 0);
    dialog->reject();
}

} // namespace
} // namespace parkcarbon::ui
