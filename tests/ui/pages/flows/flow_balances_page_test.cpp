#include "ui/pages/flows/flow_balances_page.hpp"

#include "ui/models/value_table_model.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/charts/chart_view.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace parkcarbon::ui {
namespace {

enum Tab { Sheets, Forms, Losses, Indicators, Heat, Carbon, Costs };

class FlowBalancesPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::FlowBalances);
        page = static_cast<FlowBalancesPage*>(test.window().pages().page(PageId::FlowBalances));
        tabs = page->findChild<QTabWidget*>();
        ASSERT_TRUE(TestWindow::waitFor([this] { return tabs->isVisible() && overview()->shownTable().rows > 10; }));
    }
    /// With the arrow keys, as somebody without a mouse would.
    void goTo(Tab tab) {
        while (tabs->currentIndex() != tab) {
            QTest::keyClick(tabs->tabBar(), tabs->currentIndex() < tab ? Qt::Key_Right : Qt::Key_Left);
        }
    }
    TableDeck* overview() { return page->findChild<TableDeck*>("overview"); }
    TableDeck* sheet() { return page->findChild<TableDeck*>("sheet"); }
    TableDeck* deck() { return tabs->currentWidget()->findChild<TableDeck*>(); }
    QString labels() {
        QStringList texts;
        for (const QLabel* label : tabs->currentWidget()->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join('\n');
    }

    TestWindow test;
    FlowBalancesPage* page = nullptr;
    QTabWidget* tabs = nullptr;
};

TEST_F(FlowBalancesPageTest, ListsTheBalancesFromTheWorstOn) {
    const ResultTable all = overview()->shownTable();
    double before = 1e9;
    int open = 0;
    for (int row = 0; row < all.rows && all.cell(row, 0).text.startsWith("✖"); ++row, ++open) {
        ASSERT_TRUE(all.cell(row, 3).number) << row;
        EXPECT_LE(*all.cell(row, 3).number, before);
        EXPECT_GT(*all.cell(row, 3).number, *all.cell(row, 4).number) << "above its limit";
        before = *all.cell(row, 3).number;
    }
    EXPECT_GT(open, 0);
    for (int row = open; row < all.rows; ++row) {
        EXPECT_FALSE(all.cell(row, 0).text.startsWith("✖")) << row;
    }
}

TEST_F(FlowBalancesPageTest, ShowsTheSheetOfTheRowThatTheKeysReach) {
    ValueTableView* list = overview()->view();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    const QString first = sheet()->shownTable().columns.front();
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_NE(sheet()->shownTable().columns.front(), first);
    const QModelIndex row = list->currentIndex();
    EXPECT_TRUE(sheet()->shownTable().columns.front().startsWith(row.siblingAtColumn(1).data().toString()));
}

TEST_F(FlowBalancesPageTest, ASheetAddsUpToItsFlows) {
    sheet()->showTable(0);
    const ResultTable sides = sheet()->shownTable();
    sheet()->showTable(1);
    const ResultTable behind = sheet()->shownTable();
    double in = 0.0;
    double out = 0.0;
    for (int row = 0; row < behind.rows; ++row) {
        const double amount = behind.cell(row, 3).number.value_or(0.0);
        (behind.cell(row, 0).text == "In" ? in : out) += behind.cell(row, 0).text == "Stock" ? 0.0 : amount;
        EXPECT_TRUE(behind.cell(row, 3).line_id.isEmpty() || behind.cell(row, 3).line_id.startsWith("flow/"));
    }
    ASSERT_TRUE(sides.cell(0, 1).number && sides.cell(1, 1).number && sides.cell(3, 1).number);
    EXPECT_NEAR(*sides.cell(0, 1).number, in, 1e-9 * in);
    EXPECT_NEAR(*sides.cell(1, 1).number, out, 1e-9 * in);
    EXPECT_NEAR(*sides.cell(3, 1).number,
                *sides.cell(0, 1).number - *sides.cell(1, 1).number - *sides.cell(2, 1).number, 1e-9 * in);
}

TEST_F(FlowBalancesPageTest, KeepsToTheLayerThatIsChosen) {
    auto* layer = tabs->currentWidget()->findChildren<QComboBox*>().at(0);
    const int all = overview()->shownTable().rows;
    QTest::keyClick(layer, Qt::Key_Down);
    const ResultTable shown = overview()->shownTable();
    EXPECT_LT(shown.rows, all);
    for (int row = 0; row < shown.rows; ++row) {
        EXPECT_EQ(shown.cell(row, 2).text, layer->currentText());
    }
    auto* party = tabs->currentWidget()->findChildren<QComboBox*>().at(1);
    ASSERT_GT(party->count(), 1);
    QTest::keyClick(party, party->currentIndex() == 0 ? Qt::Key_End : Qt::Key_Home);
    EXPECT_TRUE(sheet()->shownTable().columns.front().startsWith(party->currentText()));
}

