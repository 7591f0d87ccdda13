#include "exchange/workbook/merged_fill.hpp"

#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

std::string mergedSheet() {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    builder.sheet("表")
        .set("A1", textCell("甲"))
        .set("C1", numberCell("1"))
        .set("C2", numberCell("2"))
        .set("A3", textCell("乙"))
        .set("C3", numberCell("3"))
        .merge("A1:B2")
        .merge("A3:B3");
    return builder.bytes();
}

TEST(MergedFill, PutsTheValueOfARangeIntoAllItsCells) {
    EXPECT_THAT(linesOf(mergedSheet(), 0, {.fill_merged = true}),
                ElementsAre("1: 甲 | 甲 | n1", "2: 甲 | 甲 | n2", "3: 乙 | 乙 | n3"));
}

TEST(MergedFill, IsLeftOutUnlessAskedFor) {
    EXPECT_THAT(linesOf(mergedSheet()), ElementsAre("1: 甲 | | n1", "2: | | n2", "3: 乙 | | n3"));
}

TEST(MergedFill, MakesNoRowsAndNoColumnsThatTheSheetDoesNotUse) {
    WorkbookBuilder builder(WorkbookStyle::Wps);
    builder.sheet("表").set("A1", textCell("题")).set("B2", textCell("x")).merge("A1:XFD1").merge("A2:A1048576");
    EXPECT_THAT(linesOf(builder.bytes(), 0, {.fill_merged = true}), ElementsAre("1: 题 | 题", "2: | x"));
}

TEST(MergedFill, IgnoresARangeWhoseFirstCellIsNotThereAndRowsOutOfOrder) {
    MergedFill fill({{2, 4, 0, 0}, {5, 6, 0, 0}}, 2);
    SourceRow row{3, {{.text = "a"}, {.text = "b"}}};
    fill.fill(row);
    EXPECT_EQ(row.cells[0].text, "a");
    row = {5, {{.text = "c"}, {.text = "d"}}};
    fill.fill(row);
    row = {4, {{.text = "e"}, {.text = "f"}}};
    fill.fill(row);
    EXPECT_EQ(row.cells[0].text, "e");
    row = {6, {{}, {.text = "g"}}};
    fill.fill(row);
    EXPECT_EQ(row.cells[0].text, "c");
}

} // namespace
} // namespace parkcarbon::exchange
