#include "exchange/workbook/plain_cell.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

TEST(PlainCell, ReadsWhatNearlyAllCellsLookLike) {
    PlainCell cell;
    ASSERT_TRUE(readPlainCell("<c r=\"B7\" s=\"3\" t=\"s\"><v>12</v></c><c r=\"C7\"/>", cell));
    EXPECT_EQ(cell.place, (CellReference{7, 1}));
    EXPECT_EQ(cell.style, 3U);
    EXPECT_EQ(cell.type, CellType::Shared);
    EXPECT_EQ(cell.value, "12");
    EXPECT_EQ(cell.length, 35U);
    ASSERT_TRUE(readPlainCell("<c r=\"C7\"/>", cell));
    EXPECT_EQ(cell.value, "");
    ASSERT_TRUE(readPlainCell("<c t=\"n\" r=\"C7\"><v>-1.5E-3</v></c>", cell));
    EXPECT_EQ(cell.value, "-1.5E-3");
    ASSERT_TRUE(readPlainCell("<c r=\"C7\" s=\"1\"></c>", cell));
}

TEST(PlainCell, LeavesEverythingElseToTheParser) {
    PlainCell cell;
    for (const char* xml : {"",
                            "<c",
                            "<c ",
                            "<c>",
                            "<c/>",
                            "<c r=\"A1\"",
                            "<c r=\"A1\">",
                            "<c r=\"A1\"><v>1</v>",
                            "<c r=\"A1\"><v>1</v></",
                            "<c r='A1'/>",
                            "<c  r=\"A1\"/>",
                            "<c r=\"A1\" />",
                            "<c r=\"A1\" r=\"A1\"/>",
                            "<c s=\"1\"/>",
                            "<c r=\"A1\" x=\"1\"/>",
                            "<c r=\"A1\" t=\"str\"><v>1</v></c>",
                            "<c r=\"A1\"><f>1</f><v>1</v></c>",
                            "<c r=\"A1\"><v>&#49;</v></c>",
                            "<c r=\"A1\"><v> 1</v></c>",
                            "<c r=\"A1\"><v/></c>",
                            "<c r=\"A1\" s=\"-1\"/>",
                            "<c r=\"A1\" s=\"99999999999999\"/>",
                            "<c r=\"ZZZ1\"/>",
                            "<cols r=\"A1\"/>",
                            "<c r=\"A1\"><v>1</v ></c>",
                            "<c r=\"A1\"><is><t>a</t></is></c>",
                            "<c r=\"A1\"><v>1</v></c "}) {
        EXPECT_FALSE(readPlainCell(xml, cell)) << xml;
    }
}

} // namespace
} // namespace parkcarbon::exchange