TEST_F(FlowBalancesPageTest, ShowsTheOfficialTablesWithEmptyCellsLeftEmpty) {
    goTo(Forms);
    ASSERT_EQ(deck()->count(), 2);
    const ResultTable water = deck()->shownTable();
    const auto column = [](const ResultTable& table, const QString& title) {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const QString& one) { return one.startsWith(title); });
        return static_cast<int>(found - table.columns.begin());
    };
    const int total = water.rows - 1;
    EXPECT_EQ(water.cell(total, 0).text, "Whole park");
    const int intake = column(water, "total intake");
    double sources = 0.0;
    for (int source = 1; source < intake; ++source) {
        sources += water.cell(total, source).number.value_or(0.0);
    }
    ASSERT_TRUE(water.cell(total, intake).number);
    EXPECT_NEAR(*water.cell(total, intake).number, sources, 1e-9 * sources);
    int empty = 0;
    for (int row = 0; row < water.rows; ++row) {
        empty += water.cell(row, column(water, "rainwater")).text.isEmpty() ? 1 : 0;
    }
    EXPECT_EQ(empty, water.rows) << "the park takes no rainwater";
    EXPECT_TRUE(water.note.contains("empty cell"));
    QTest::keyClick(deck()->findChild<QTabBar*>(), Qt::Key_Right);
    EXPECT_EQ(deck()->shownTable().title, "Energy balance table");
    EXPECT_EQ(deck()->shownTable().cell(0, 0).text, "Primary energy production");
}

TEST_F(FlowBalancesPageTest, RanksTheLossesOfALayer) {
    goTo(Losses);
    const ResultTable losses = deck()->shownTable();
    ASSERT_GT(losses.rows, 2);
    EXPECT_LE(losses.rows, 11) << "ten and their sum";
    for (int row = 1; row + 1 < losses.rows; ++row) {
        EXPECT_GE(losses.cell(row - 1, 1).number.value_or(0.0), losses.cell(row, 1).number.value_or(0.0));
    }
    auto* layer = tabs->currentWidget()->findChild<QComboBox*>();
    const QString title = losses.title;
    QTest::keyClick(layer, Qt::Key_Down);
    EXPECT_NE(deck()->shownTable().title, title);
}

TEST_F(FlowBalancesPageTest, SaysWhatAnIndicatorNeedsAndSetsPublishedNetworksBeside) {
    goTo(Indicators);
    const ResultTable park = deck()->shownTable();
    ASSERT_GE(park.rows, 17);
    for (int row = 0; row < park.rows; ++row) {
        EXPECT_EQ(park.cell(row, 1).number.has_value(), !park.cell(row, 4).text.startsWith("Cannot be computed"))
            << park.cell(row, 0).text.toStdString();
        EXPECT_FALSE(park.cell(row, 0).text.contains('[')) << "named";
        EXPECT_FALSE(park.cell(row, 4).text.isEmpty());
    }
    deck()->showTable(1);
    const ResultTable networks = deck()->shownTable();
    EXPECT_GE(networks.rows, 2 + 17);
    for (int row = 0; row < networks.rows; ++row) {
        if (networks.cell(row, 0).text == "Kalundborg") {
            EXPECT_NEAR(*networks.cell(row, 3).number, 0.0789, 5e-5);
        }
    }
}

TEST_F(FlowBalancesPageTest, RecoversLessHeatAtALargerTemperatureDifference) {
    goTo(Heat);
    ASSERT_EQ(deck()->count(), 2);
    std::vector<const charts::ChartView*> charts; // the class has no meta-object to be found by
    for (const QWidget* const widget : tabs->currentWidget()->findChildren<QWidget*>()) {
        if (const auto* const chart = dynamic_cast<const charts::ChartView*>(widget)) {
            charts.push_back(chart);
        }
    }
    ASSERT_EQ(charts.size(), 2U);
    EXPECT_TRUE(charts.at(0)->isVisible());
    const QString before = labels();
    const ResultTable problem = deck()->shownTable();
    const int last = problem.rows - 1;
    const double cold = *problem.cell(last, 6).number;
    auto* approach = tabs->currentWidget()->findChild<QDoubleSpinBox*>();
    approach->setFocus();
    approach->selectAll();
    QTest::keyClicks(approach, "40");
    QTest::keyClick(approach, Qt::Key_Return);
    EXPECT_NE(labels(), before);
    const ResultTable wider = deck()->shownTable();
    EXPECT_GT(*wider.cell(wider.rows - 1, 6).number, cold) << "more must be cooled away";
    QTest::keyClick(deck()->findChild<QTabBar*>(), Qt::Key_Right);
    EXPECT_EQ(deck()->shownTable().rows, 8) << "the streams with temperatures";
}

