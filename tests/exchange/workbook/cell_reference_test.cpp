#include "exchange/workbook/cell_reference.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

TEST(CellReference, ReadsTheCornersOfASheet) {
    EXPECT_EQ(parseCellReference("A1"), (CellReference{1, 0}));
    EXPECT_EQ(parseCellReference("XFD1048576"), (CellReference{1'048'576, 16'383}));
    EXPECT_EQ(parseCellReference("$ab$12"), (CellReference{12, 27}));
}

TEST(CellReference, RefusesWhatNamesNoCell) {
    for (const char* text : {"", "A", "7", "A0", "XFE1", "A1048577", "A1B", "1A", "A-1", " A1", "AAAAAAAAAAAAAAAA1",
                             "A99999999999999999999", "啊1", "@1", "[1"}) {
        EXPECT_EQ(parseCellReference(text), std::nullopt) << text;
    }
}

TEST(CellReference, ReadsRangesInEitherOrderAndSingleCells) {
    EXPECT_EQ(parseCellRange("B2:A1"), (CellRange{1, 2, 0, 1}));
    EXPECT_EQ(parseCellRange("C3"), (CellRange{3, 3, 2, 2}));
    EXPECT_EQ(parseCellRange("A:A"), std::nullopt);
    EXPECT_EQ(parseCellRange("A1:"), std::nullopt);
}

} // namespace
} // namespace parkcarbon::exchange
