#include "ui/grid/text_block.hpp"

#include <QMimeData>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TEST(TextBlock, WritesCellsSoThatTheyAreReadAgain) {
    const TextBlock block{{{"a\tb", "say \"yes\""}, {"", "plain"}}};
    QMimeData mime;
    mime.setText(QString::fromStdString(toTabSeparated(block)));
    EXPECT_EQ(readClipboard(mime).value().rows, block.rows);
}

TEST(TextBlock, ReadsTheFirstTableOfHtmlWhenTheTextIsNoTable) {
    QMimeData mime;
    mime.setText("1 2");
    mime.setHtml("<p>x</p><table><tr><td>1</td><td>二</td></tr><tr><td>3</td><td>4</td></tr></table>");
    EXPECT_EQ(readClipboard(mime).value().rows, (Rows{{"1", "二"}, {"3", "4"}}));
}

TEST(TextBlock, PrefersTabSeparatedTextToHtml) {
    QMimeData mime;
    mime.setText("1\t2\n");
    mime.setHtml("<table><tr><td>other</td></tr></table>");
    EXPECT_EQ(readClipboard(mime).value().rows, (Rows{{"1", "2"}}));
}

TEST(TextBlock, HandsOnTheFormThatHoldsTheTable) {
    QMimeData mime;
    mime.setText("1 2");
    mime.setHtml("<table><tr><td>1</td></tr></table>");
    EXPECT_EQ(clipboardText(mime), "<table><tr><td>1</td></tr></table>");
    mime.setText("1\t2");
    EXPECT_EQ(clipboardText(mime), "1\t2");
}

} // namespace
} // namespace parkcarbon::ui
