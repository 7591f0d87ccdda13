#include <parkcarbon/base/utf8.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(Utf8, AcceptsWellFormedTextOfEveryLength) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("a é 碳 𠀀"));
    EXPECT_TRUE(isValidUtf8("\xF4\x8F\xBF\xBF")); // U+10FFFF, the last one
}

/// Ill-formed sequences by RFC 3629, section 3 and 4.
TEST(Utf8, RefusesIllFormedText) {
    EXPECT_FALSE(isValidUtf8("\x80"));             // continuation without lead
    EXPECT_FALSE(isValidUtf8("\xE7\xA2"));         // cut off
    EXPECT_FALSE(isValidUtf8("\xC0\xAF"));         // overlong
    EXPECT_FALSE(isValidUtf8("\xE0\x80\xAF"));     // overlong
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"));     // surrogate
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    EXPECT_FALSE(isValidUtf8("\xD6\xD0\xB9\xFA")); // 中国 in GB 18030
}

TEST(Utf8, TrimsSpacesOfAllKinds) {
    EXPECT_EQ(trimmed(" \t\u3000碳 \u00A0\r\n"), "碳");
    EXPECT_EQ(trimmed("\uFEFFid"), "id");
    EXPECT_EQ(trimmed("a b"), "a b");
    EXPECT_EQ(trimmed(" \u3000 "), "");
}

TEST(Utf8, FoldsFullWidthFormsAndNothingElse) {
    EXPECT_EQ(toHalfWidth("１２．５％　ｔＣＯ２"), "12.5% tCO2");
    EXPECT_EQ(toHalfWidth("万千瓦时、吨"), "万千瓦时、吨");
    EXPECT_EQ(toHalfWidth("～"), "~");
}

TEST(Utf8, LowersAsciiLettersOnly) {
    EXPECT_EQ(toLowerAscii("TRUE É 碳"), "true É 碳");
}

} // namespace
} // namespace parkcarbon::base
