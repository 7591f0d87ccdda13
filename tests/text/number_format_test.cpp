#include <parkcarbon/text/number_format.hpp>

#include <gtest/gtest.h>
#include <limits>

namespace parkcarbon::text {
namespace {

TEST(FormatFixed, SeparatesThousandsAndKeepsTheDecimalsAskedFor) {
    EXPECT_EQ(formatFixed(1234567.891, 1), "1,234,567.9");
    EXPECT_EQ(formatFixed(-1234567.891, 0), "-1,234,568");
    EXPECT_EQ(formatFixed(999.0, 2), "999.00");
    EXPECT_EQ(formatFixed(1000.0, 0), "1,000");
    EXPECT_EQ(formatFixed(-123456.0, 0), "-123,456");
}

TEST(FormatFixed, HasNoNegativeZero) {
    EXPECT_EQ(formatFixed(-0.0001, 2), "0.00");
    EXPECT_EQ(formatFixed(-0.0, 0), "0");
    EXPECT_EQ(formatFixed(-0.006, 2), "-0.01");
}

TEST(FormatSignificant, NeverCutsTheWholePart) {
    EXPECT_EQ(formatSignificant(12345.678, 4), "12,346");
    EXPECT_EQ(formatSignificant(123456789.0, 3), "123,456,789");
}

TEST(FormatSignificant, CountsDigitsFromTheFirstSignificantOne) {
    EXPECT_EQ(formatSignificant(0.0012345, 3), "0.00123");
    EXPECT_EQ(formatSignificant(1.23456, 4), "1.235");
    EXPECT_EQ(formatSignificant(9.9996, 4), "10");
    EXPECT_EQ(formatSignificant(99.96, 3), "100");
    EXPECT_EQ(formatSignificant(0.5, 4), "0.5");
    EXPECT_EQ(formatSignificant(0.0, 4), "0");
    EXPECT_EQ(formatSignificant(-26.583, 3), "-26.6");
}

TEST(FormatSignificant, UsesTheExponentFormOnlyFarFromOne) {
    EXPECT_EQ(formatSignificant(1.234e-9, 3), "1.23e-09");
    EXPECT_EQ(formatSignificant(2.5e15, 3), "2.50e+15");
    EXPECT_EQ(formatSignificant(1e-6, 3), "0.000001");
}

TEST(FormatNumbers, ShowADashForWhatIsNoNumber) {
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(formatFixed(no_number, 2), "–");
    EXPECT_EQ(formatSignificant(std::numeric_limits<double>::infinity(), 3), "–");
    EXPECT_EQ(formatPercent(no_number, 1), "–");
    EXPECT_EQ(formatShort(no_number, Language::Zh), "–");
}

TEST(FormatPercent, MultipliesTheFractionByAHundred) {
    EXPECT_EQ(formatPercent(0.12345, 1), "12.3%");
    EXPECT_EQ(formatPercent(-0.006, 0), "-1%");
    EXPECT_EQ(formatPercent(12.5, 0), "1,250%");
}

TEST(FormatShort, SpeaksOfWanAndYiInChinese) {
    EXPECT_EQ(formatShort(9999.0, Language::Zh), "9,999");
    EXPECT_EQ(formatShort(123456.0, Language::Zh), "12.35万");
    EXPECT_EQ(formatShort(123456789.0, Language::Zh), "1.235亿");
    EXPECT_EQ(formatShort(-2.5e9, Language::Zh), "-25亿");
}

TEST(FormatShort, SpeaksOfThousandsAndMillionsInEnglish) {
    EXPECT_EQ(formatShort(123456.0, Language::En), "123.5 thousand");
    EXPECT_EQ(formatShort(1234567.0, Language::En), "1.235 million");
    EXPECT_EQ(formatShort(123456789.0, Language::En), "123.5 million");
    EXPECT_EQ(formatShort(2.82e9, Language::En), "2.82 billion");
}

} // namespace
} // namespace parkcarbon::text
