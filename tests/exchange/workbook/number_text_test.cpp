#include "exchange/workbook/number_text.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

std::string appended(double value) {
    std::string text;
    appendNumber(text, value);
    return text;
}

TEST(NumberText, KnowsNumbersThatAreShortestAlready) {
    for (const char* text : {"0", "7", "-3", "12.5", "0.001", "-0.5", "123456789012345", "1234567.12345678"}) {
        EXPECT_TRUE(isShortestNumber(text)) << text;
        EXPECT_EQ(appended(*numberInCell(text)), text);
    }
}

TEST(NumberText, LooksTwiceAtAllOthers) {
    for (const char* text : {"", "-", "-0", "007", "1.", ".5", "1.50", "1e5", "+1", "0.10000000000000001", " 1",
                             "1234567890123456", "1,5", "00", "1.2.3", "１"}) {
        EXPECT_FALSE(isShortestNumber(text)) << text;
    }
}

TEST(NumberText, GivesTheShortestTextOfWhatSpreadsheetsWrite) {
    EXPECT_EQ(appended(*numberInCell("0.10000000000000001")), "0.1");
    EXPECT_EQ(appended(*numberInCell("1.5E-3")), "0.0015");
    EXPECT_EQ(appended(*numberInCell("-0")), "0");
    EXPECT_EQ(appended(*numberInCell("1.50")), "1.5");
}

TEST(NumberText, TakesNothingElseForANumber) {
    for (const char* text : {"", "abc", "1,5", "1 2", "nan", "inf", "1e999", "0x10", "12kWh"}) {
        EXPECT_EQ(numberInCell(text), std::nullopt) << text;
    }
}

} // namespace
} // namespace parkcarbon::exchange