TEST_F(FlowBalancesPageTest, AccountsForTheCarbonOfEveryEnterprise) {
    goTo(Carbon);
    ASSERT_EQ(deck()->count(), 3);
    EXPECT_TRUE(deck()->shownTable().note.startsWith("✔"));
    deck()->showTable(1);
    const ResultTable enterprises = deck()->shownTable();
    ASSERT_GT(enterprises.rows, 5);
    for (int row = 0; row < enterprises.rows; ++row) {
        const auto of = [&](int column) { return *enterprises.cell(row, column).number; };
        EXPECT_NEAR(of(1) + of(2) + of(3), of(4) + of(5) + of(6), 1e-6 * (1.0 + of(1) + of(2) + of(3)));
        EXPECT_FALSE(enterprises.cell(row, 7).text.isEmpty()) << "how it was shared";
    }
}

TEST_F(FlowBalancesPageTest, CountsWhatIsPaidIntoTheCosts) {
    goTo(Costs);
    ASSERT_EQ(deck()->count(), 2);
    const auto total = [this] { return *deck()->shownTable().cell(2, 5).number; };
    const double before = total();
    const domain::TableSpec& flows = domain::spec(domain::Table::Flows);
    std::vector<std::optional<std::string>> texts(flows.fields.size());
    for (const auto& [field, text] : {std::pair{"flow_id", "FV1"},
                                      {"period", "2025"},
                                      {"from_id", "ext:market"},
                                      {"to_id", "E07"},
                                      {"material", "wages"},
                                      {"layer", "value"},
                                      {"quantity", "5000000"},
                                      {"unit", "CNY"},
                                      {"evidence_class", "measured"}}) {
        texts.at(*flows.fieldIndex(field)) = text;
    }
    const auto parsed = domain::parseRecord(domain::Table::Flows, texts);
    ASSERT_TRUE(parsed);
    ASSERT_TRUE(test.window().document().execute(services::AddRecords(domain::Table::Flows, {*parsed})));
    ASSERT_TRUE(TestWindow::waitFor([&] { return std::abs(total() - before - 5e6) < 1e-3; })) << total();
    const ResultTable kinds = deck()->shownTable();
    EXPECT_GT(*kinds.cell(0, 5).number, *kinds.cell(1, 5).number) << "products cost more than losses";
}

TEST_F(FlowBalancesPageTest, FollowsAnEditAndAnotherYear) {
    const auto text = [this] {
        QString all;
        const ResultTable table = overview()->shownTable();
        for (int row = 0; row < table.rows; ++row) {
            all += table.cell(row, 7).text + '|';
        }
        return all;
    };
    const QString before = text();
    const std::size_t quantity = *domain::spec(domain::Table::Flows).fieldIndex("quantity");
    ASSERT_TRUE(test.window().document().execute(
        services::EditRecords(domain::Table::Flows, {{"F25025", quantity, "331000"}})));
    EXPECT_TRUE(TestWindow::waitFor([&] { return text() != before; }));
    const QString edited = text();
    auto* period = page->findChild<QComboBox*>();
    ASSERT_GT(period->count(), 1);
    QTest::keyClick(period, period->currentIndex() == 0 ? Qt::Key_End : Qt::Key_Home);
    EXPECT_TRUE(TestWindow::waitFor([&] { return text() != edited; }));
}

TEST_F(FlowBalancesPageTest, CopiesAWholeTableWithAllDigits) {
    ValueTableView* list = overview()->view();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    EXPECT_GE(lines.size(), overview()->shownTable().rows + 1);
    EXPECT_EQ(lines.front().split('\t').size(), overview()->shownTable().columns.size());
}

TEST_F(FlowBalancesPageTest, EmptiesItselfWhenTheProjectIsClosed) {
    test.window().document().close();
    EXPECT_FALSE(tabs->isVisibleTo(page));
}

} // namespace
} // namespace parkcarbon::ui
