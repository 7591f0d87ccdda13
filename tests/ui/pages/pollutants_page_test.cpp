#include "ui/pages/pollutants_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QDoubleSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class PollutantsPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Pollutants);
        page = static_cast<PollutantsPage*>(test.window().pages().page(PageId::Pollutants));
        emissions = page->findChild<TableDeck*>("emissions");
        together_deck = page->findChild<TableDeck*>("together");
        ASSERT_TRUE(TestWindow::waitFor([this] { return emissions->count() == 3; }));
    }
    void enter(int box, const char* rate) {
        auto* field = page->findChildren<QDoubleSpinBox*>().at(box);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, rate);
        QTest::keyClick(field, Qt::Key_Return);
        TestWindow::waitFor([this] { return !test.window().document().isBusy(); });
    }

    TestWindow test;
    PollutantsPage* page = nullptr;
    TableDeck* emissions = nullptr;
    TableDeck* together_deck = nullptr;
};

TEST_F(PollutantsPageTest, ShowsStatedAndEstimatedMassesThatAddUp) {
    emissions->showTable(1);
    const ResultTable park = emissions->shownTable();
    ASSERT_GT(park.rows, 0);
    for (int row = 0; row < park.rows; ++row) {
        EXPECT_NEAR(*park.cell(row, 2).number, *park.cell(row, 3).number + *park.cell(row, 4).number, 1e-6);
    }
}

TEST_F(PollutantsPageTest, TaxesAtTheRatesThatAreEntered) {
    emissions->showTable(2);
    const auto tax = [this] {
        const ResultTable shown = emissions->shownTable();
        return shown.cell(shown.rows - 1, static_cast<int>(shown.columns.size()) - 1).number;
    };
    enter(0, "2.4");
    enter(1, "2.8");
    ASSERT_TRUE(TestWindow::waitFor([&] { return tax().has_value(); }));
    const double at_first = *tax();
    EXPECT_GT(at_first, 0.0);
    enter(0, "4.8");
    enter(1, "5.6");
    ASSERT_TRUE(TestWindow::waitFor([&] { return tax() && *tax() != at_first; }));
    EXPECT_NEAR(*tax(), 2.0 * at_first, 1e-6 * at_first);
}

TEST_F(PollutantsPageTest, SetsCarbonBesideThePollutants) {
    const ResultTable together = together_deck->shownTable();
    ASSERT_GT(together.rows, 2);
    EXPECT_EQ(together.columns.at(1), "2021");
    EXPECT_EQ(together.columns.at(2), "2025");
    const auto& by_year = test.window().results().results()->by_year;
    EXPECT_NEAR(*together.cell(0, 1).number, by_year.at(2021)->park.views.territorial, 1e-6);
    const int rows = together.rows;
    enter(2, "0.5");
    EXPECT_TRUE(TestWindow::waitFor([&] { return together_deck->shownTable().rows == rows + 1; })) << "IAPeq";
}

} // namespace
} // namespace parkcarbon::ui
