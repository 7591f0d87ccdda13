#include "ui/grid/record_grid_view.hpp"

#include "ui/dialogs/mapping_dialog.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/page.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <limits>

namespace parkcarbon::ui {
namespace {

constexpr std::size_t kPeriod = 2;
constexpr int kQuantity = 5;

/// The activities grid of the sample park, driven by keys alone.
class RecordGridViewTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        QApplication::setActiveWindow(&test.window());
        test.window().pages().show(PageId::Activities);
        grid = test.window().pages().currentGrid();
        ASSERT_NE(grid, nullptr);
        grid->setFocus();
        tester = std::make_unique<QAbstractItemModelTester>(&grid->grid(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        ASSERT_GT(grid->grid().recordCount(), 10);
    }
    void select(int row, int column, int rows = 1, int columns = 1) {
        const auto cell = [&](int r, int c) { return grid->model()->index(r, c); };
        grid->setCurrentIndex(cell(row, column));
        grid->selectionModel()->select(QItemSelection(cell(row, column), cell(row + rows - 1, column + columns - 1)),
                                       QItemSelectionModel::ClearAndSelect);
    }
    std::string quantity(int row) const { return grid->grid().canonical(row, kQuantity); }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(grid, Qt::Key(code), modifiers);
    }
    void typeIntoEditor(const QString& text, int finish, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        key(Qt::Key_F2);
        auto* editor = grid->viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key(finish), modifiers);
    }

    TestWindow test;
    RecordGridView* grid = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(RecordGridViewTest, EditsWithF2AndGoesDownWithEnter) {
    select(0, kQuantity);
    typeIntoEditor("4321", Qt::Key_Return);
    EXPECT_EQ(quantity(0), "4321");
    EXPECT_EQ(grid->currentIndex().row(), 1);
    EXPECT_EQ(grid->currentIndex().column(), kQuantity);
}

TEST_F(RecordGridViewTest, KeepsTheFiltersUnderTheirColumnsWhenScrolledSideways) {
    auto* const header = grid->horizontalHeader();
    const QList<QLineEdit*> filters = header->findChildren<QLineEdit*>(Qt::FindDirectChildrenOnly);
    ASSERT_EQ(filters.size(), header->count());
    grid->setFixedWidth(500); // narrower than the columns
    QCoreApplication::processEvents();
    ASSERT_GT(grid->horizontalScrollBar()->maximum(), 0);
    for (const int position : {grid->horizontalScrollBar()->maximum(), 0}) {
        grid->horizontalScrollBar()->setValue(position);
        for (int section = 0; section < header->count(); ++section) {
            EXPECT_EQ(filters[section]->x(), header->sectionViewportPosition(section)) << section << " at " << position;
        }
    }
}

TEST_F(RecordGridViewTest, GoesRightWithTab) {
    select(0, kQuantity);
    typeIntoEditor("5", Qt::Key_Tab);
    EXPECT_EQ(grid->currentIndex().row(), 0);
    EXPECT_EQ(grid->currentIndex().column(), kQuantity + 1);
}

TEST_F(RecordGridViewTest, LeavesTheCellAsItWasWithEscape) {
    const std::string before = quantity(0);
    select(0, kQuantity);
    typeIntoEditor("99", Qt::Key_Escape);
    EXPECT_EQ(quantity(0), before);
}

TEST_F(RecordGridViewTest, UndoesAnEdit) {
    const std::string before = quantity(0);
    select(0, kQuantity);
    typeIntoEditor("4321", Qt::Key_Return);
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(quantity(0), before);
    ASSERT_TRUE(test.window().document().redo());
    EXPECT_EQ(quantity(0), "4321");
}

TEST_F(RecordGridViewTest, PastesABlockAsOneStep) {
    const std::string before = quantity(2);
    QApplication::clipboard()->setText("101\n102\n103\n");
    select(0, kQuantity);
    grid->pasteClipboard();
    EXPECT_EQ(quantity(0), "101");
    EXPECT_EQ(quantity(2), "103");
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(quantity(2), before);
}

TEST_F(RecordGridViewTest, ChangesNothingWhenOneCellOfABlockIsWrong) {
    const std::string before = quantity(0);
    QSignalSpy told(grid, &RecordGridView::told);
    QApplication::clipboard()->setText("101\nmany\n103\n");
    select(0, kQuantity);
    grid->pasteClipboard();
    EXPECT_EQ(quantity(0), before);
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(grid->model()->index(1, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::Refused));
}

TEST_F(RecordGridViewTest, FillsDown) {
    const std::string first = quantity(0);
    select(0, kQuantity, 4);
    grid->fillDown();
    EXPECT_EQ(quantity(3), first);
}

TEST_F(RecordGridViewTest, PutsOneTextIntoTheWholeSelectionWithCtrlEnter) {
    select(1, kQuantity, 3);
    typeIntoEditor("77", Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(quantity(1), "77");
    EXPECT_EQ(quantity(3), "77");
}

TEST_F(RecordGridViewTest, EmptiesCellsButNeverRemovesRowsWithDelete) {
    const int rows = grid->grid().recordCount();
    const auto note = static_cast<int>(grid->grid().tableSpec().fieldIndex("note").value());
    select(0, note);
    grid->fillSelection("to be emptied");
    select(0, note, 2);
    grid->clearCells();
    EXPECT_EQ(grid->grid().canonical(0, static_cast<std::size_t>(note)), "");
    EXPECT_EQ(grid->grid().recordCount(), rows);
}

TEST_F(RecordGridViewTest, RemovesRowsOnCommandAndBringsThemBack) {
    const int rows = grid->grid().recordCount();
    select(0, 0, 3);
    grid->removeSelectedRows();
    EXPECT_EQ(grid->grid().recordCount(), rows - 3);
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(grid->grid().recordCount(), rows);
}

TEST_F(RecordGridViewTest, CopiesWithAndWithoutHeadings) {
    select(0, kQuantity, 2);
    grid->copySelection(false);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), quantity(0) + "\n" + quantity(1) + "\n");
    grid->copySelection(true);
    EXPECT_EQ(QApplication::clipboard()->text().count('\n'), 3);
}

