#include "exchange/workbook/shared_texts.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

std::string unescaped(std::string text) {
    unescapeText(text, 0);
    return text;
}

TEST(SharedTexts, TakesTheEscapesOfOoxmlForTheirCharacters) {
    // ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
    EXPECT_EQ(unescaped("a_x000D__x000A_b"), "a\nb");
    EXPECT_EQ(unescaped("a_x000D_b"), "a\nb");
    EXPECT_EQ(unescaped("_x005F_x000D_"), "_x000D_");
    EXPECT_EQ(unescaped("_x4E2D_"), "中");
    EXPECT_EQ(unescaped("_xD83D__xDE00_"), "\xF0\x9F\x98\x80");
    EXPECT_EQ(unescaped("_xD83D_"), "\xEF\xBF\xBD");
    EXPECT_EQ(unescaped("_x0000_a"), "a");
}

TEST(SharedTexts, LeavesTextsThatOnlyLookLikeEscapes) {
    for (const char* text : {"_x", "_x00", "_x000G_", "_x000D", "my_xyz_name", "_X000D_"}) {
        EXPECT_EQ(unescaped(text), text);
    }
}

TEST(SharedTexts, ChangesNothingInFrontOfItsBeginning) {
    std::string text = "_x4E2D__x4E2D_";
    unescapeText(text, 7);
    EXPECT_EQ(text, "_x4E2D_中");
}

TEST(SharedTexts, KeepsTextsWhereTheyAre) {
    SharedTexts texts;
    texts.add("first");
    const std::string_view first = *texts.find(0);
    for (int count = 0; count < 100'000; ++count) {
        texts.add("a text that is repeated until blocks run over");
    }
    const SharedTexts moved = std::move(texts);
    EXPECT_EQ(moved.find(0)->data(), first.data());
    EXPECT_EQ(first, "first");
    EXPECT_EQ(moved.find(100'001), nullptr);
    EXPECT_EQ(moved.size(), 100'001U);
}

} // namespace
} // namespace parkcarbon::exchange
