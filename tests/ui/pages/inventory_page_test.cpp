#include "ui/pages/inventory_page.hpp"

#include "ui/docks/explain_dock.hpp"
#include "ui/models/line_tree_model.hpp"
#include "ui/models/value_table_model.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/line_tree_view.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

enum Tab { Tree, Pivot, Views, Compare, Charts, Tables };

class InventoryPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Inventory);
        page = static_cast<InventoryPage*>(test.window().pages().page(PageId::Inventory));
        tabs = page->findChild<QTabWidget*>();
    }
    /// With the arrow keys, as somebody without a mouse would.
    void goTo(Tab tab) {
        while (tabs->currentIndex() != tab) {
            QTest::keyClick(tabs->tabBar(), tabs->currentIndex() < tab ? Qt::Key_Right : Qt::Key_Left);
        }
        TestWindow::waitFor([this] { return !test.window().document().isBusy(); });
    }
    QComboBox* chooser(const QString& name) {
        for (QComboBox* box : page->findChildren<QComboBox*>()) {
            if (box->accessibleName() == name) {
                return box;
            }
        }
        return nullptr;
    }
    QTreeWidget* steps() { return test.window().findChild<ExplainDock*>()->findChild<QTreeWidget*>(); }
    TableDeck* deck() { return tabs->currentWidget()->findChild<TableDeck*>(); }

    TestWindow test;
    InventoryPage* page = nullptr;
    QTabWidget* tabs = nullptr;
};

TEST_F(InventoryPageTest, ExplainsALineOfTheTreeByKeyboardDownToTheRecord) {
    auto* tree = page->findChild<LineTreeView*>();
    tree->setFocus();
    for (const auto key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}) {
        QTest::keyClick(tree, key); // into scope, category, enterprise, line
    }
    const QString line = tree->currentIndex().data(LineTreeModel::LineIdRole).toString();
    ASSERT_TRUE(line.contains('/')) << line.toStdString();
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_GT(steps()->topLevelItemCount(), 1);
    steps()->setCurrentItem(steps()->topLevelItem(0));
    emit steps()->itemActivated(steps()->topLevelItem(0), 0);
    EXPECT_NE(test.window().pages().current(), PageId::Inventory) << "the first step leads to the grid of the record";
}

