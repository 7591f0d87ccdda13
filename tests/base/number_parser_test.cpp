#include <parkcarbon/base/number_parser.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(NumberParser, ReadsTheFormsOfTheFormatContract) {
    EXPECT_EQ(parseNumber("1234.5"), 1234.5);
    EXPECT_EQ(parseNumber(" -3e2 "), -300.0);
    EXPECT_EQ(parseNumber("+7"), 7.0);
    EXPECT_EQ(parseNumber("1,234.5"), 1234.5);
    EXPECT_EQ(parseNumber("12,345,678"), 12345678.0);
    EXPECT_EQ(parseNumber("１２．５"), 12.5);
    EXPECT_EQ(parseNumber("-1,000"), -1000.0);
}

TEST(NumberParser, CallsADecimalCommaAmbiguous) {
    for (const char* text : {"1,5", "1.234,5", "12,34", "1,2345", "1,234,5"}) {
        const auto number = parseNumber(text);
        ASSERT_FALSE(number) << text;
        EXPECT_EQ(number.error().code, kNumberAmbiguous) << text;
    }
}

TEST(NumberParser, RefusesWhatIsNoFiniteNumber) {
    EXPECT_EQ(parseNumber("").error().code, kNumberInvalid);
    EXPECT_EQ(parseNumber("12 t").error().code, kNumberInvalid);
    EXPECT_EQ(parseNumber("+-3").error().code, kNumberInvalid);
    EXPECT_EQ(parseNumber("0x10").error().code, kNumberInvalid);
    EXPECT_EQ(parseNumber("1e999").error().code, kNumberNotFinite);
    EXPECT_EQ(parseNumber("nan").error().code, kNumberNotFinite);
    EXPECT_EQ(parseNumber("inf").error().code, kNumberNotFinite);
}

TEST(NumberParser, WritesTheShortestTextThatReadsBack) {
    for (const double value : {0.1, 1e-300, 123456789.123, -0.5306}) {
        EXPECT_EQ(parseNumber(formatNumber(value)), value);
    }
    EXPECT_EQ(formatNumber(0.5306), "0.5306");
}

} // namespace
} // namespace parkcarbon::base
