#include "ui/pages/uncertainty_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/interval_chart.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::ui {
namespace {

class UncertaintyPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Uncertainty);
        page = static_cast<UncertaintyPage*>(test.window().pages().page(PageId::Uncertainty));
        page->findChildren<QSpinBox*>().first()->setValue(500);
    }
    void compute() {
        QSignalSpy computed(page, &UncertaintyPage::computed);
        for (auto* button : page->findChildren<QPushButton*>()) {
            if (button->text() == "&Compute") {
                QTest::keyClick(button, Qt::Key_Space);
            }
        }
        ASSERT_FALSE(test.window().document().isBusy()) << "the project stays free for other work";
        ASSERT_TRUE(computed.wait(30'000));
    }
    TableDeck* results() { return page->findChild<TableDeck*>("results"); }

    TestWindow test;
    UncertaintyPage* page = nullptr;
};

TEST_F(UncertaintyPageTest, ComputesAsAJobAndShowsViewsAndTrend) {
    compute();
    ASSERT_EQ(results()->count(), 2);
    const ResultTable outputs = results()->shownTable();
    EXPECT_GT(outputs.rows, 5);
    EXPECT_EQ(outputs.cell(0, 0).text, "Territorial");
    const double mean = *outputs.cell(0, 1).number;
    const double inventory = test.window().results().results()->inventory->park.views.territorial;
    EXPECT_NEAR(mean, inventory, 0.05 * inventory);
    EXPECT_LT(*outputs.cell(0, 3).number, mean);
    EXPECT_GT(*outputs.cell(0, 4).number, mean);
    results()->showTable(1);
    EXPECT_EQ(results()->shownTable().rows, 5) << "a trend per view, from the first year to this one";
}

TEST_F(UncertaintyPageTest, NamesWhatTheUncertaintyComesFrom) {
    compute();
    const ResultTable contributions = page->findChild<TableDeck*>("contributions")->shownTable();
    ASSERT_GT(contributions.rows, 3);
    double shares = 0.0;
    for (int row = 0; row < contributions.rows; ++row) {
        shares += *contributions.cell(row, 1).number;
        EXPECT_FALSE(contributions.cell(row, 0).text.contains('|')) << contributions.cell(row, 0).text.toStdString();
    }
    EXPECT_NEAR(shares, 100.0, 1e-6);
}

TEST_F(UncertaintyPageTest, GivesTheSameNumbersForTheSameSeed) {
    compute();
    const double first = *results()->shownTable().cell(0, 3).number;
    compute();
    EXPECT_EQ(*results()->shownTable().cell(0, 3).number, first);
    page->findChildren<QSpinBox*>().last()->setValue(7);
    compute();
    EXPECT_NE(*results()->shownTable().cell(0, 3).number, first);
}

TEST_F(UncertaintyPageTest, TellsItsIntervalsToScreenReaders) {
    compute();
    const auto charts = page->findChildren<IntervalChart*>();
    ASSERT_EQ(charts.size(), 2);
    EXPECT_TRUE(charts.first()->accessibleDescription().contains("Territorial: "));
}

TEST_F(UncertaintyPageTest, ForgetsItsResultWithTheProject) {
    compute();
    test.window().document().close();
    EXPECT_EQ(results()->count(), 0);
}

} // namespace
} // namespace parkcarbon::ui
