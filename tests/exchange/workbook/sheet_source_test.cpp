#include "exchange/workbook/sheet_source.hpp"

#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

class SheetSourceTest : public testing::Test {
protected:
    base::Result<std::unique_ptr<SheetSource>> open(SheetLayout layout) {
        auto workbook = Workbook::open(base::EmbeddedFile{"甲厂.xlsx", bytes});
        EXPECT_TRUE(workbook.has_value());
        SourceInfo named;
        named.file = "甲厂.xlsx";
        named.table = domain::Table::Activities;
        return SheetSource::open(std::make_shared<Workbook>(std::move(*workbook)), std::move(layout), named);
    }

    static std::vector<std::string> lines(SheetSource& source) {
        std::vector<std::string> told;
        const auto read = source.forEachRow([&](const SourceRow& row) -> base::Result<void> {
            told.push_back(lineOf(row));
            return {};
        });
        EXPECT_TRUE(read.has_value());
        return told;
    }

    std::string bytes = [] {
        WorkbookBuilder builder(WorkbookStyle::Excel);
        builder.sheet("能源")
            .row(1, {"标题"})
            .row(4, {"编号", "品种 ", "说明", "数量"})
            .row(5, {"example", "烟煤", "x", "1"})
            .row(6, {"A1", "柴油", "为什么"})
            .set("D6", numberCell("2.5"))
            .row(7, {"", "", "only a column that is left out"})
            .row(8, {"A2", "", "", "", "behind the last field"});
        return builder.bytes();
    }();
};

TEST_F(SheetSourceTest, TellsTheRowsBelowTheHeaderWithTheCellsOfItsFields) {
    auto source = open({.header_row = 4, .fields = {"activity_id", "item", "", "quantity"}, .rows_left_out = {5}});
    ASSERT_TRUE(source.has_value());
    EXPECT_THAT(lines(**source), ElementsAre("6: A1 | 柴油 | | n2.5", "8: A2 | | |"));
    EXPECT_THAT(lines(**source), ElementsAre("6: A1 | 柴油 | | n2.5", "8: A2 | | |"));
    const SourceInfo& info = (*source)->info();
    EXPECT_EQ(info.sheet, "能源");
    EXPECT_EQ(info.rows, 2);
    EXPECT_EQ(info.header_row, 4);
    EXPECT_THAT(info.titles, ElementsAre("编号", "品种", "说明", "数量"));
    EXPECT_THAT(info.letters, ElementsAre("A", "B", "C", "D"));
    EXPECT_THAT(info.header, ElementsAre("activity_id", "item", "", "quantity"));
}

TEST_F(SheetSourceTest, EndsAtTheLastRowThatIsAskedFor) {
    auto source = open({.header_row = 0, .last_row = 4, .fields = {"a", "b"}});
    ASSERT_TRUE(source.has_value());
    EXPECT_THAT(lines(**source), ElementsAre("1: 标题 |", "4: 编号 | 品种 "));
}

TEST_F(SheetSourceTest, GivesNoSourceForABrokenSheet) {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    builder.sheet("表").row(1, {"a"}).set("B2", rawCell("<c r=\"B3\"><v>1</v></c>"));
    bytes = builder.bytes();
    const auto source = open({.fields = {"a"}});
    ASSERT_FALSE(source.has_value());
    EXPECT_EQ(textOf(source.error()), "WORKBOOK_CELL_MISPLACED value=表 cell=B3 row=2");
}

} // namespace
} // namespace parkcarbon::exchange
