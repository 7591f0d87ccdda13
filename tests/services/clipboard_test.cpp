#include <parkcarbon/services/clipboard.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::services {
namespace {

constexpr std::string_view kHtml = "<table><tr><td>甲</td><td>1</td></tr></table>";

TEST(Clipboard, TakesTabSeparatedTextBeforeHtml) {
    EXPECT_EQ(clipboardTable("a\tb", kHtml), "a\tb");
    EXPECT_EQ(readClipboardTable("a\tb", kHtml).value(), (TextRows{{"a", "b"}}));
}

TEST(Clipboard, TakesHtmlWhereTheTextIsNoTable) {
    EXPECT_EQ(clipboardTable("甲 1", kHtml), kHtml);
    EXPECT_EQ(readClipboardTable("甲 1", kHtml).value(), (TextRows{{"甲", "1"}}));
}

TEST(Clipboard, ReadsATextBesideHtmlWithoutATable) {
    EXPECT_EQ(readClipboardTable("12", "<b>12</b>").value(), (TextRows{{"12"}}));
    EXPECT_EQ(clipboardTable("12", ""), "12");
}

} // namespace
} // namespace parkcarbon::services