TEST_F(RecordGridViewTest, SumsTheSelection) {
    QApplication::clipboard()->setText("100\n200\n300\n");
    select(0, kQuantity);
    grid->pasteClipboard();
    select(0, kQuantity, 3);
    EXPECT_TRUE(TestWindow::waitFor([this] { return grid->summary().contains("600"); }))
        << grid->summary().toStdString();
    EXPECT_TRUE(grid->summary().contains("200"));
}

TEST_F(RecordGridViewTest, ComputesResultsAnewByItselfWhenThatIsQuick) {
    test.window().results().setQuickLimit(std::numeric_limits<std::int64_t>::max());
    const int year = std::stoi(grid->grid().canonical(0, kPeriod));
    const auto direct = [&] { return test.window().results().results()->by_year.at(year)->park.direct; };
    const double before = direct();
    select(0, kQuantity);
    typeIntoEditor("9999999", Qt::Key_Return);
    EXPECT_TRUE(test.window().results().isOutdated());
    ASSERT_TRUE(TestWindow::waitFor([this] { return !test.window().results().isOutdated(); }));
    EXPECT_NE(direct(), before);
}

TEST_F(RecordGridViewTest, LeavesSlowResultsOutOfDateUntilAsked) {
    test.window().results().setQuickLimit(0);
    select(0, kQuantity);
    typeIntoEditor("9999999", Qt::Key_Return);
    QTest::qWait(400); // longer than the keeper gathers edits
    EXPECT_TRUE(test.window().results().isOutdated());
    test.window().results().recompute();
    EXPECT_TRUE(TestWindow::waitFor([this] { return !test.window().results().isOutdated(); }));
}

TEST_F(RecordGridViewTest, ShowsNoNumbersOnceAllDataAreUndone) {
    test.window().results().setQuickLimit(0); // not even when results are slow
    while (test.window().document().session()->canUndo()) {
        ASSERT_TRUE(test.window().document().undo());
    }
    EXPECT_TRUE(TestWindow::waitFor([this] { return test.window().results().results() == nullptr; }));
}

TEST_F(RecordGridViewTest, KeepsAnUnfinishedRowWhenThePageIsLeft) {
    const int blank = grid->grid().recordCount();
    ASSERT_TRUE(grid->grid().setCells({{blank, kQuantity, "12"}}));
    ASSERT_EQ(grid->grid().draftCount(), 1);
    test.window().pages().show(PageId::Overview);
    test.window().pages().show(PageId::Activities);
    EXPECT_EQ(grid->grid().draftCount(), 1);
    EXPECT_EQ(grid->grid().canonical(blank, kQuantity), "12");
    EXPECT_EQ(test.window().pages().unfinishedRows(), 1);
}

TEST_F(RecordGridViewTest, LeadsATableWiderThanItselfToTheChoiceOfColumns) {
    const int last = grid->model()->columnCount() - 1;
    select(0, last);
    const int before = grid->grid().recordCount();
    QApplication::clipboard()->setText("企业\t品种\t数量\nE01\t烟煤\t12\n");
    key(Qt::Key_V, Qt::ControlModifier);
    auto* dialog = grid->findChild<MappingDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->mapping().table, "activities");
    EXPECT_EQ(grid->grid().recordCount(), before) << "nothing is pasted before the columns are known";
    ASSERT_TRUE(TestWindow::waitFor([&] { return dialog->proposal().has_value(); }));
    EXPECT_EQ(dialog->proposal()->header, (std::vector<std::string>{"企业", "品种", "数量"}));
    dialog->reject();
}

TEST_F(RecordGridViewTest, PastesAsATableOnRequest) {
    select(0, 0);
    QApplication::clipboard()->setText("企业\t数量\nE01\t12\n");
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = grid->findChild<MappingDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(TestWindow::waitFor([&] { return dialog->proposal().has_value(); }));
    dialog->reject();
}

} // namespace
} // namespace parkcarbon::ui
