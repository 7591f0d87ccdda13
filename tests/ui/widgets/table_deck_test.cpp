#include "ui/widgets/table_deck.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

ValueRows twoRows() {
    return {{textCell("coal, dry"), numberCell(1234.5678901)}, {textCell("=SUM(A1)"), {}}};
}

class TableDeckTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Inventory);
        deck = test.window().findChild<TableDeck*>();
        ASSERT_NE(deck, nullptr);
    }

    TestWindow test;
    TableDeck* deck = nullptr;
};

TEST_F(TableDeckTest, CopiesTheWholeTableWithHeadingsAndFullNumbers) {
    deck->setTables({writtenTable("Fuels", {"Fuel", "t"}, twoRows())});
    QTest::keyClick(deck->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith("Fuel\tt")) << copied.toStdString();
    EXPECT_TRUE(copied.contains("1234.5678901")) << copied.toStdString();
}

TEST_F(TableDeckTest, WritesCsvThatSpreadsheetsReadSafely) {
    deck->setTables({writtenTable("Fuels", {"Fuel", "t"}, twoRows())});
    ASSERT_TRUE(deck->view()->writeCsv(test.file("fuels.csv")));
    QFile file(test.file("fuels.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(bytes.contains("\"coal, dry\",1234.5678901\r\n")) << bytes.toStdString();
    EXPECT_FALSE(bytes.contains("\r\n=SUM")) << "a formula must not reach the spreadsheet";
}

TEST_F(TableDeckTest, SaysWhyAFileCouldNotBeWritten) {
    deck->setTables({writtenTable("Fuels", {"Fuel", "t"}, twoRows())});
    const auto written = deck->view()->writeCsv(test.file("no/such/folder/fuels.csv"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, kTableNotWritten);
}

TEST_F(TableDeckTest, KeepsItsPlaceWhenTheNumbersChange) {
    const auto tables = [] {
        return std::vector{writtenTable("One", {"a"}, {{numberCell(1.0)}}),
                           writtenTable("Two", {"a"}, {{numberCell(2.0)}})};
    };
    deck->setTables(tables());
    auto* tabs = deck->findChild<QTabBar*>();
    QTest::keyClick(tabs, Qt::Key_Right);
    EXPECT_EQ(deck->shownTable().title, "Two");
    deck->setTables(tables());
    EXPECT_EQ(deck->shownTable().title, "Two");
    deck->setTables({writtenTable("One", {"a"}, {})});
    EXPECT_EQ(deck->shownTable().title, "One");
}

} // namespace
} // namespace parkcarbon::ui