TEST_F(InventoryPageTest, FollowsATotalToItsParts) {
    auto* tree = page->findChild<LineTreeView*>();
    QTest::keyClick(tree, Qt::Key_Home);
    QTest::keyClick(tree, Qt::Key_Return);
    ASSERT_GT(steps()->topLevelItemCount(), 0);
    const auto* dock = test.window().findChild<ExplainDock*>();
    const auto titles = [&] {
        QStringList texts;
        for (const QLabel* label : dock->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join('\n');
    };
    EXPECT_TRUE(titles().contains("park/direct"));
    emit steps()->itemActivated(steps()->topLevelItem(0), 0);
    EXPECT_TRUE(titles().contains("park/direct_by_category/")) << titles().toStdString();
}

TEST_F(InventoryPageTest, FiltersTheTreeAndCopiesRows) {
    auto* filter = tabs->currentWidget()->findChild<QLineEdit*>();
    auto* tree = page->findChild<LineTreeView*>();
    const int before = tree->model()->rowCount();
    QTest::keyClicks(filter, "CH4");
    EXPECT_GT(tree->model()->rowCount(), 0);
    EXPECT_LT(tree->model()->rowCount(), before);
    QTest::keyClick(filter, Qt::Key_Return);
    tree->selectAll();
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    EXPECT_GT(QGuiApplication::clipboard()->text().count('\n'), 2);
}

TEST_F(InventoryPageTest, PivotsByOtherFacetsWithTheKeyboard) {
    goTo(Pivot);
    const auto boxes = tabs->currentWidget()->findChildren<QComboBox*>();
    ASSERT_EQ(boxes.size(), 4);
    const auto* shown = deck();
    const QString before = shown->shownTable().columns.join('|');
    QTest::keyClick(boxes.at(1), Qt::Key_Down);
    EXPECT_NE(shown->shownTable().columns.join('|'), before);
    const ResultTable& pivot = shown->shownTable();
    const double total = *pivot.cell(pivot.rows - 1, static_cast<int>(pivot.columns.size()) - 1).number;
    const double park = test.window().results().results()->inventory->park.views.scope_1_2_location;
    EXPECT_NEAR(total, park, 1e-9 * park);
}

TEST_F(InventoryPageTest, ShowsAllViewsOfBothYears) {
    goTo(Views);
    ASSERT_TRUE(TestWindow::waitFor([this] { return deck()->count() == 6; }));
    const ResultTable totals = deck()->shownTable();
    ASSERT_EQ(totals.columns.size(), 3);
    const auto& by_year = test.window().results().results()->by_year;
    EXPECT_DOUBLE_EQ(*totals.cell(0, 1).number, by_year.at(2021)->park.views.territorial);
    EXPECT_DOUBLE_EQ(*totals.cell(4, 2).number, by_year.at(2025)->park.views.consumption);
    EXPECT_EQ(totals.cell(0, 1).line_id, "2021|park/territorial");
}

TEST_F(InventoryPageTest, ZeroCarbonFigureSaysThatItsMethodIsNotConfirmed) {
    goTo(Views);
    ASSERT_TRUE(TestWindow::waitFor([this] { return deck()->count() == 6; }));
    deck()->showTable(4);
    EXPECT_TRUE(deck()->shownTable().note.startsWith("⚠")) << deck()->shownTable().note.toStdString();
}

TEST_F(InventoryPageTest, ComparesTwoYearsAndExplainsATermInItsYear) {
    goTo(Compare);
    ASSERT_TRUE(TestWindow::waitFor([this] { return deck()->count() == 1 && deck()->shownTable().rows > 3; }));
    ValueTableView* terms = deck()->view();
    terms->setCurrentIndex(terms->model()->index(0, 0));
    QTest::keyClick(terms, Qt::Key_Return);
    EXPECT_GT(steps()->topLevelItemCount(), 1);
}

TEST_F(InventoryPageTest, SaysWhyEnergyStatisticsOfTwoYearsHaveNoBridge) {
    goTo(Compare);
    QList<QComboBox*> views;
    for (QComboBox* box : tabs->currentWidget()->findChildren<QComboBox*>()) {
        if (box->count() == static_cast<int>(engine::views::kViewWords.size()) && !box->currentData().isValid()) {
            views << box;
        }
    }
    ASSERT_EQ(views.size(), 2);
    for (QComboBox* box : views) {
        QTest::keyClick(box, Qt::Key_End);
    }
    EXPECT_TRUE(TestWindow::waitFor([this] { return !deck()->isVisibleTo(tabs->currentWidget()); }));
}

/// The sample's steam meter of the line is balanced; both totals stay in sight, and so does where they differ.
TEST_F(InventoryPageTest, ShowsRawAndReconciledDataBesideEachOtherByKeyboard) {
    const auto& results = test.window().results();
    const double raw = results.results()->inventory->park.views.scope_1_2_location;
    QComboBox* data = chooser("Data that the inventory rests on");
    ASSERT_NE(data, nullptr);
    QTest::keyClick(data, Qt::Key_Down);
    ASSERT_TRUE(TestWindow::waitFor([&] { return results.results()->raw != nullptr; }));
    EXPECT_EQ(results.results()->inventory->basis, engine::inventory::DataBasis::Reconciled);
    EXPECT_EQ(results.results()->raw->park.views.scope_1_2_location, raw);
    EXPECT_NE(results.results()->inventory->park.views.scope_1_2_location, raw);
    ASSERT_GT(results.results()->reconciled_records, 0U);
    const QString records = QString("in %1 record(s)").arg(results.results()->reconciled_records);
    const auto labels = page->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(records);
    }));

    QTest::keyClick(data, Qt::Key_Up);
    ASSERT_TRUE(TestWindow::waitFor([&] { return results.results()->raw == nullptr; }));
    EXPECT_EQ(results.results()->inventory->park.views.scope_1_2_location, raw);
}

TEST_F(InventoryPageTest, ExplainsALineOfReconciledDataFromItsStatedAmount) {
    const auto& results = test.window().results();
    QTest::keyClick(chooser("Data that the inventory rests on"), Qt::Key_Down);
    ASSERT_TRUE(TestWindow::waitFor([&] { return results.results()->raw != nullptr; }));
    goTo(Compare);
    QTest::keyClick(chooser("Period to compare from"), Qt::Key_Down); // from 2021 to 2025
    QTest::keyClick(chooser("Data to compare from"), Qt::Key_Home);
    const auto compared = [this] {
        return deck()->shownTable().rows > 2 && deck()->shownTable().cell(0, 1).text == "Reconciliation of the data";
    };
    ASSERT_TRUE(TestWindow::waitFor(compared));
    const ResultTable terms = deck()->shownTable();
    const double change = results.results()->inventory->park.views.scope_1_2_location -
                          results.results()->raw->park.views.scope_1_2_location;
    EXPECT_NEAR(*terms.cell(terms.rows - 2, 0).number, change, 1e-6);
    EXPECT_TRUE(terms.cell(0, 0).line_id.startsWith("2025+reconciled|")) << terms.cell(0, 0).line_id.toStdString();
    ValueTableView* view = deck()->view();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    ASSERT_GT(steps()->topLevelItemCount(), 1);
    EXPECT_EQ(steps()->findItems("balanced ÷ stated amount", Qt::MatchContains | Qt::MatchRecursive).size(), 1);
}

TEST_F(InventoryPageTest, KeepsTheTablesItAlwaysHad) {
    goTo(Tables);
    EXPECT_EQ(deck()->count(), 8);
    QTest::keyClick(deck()->findChild<QTabBar*>(), Qt::Key_Right);
    EXPECT_EQ(deck()->shownTable().title, "Categories");
}

} // namespace
} // namespace parkcarbon::ui
