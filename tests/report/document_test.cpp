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

} // namespace
} // namespace parkcarbon::report
