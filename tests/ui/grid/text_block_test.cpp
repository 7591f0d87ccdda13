#include "ui/grid/text_block.hpp"

#include <QMimeData>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TEST(TextBlock, ReadsWhatExcelPutsOnTheClipboardWithoutAnEmptyLastRow) {
    EXPECT_EQ(parseTabSeparated("a\tb\r\n1\t2\r\n").rows, (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(TextBlock, KeepsTabsQuotesAndLineBreaksInsideQuotedCells) {
    EXPECT_EQ(parseTabSeparated("\"a\tb\"\t\"say \"\"yes\"\"\"\t\"two\nlines\"\n").rows,
              (Rows{{"a\tb", "say \"yes\"", "two\nlines"}}));
}

TEST(TextBlock, TakesAQuoteInTheMiddleOfACellAsItIs) {
    EXPECT_EQ(parseTabSeparated("5\" pipe\t\"open\n").rows, (Rows{{"5\" pipe", "\"open"}}));
}

TEST(TextBlock, KeepsEmptyCells) {
    EXPECT_EQ(parseTabSeparated("\t\tx\n").rows, (Rows{{"", "", "x"}}));
}

TEST(TextBlock, WritesWhatItReads) {
    const TextBlock block{{{"a\tb", "say \"yes\""}, {"", "plain"}}};
    EXPECT_EQ(parseTabSeparated(toTabSeparated(block)).rows, block.rows);
}

TEST(TextBlock, ReadsTheFirstTableOfHtmlWhenTheTextIsNoTable) {
    QMimeData mime;
    mime.setText("1 2");
    mime.setHtml("<p>x</p><table><tr><td>1</td><td>二</td></tr><tr><td>3</td><td>4</td></tr></table>");
    EXPECT_EQ(readClipboard(mime).rows, (Rows{{"1", "二"}, {"3", "4"}}));
}

TEST(TextBlock, PrefersTabSeparatedTextToHtml) {
    QMimeData mime;
    mime.setText("1\t2\n");
    mime.setHtml("<table><tr><td>other</td></tr></table>");
    EXPECT_EQ(readClipboard(mime).rows, (Rows{{"1", "2"}}));
}

} // namespace
} // namespace parkcarbon::ui
