#include <parkcarbon/exchange/clipboard_table.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

ClipboardTable textTable(std::string_view text) {
    return readClipboardText(text).value_or(ClipboardTable{{"failed"}});
}

TEST(ClipboardText, SplitsAtTabsAndLineEndsAndTakesNoRowFromTheLastLineEnd) {
    EXPECT_THAT(textTable("烟煤\t12.5\tt\r\n柴油\t3\tt\r\n"),
                ElementsAre(ElementsAre("烟煤", "12.5", "t"), ElementsAre("柴油", "3", "t")));
    EXPECT_THAT(textTable("a\nb\rc"), ElementsAre(ElementsAre("a"), ElementsAre("b"), ElementsAre("c")));
    EXPECT_THAT(textTable(""), ElementsAre());
}

TEST(ClipboardText, KeepsEmptyCellsAndRowsAndFillsShortRows) {
    EXPECT_THAT(textTable("\ta\n\nb\n"), ElementsAre(ElementsAre("", "a"), ElementsAre("", ""), ElementsAre("b", "")));
}

TEST(ClipboardText, TakesQuotedCellsWithLineBreaksTabsAndQuotes) {
    EXPECT_THAT(textTable("\"一\r\n二\"\t\"a\tb\"\t\"say \"\"yes\"\"\"\r\nx"),
                ElementsAre(ElementsAre("一\n二", "a\tb", "say \"yes\""), ElementsAre("x", "", "")));
}

TEST(ClipboardText, LeavesAQuoteThatEnclosesNothingInTheText) {
    EXPECT_THAT(textTable("\"quoted\" word\t5\" pipe\t\"open\nnext"),
                ElementsAre(ElementsAre("\"quoted\" word", "5\" pipe", "\"open"), ElementsAre("next", "", "")));
}

TEST(ClipboardText, DropsTheZeroThatWindowsPutsBehindATextAndTheSpaceAroundCells) {
    EXPECT_THAT(textTable(std::string_view(" 1 \t\xE3\x80\x80"
                                           "2\0\0",
                                           9)),
                ElementsAre(ElementsAre("1", "2")));
}

TEST(ClipboardText, RefusesMoreThanTheLimits) {
    const auto refused = [](std::string_view text, const ClipboardLimits& limits) {
        const auto table = readClipboardText(text, limits);
        return !table && table.error().code == kClipboardTooLarge;
    };
    EXPECT_TRUE(refused("abc", {.bytes = 2}));
    EXPECT_TRUE(refused("a\nb\nc", {.rows = 2}));
    EXPECT_TRUE(refused("a\tb\tc", {.columns = 2}));
    EXPECT_TRUE(refused("a\tb\nc\td", {.cells = 3}));
    EXPECT_FALSE(refused("a\tb\nc\td", {.rows = 2, .columns = 2, .cells = 4}));
}

} // namespace
} // namespace parkcarbon::exchange
