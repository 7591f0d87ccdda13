#include <parkcarbon/report/document.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

TEST(Cell, ShowsNumbersWithSeparatorsAndItsDecimals) {
    EXPECT_EQ(Cell::number(1234567.891, 1).shown(), "1,234,567.9");
    EXPECT_EQ(Cell::text("烟煤").shown(), "烟煤");
    EXPECT_EQ(Cell::none().shown(), "–");
}

TEST(Cell, ShowsNoMinusBeforeARoundedZero) {
    EXPECT_EQ(Cell::number(-0.04, 1).shown(), "0.0");
    EXPECT_EQ(Cell::number(-0.0, 0).shown(), "0");
    EXPECT_EQ(Cell::number(-0.06, 1).shown(), "-0.1");
}

TEST(Filled, ReplacesEveryPlaceholder) {
    EXPECT_EQ(filled("第 {page} 页 共 {pages} 页", {{"page", "3"}, {"pages", "12"}}), "第 3 页 共 12 页");
    EXPECT_EQ(filled("{a}{a}", {{"a", "x"}}), "xx");
}

TEST(Filled, LeavesUnknownAndUnclosedPlaceholdersAsTheyAre) {
    EXPECT_EQ(filled("{b} and {a", {{"a", "x"}}), "{b} and {a");
}

TEST(Filled, DoesNotFillPlaceholdersInsideValues) {
    EXPECT_EQ(filled("{a}", {{"a", "{b}"}, {"b", "x"}}), "{b}");
}

} // namespace
} // namespace parkcarbon::report
