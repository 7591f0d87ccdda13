#include <parkcarbon/base/pattern.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(Pattern, FillsEveryPlace) {
    EXPECT_EQ(filledPattern("第 {page} 页 共 {pages} 页", {{"page", "3"}, {"pages", "12"}}), "第 3 页 共 12 页");
    EXPECT_EQ(filledPattern("{a}{a}", {{"a", "x"}}), "xx");
}

TEST(Pattern, LeavesUnknownAndUnclosedPlacesAsTheyAre) {
    EXPECT_EQ(filledPattern("{b} and {b|x|y} and {a", {{"a", "x"}}), "{b} and {b|x|y} and {a");
}

TEST(Pattern, DoesNotFillPlacesInsideValues) {
    EXPECT_EQ(filledPattern("{a}", {{"a", "{b}"}, {"b", "x"}}), "{b}");
}

TEST(Pattern, ChoosesTheWordThatGoesWithTheNumber) {
    const std::string_view rows = "{count} {count|row|rows}{count| is|} read";
    EXPECT_EQ(filledPattern(rows, {{"count", "1"}}), "1 row is read");
    EXPECT_EQ(filledPattern(rows, {{"count", "0"}}), "0 rows read");
    EXPECT_EQ(filledPattern(rows, {{"count", "11"}}), "11 rows read");
}

} // namespace
} // namespace parkcarbon::base
