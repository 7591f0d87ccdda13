#include "ui/pages/indicators_page.hpp"

#include "ui/dialogs/choice_dialog.hpp"
#include "ui/pages/indicator_details.hpp"
#include "ui/pages/scheme_tables.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace parkcarbon::ui {
namespace {

class IndicatorsPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSampleWithSteps());
        test.window().pages().show(PageId::Indicators);
        page = static_cast<IndicatorsPage*>(test.window().pages().page(PageId::Indicators));
        scheme = page->findChild<QComboBox*>("scheme");
        deck = page->findChild<TableDeck*>("indicators");
        gaps = page->findChild<TableDeck*>("gaps");
        ASSERT_TRUE(TestWindow::waitFor([this] { return scheme->count() > 0; }));
    }
    QPushButton* button(QWidget* of, const char* text) {
        for (auto* candidate : of->findChildren<QPushButton*>()) {
            if (QString(candidate->text()).remove('&').contains(text)) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// The first row of the scheme's table whose verdict begins so; −1 without one.
    int rowWith(const QString& sign) {
        deck->showTable(0);
        for (int row = 0; row < deck->shownTable().rows; ++row) {
            if (deck->shownTable().cell(row, 3).text.startsWith(sign)) {
                return row;
            }
        }
        return -1;
    }
    void chooseRow(int row) {
        deck->view()->setFocus();
        deck->view()->setCurrentIndex(deck->view()->model()->index(row, 0));
    }

    TestWindow test{"en"};
    IndicatorsPage* page = nullptr;
    QComboBox* scheme = nullptr;
    TableDeck* deck = nullptr;
    TableDeck* gaps = nullptr;
};

TEST_F(IndicatorsPageTest, ComputesEveryIndicatorOrSaysWhatIsMissing) {
    QAbstractItemModelTester tester(deck->view()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_GE(scheme->count(), 8);
    for (int index = 0; index < scheme->count(); ++index) {
        scheme->setCurrentIndex(index);
        deck->showTable(0);
        const ResultTable table = deck->shownTable();
        ASSERT_GT(table.rows, 0) << scheme->itemText(index).toStdString();
        deck->showTable(1);
        std::set<QString> missing;
        for (int row = 0; row < deck->shownTable().rows; ++row) {
            missing.insert(deck->shownTable().cell(row, 0).line_id);
        }
        for (int row = 0; row < table.rows; ++row) {
            const bool unknown = table.cell(row, 3).text.startsWith('?');
            EXPECT_TRUE(!unknown || missing.contains(table.cell(row, 0).line_id))
                << table.cell(row, 0).text.toStdString();
        }
    }
}

TEST_F(IndicatorsPageTest, ShowsAllSchemesSideBySide) {
    const ResultTable table = gaps->shownTable();
    EXPECT_EQ(table.columns.size(), scheme->count() + 3);
    EXPECT_GT(table.rows, 50);
}

TEST_F(IndicatorsPageTest, ShowsTheTermsOfTheChosenIndicatorAndExplainsIt) {
    const int row = rowWith(QStringLiteral("✗"));
    ASSERT_GE(row, 0);
    chooseRow(row);
    auto* details = page->findChild<IndicatorDetails*>();
    const QString id = deck->shownTable().cell(row, 0).text;
    EXPECT_TRUE(details->findChild<QLabel*>("details")->text().contains(id));
    EXPECT_TRUE(details->findChild<QLabel*>("details")->text().contains("Formula:"));
    QTest::keyClick(deck->view(), Qt::Key_Return);
    EXPECT_TRUE(TestWindow::waitFor([this] { return !test.window().document().isBusy(); }));
}

TEST_F(IndicatorsPageTest, LeadsToWhereAMissingInputIsEntered) {
    for (int index = 0; index < scheme->count(); ++index) {
        scheme->setCurrentIndex(index);
        if (const int row = rowWith("?"); row >= 0) {
            chooseRow(row);
            QPushButton* enter = button(page, "Enter what is missing");
            ASSERT_TRUE(enter->isEnabled());
            enter->click();
            EXPECT_NE(test.window().pages().current(), PageId::Indicators);
            return;
        }
    }
    FAIL() << "the sample lacks nothing";
}

TEST_F(IndicatorsPageTest, TakesAnIndicatorOutForAReason) {
    const int row = rowWith(QStringLiteral("✗"));
    ASSERT_GE(row, 0);
    const QString id = deck->shownTable().cell(row, 0).text;
    chooseRow(row);
    auto* details = page->findChild<IndicatorDetails*>();
    button(details, "Not applicable")->click();
    auto* dialog = details->findChild<ChoiceDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(button(dialog, "Not applicable")->isEnabled()) << "not without a reason";
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), "no such plant here");
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(test.settle());
    const auto& decisions = test.window().results().results()->snapshot->decisions;
    ASSERT_FALSE(decisions.empty());
    EXPECT_EQ(decisions.back().code, "INDICATOR_NOT_APPLICABLE");
    EXPECT_EQ(QString::fromStdString(decisions.back().subject), id);
    ASSERT_TRUE(
        TestWindow::waitFor([&] { return deck->shownTable().cell(row, 3).text.startsWith(QStringLiteral("–")); }));
}

TEST_F(IndicatorsPageTest, CopiesASchemeThatCanThenBeChosen) {
    const int before = scheme->count();
    const int rows = deck->shownTable().rows;
    button(page, "Copy as own scheme")->click();
    ASSERT_TRUE(test.settle());
    ASSERT_TRUE(TestWindow::waitFor([&] { return scheme->count() == before + 1; }));
    scheme->setCurrentIndex(scheme->count() - 1);
    EXPECT_TRUE(scheme->currentText().contains("own"));
    deck->showTable(0);
    EXPECT_EQ(deck->shownTable().rows, rows);
}

TEST_F(IndicatorsPageTest, ShowsTrendsAndPeersWhenTheyAreSeen) {
    auto* tabs = page->findChild<QTabWidget*>();
    auto* trends = page->findChild<TableDeck*>("trends");
    auto* peers = page->findChild<TableDeck*>("peers");
    EXPECT_EQ(trends->count(), 0);
    tabs->setCurrentIndex(3);
    ASSERT_TRUE(TestWindow::waitFor([&] { return trends->count() == 3; }));
    EXPECT_GT(trends->shownTable().rows, 0) << "the sample states its added value";
    tabs->setCurrentIndex(4);
    ASSERT_TRUE(TestWindow::waitFor([&] { return peers->count() == 2; }));
    EXPECT_GT(peers->shownTable().rows, 1);
}

} // namespace
} // namespace parkcarbon::ui
