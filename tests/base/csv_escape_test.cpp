#include <parkcarbon/base/csv_escape.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(CsvEscape, GuardsTextsThatASpreadsheetWouldRun) {
    for (const char* text : {"=1+1", "+A1", "-2", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1"}) {
        EXPECT_EQ(formulaGuarded(text), "'" + std::string(text));
    }
}

TEST(CsvEscape, LeavesHarmlessTextsAlone) {
    for (const char* text : {"", "a=b", "烟煤", "'quoted'", "'", "1-2"}) {
        EXPECT_EQ(formulaGuarded(text), text);
    }
}

TEST(CsvEscape, QuotesOnlyWhatNeedsQuotes) {
    EXPECT_EQ(csvQuoted("plain 文字"), "plain 文字");
    EXPECT_EQ(csvQuoted("a,b"), "\"a,b\"");
    EXPECT_EQ(csvQuoted("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(csvQuoted("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csvQuoted(" padded"), "\" padded\"");
    EXPECT_EQ(csvQuoted(""), "");
}

} // namespace
} // namespace parkcarbon::base
