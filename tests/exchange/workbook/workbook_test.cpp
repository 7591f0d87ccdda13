#include "exchange/workbook/workbook.hpp"

#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <parkcarbon/exchange/workbook_findings.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

class EveryStyle : public testing::TestWithParam<WorkbookStyle> {};

TEST_P(EveryStyle, GivesTheSameCells) {
    WorkbookBuilder builder(GetParam());
    builder.sheet("能源")
        .set("A1", textCell("项目"))
        .set("C1", textCell("a < b & \"c\""))
        .set("A3", numberCell("12.5"))
        .set("B3", percentCell("0.25"))
        .set("C3", dateCell("45869"))
        .set("D3", booleanCell(true))
        .set("E3", errorCell("#DIV/0!"))
        .set("F3", formulaCell("A3*2", "25"))
        .set("G3", formulaCell("A1&\"x\"", "项目x"))
        .set("H3", formulaCell("SUM(A3:A4)", ""));
    EXPECT_THAT(linesOf(builder.bytes()),
                ElementsAre("1: 项目 | | a < b & \"c\"",
                            "3: n12.5 | n0.25% | d2025-07-31 | btrue | e#DIV/0! | n25 | 项目x | e=SUM(A3:A4)"));
}

INSTANTIATE_TEST_SUITE_P(Programs, EveryStyle,
                         testing::Values(WorkbookStyle::Excel, WorkbookStyle::Wps, WorkbookStyle::LibreOffice,
                                         WorkbookStyle::Openpyxl));

TEST(Workbook, ListsSheetsInTheOrderOfTheirTabsWithWhatIsHidden) {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    builder.sheet("甲");
    builder.sheet("_meta").hidden("veryHidden");
    builder.sheet("Rest").hidden();
    const std::string bytes = builder.bytes();
    const auto workbook = Workbook::open(base::EmbeddedFile{"a.xlsx", bytes});
    ASSERT_TRUE(workbook.has_value());
    EXPECT_THAT(workbook->sheets(), ElementsAre(WorkbookSheet{"甲", WorkbookSheet::State::Visible},
                                                WorkbookSheet{"_meta", WorkbookSheet::State::VeryHidden},
                                                WorkbookSheet{"Rest", WorkbookSheet::State::Hidden}));
    EXPECT_EQ(workbook->sheetNamed("REST"), 2U);
    EXPECT_EQ(workbook->sheetNamed("乙"), std::nullopt);
}

} // namespace
} // namespace parkcarbon::exchange
