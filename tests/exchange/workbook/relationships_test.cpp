#include "exchange/workbook/relationships.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

TEST(Relationships, ResolvesTargetsAsTheyAreWritten) {
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "./worksheets/../styles.xml"), "xl/styles.xml");
    EXPECT_EQ(resolveTarget("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "worksheets\\sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "worksheets/sheet%201.xml"), "xl/worksheets/sheet 1.xml");
    EXPECT_EQ(resolveTarget("", "xl/workbook.xml"), "xl/workbook.xml");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "a%2"), "xl/a%2");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", ""), "xl");
}

TEST(Relationships, NeverLeavesThePackage) {
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "../../../../etc/passwd"), "etc/passwd");
    EXPECT_EQ(resolveTarget("xl/workbook.xml", "/%2e%2e/%2e%2e/x"), "x");
}

} // namespace
} // namespace parkcarbon::exchange
