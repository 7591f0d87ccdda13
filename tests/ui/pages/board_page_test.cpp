#include "ui/pages/board_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

TEST(BoardPage, ShowsTheTotalAndLeadsFromARowToItsStep) {
    TestWindow test("en");
    ASSERT_TRUE(test.openSampleWithSteps());
    test.window().pages().show(PageId::Board);
    auto* page = test.window().pages().page(PageId::Board);
    auto* deck = page->findChild<TableDeck*>();
    ASSERT_EQ(deck->count(), 7);
    deck->showTable(6);
    EXPECT_TRUE(TestWindow::waitFor([&] { return deck->shownTable().rows > 0; })) << "unmet indicators";
    EXPECT_TRUE(page->findChildren<Tile*>().first()->accessibleDescription().contains('%'));
    deck->showTable(1);
    ASSERT_EQ(deck->shownTable().rows, 18);
    deck->view()->setFocus();
    deck->view()->setCurrentIndex(deck->view()->model()->index(4, 0));
    QTest::keyClick(deck->view(), Qt::Key_Return);
    EXPECT_EQ(test.window().pages().current(), PageId::Step);
}

} // namespace
} // namespace parkcarbon::ui
