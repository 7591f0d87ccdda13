#include <parkcarbon/domain/industry_code.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(IndustryCode, TakesTwoToFourDigitsWithOrWithoutSection) {
    for (const char* const text : {"C2021", "2021", "C20", "D44", "c2021", " Ｃ２０２１ "}) {
        EXPECT_TRUE(IndustryCode::parse(text)) << text;
    }
}

TEST(IndustryCode, RefusesWhatGbT4754DoesNotHave) {
    for (const char* const text : {"", "C", "2", "C20211", "U20", "00", "98", "2O21", "20.1"}) {
        ASSERT_FALSE(IndustryCode::parse(text)) << text;
        EXPECT_EQ(IndustryCode::parse(text).error().code, kIndustryCodeInvalid);
        EXPECT_EQ(IndustryCode::parse(text).error().argument("value"), text);
    }
}

} // namespace
} // namespace parkcarbon::domain
