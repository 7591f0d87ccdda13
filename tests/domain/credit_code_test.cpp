#include <parkcarbon/domain/credit_code.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(CreditCode, AcceptsAPublishedCode) {
    // GB 32100-2015 numbering in public use: Alibaba (China) Co., Ltd. and Huawei Technologies Co., Ltd.
    for (const char* text : {"91330100799655058B", "914403001922038216"}) {
        EXPECT_TRUE(CreditCode::parse(text)) << text;
    }
}

TEST(CreditCode, FindsEverySingleWrongCharacter) {
    const std::string valid = "914403001922038216";
    for (std::size_t position = 0; position < valid.size(); ++position) {
        std::string wrong = valid;
        wrong[position] = wrong[position] == '7' ? '3' : '7';
        EXPECT_FALSE(CreditCode::parse(wrong)) << wrong;
    }
}

TEST(CreditCode, SaysWhenASpreadsheetRoundedIt) {
    EXPECT_EQ(CreditCode::parse("9.14403E+17").error().code, kCreditCodeRounded);
    EXPECT_EQ(CreditCode::parse("914403001922038000").error().code, kCreditCodeRounded);
    EXPECT_EQ(CreditCode::parse("91440300192203821").error().code, kCreditCodeInvalid);
}

} // namespace
} // namespace parkcarbon::domain
