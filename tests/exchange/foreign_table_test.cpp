#include "exchange/import_fixture.hpp"
#include "exchange/support/workbook_builder.hpp"

#include <parkcarbon/exchange/foreign_table.hpp>

#include <filesystem>
#include <fstream>

namespace parkcarbon::exchange {
namespace {

class ForeignTableTest : public ImportTest {
protected:
    ForeignTableTest() : folder_(std::filesystem::temp_directory_path() / "parkcarbon-foreign-table") {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~ForeignTableTest() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }

    std::filesystem::path book() const {
        WorkbookBuilder builder(WorkbookStyle::Wps);
        builder.sheet("封面").hidden().row(1, {"hidden"});
        builder.sheet("能耗")
            .row(1, {"2025年能耗", "", ""})
            .merge("A1:C1")
            .row(3, {"燃料", "数量", "单位"})
            .row(4, {"烟煤", "", "t"})
            .set("B4", numberCell("12.5"));
        return write("book.xlsx", builder.bytes());
    }

private:
    std::filesystem::path folder_;
};

TEST_F(ForeignTableTest, TheFirstVisibleSheetIsTakenWithItsMergedCellsFilled) {
    const auto grid = ForeignGrid::open(book(), "");
    ASSERT_TRUE(grid);
    EXPECT_EQ(grid->sheet(), "能耗");
    EXPECT_EQ(grid->sheets().size(), 2U);
    ASSERT_EQ(grid->rows(), 3U);
    EXPECT_EQ(grid->text(0, 2), "2025年能耗");
    EXPECT_EQ(grid->rowNumber(2), 4);
    EXPECT_EQ(grid->text(2, 1), "12.5");
    EXPECT_EQ(grid->text(2, 99), "");
}

TEST_F(ForeignTableTest, ASheetThatIsNotThereIsAnsweredWithThoseThatAre) {
    const auto grid = ForeignGrid::open(book(), "Tabelle1");
    ASSERT_FALSE(grid);
    EXPECT_EQ(grid.error().code, kSheetUnknown);
    EXPECT_EQ(grid.error().argument("expected"), "封面, 能耗");
}

TEST_F(ForeignTableTest, MappedRowsGoThroughTheOneImporter) {
    const auto grid = ForeignGrid::open(book(), "能耗");
    ASSERT_TRUE(grid);
    MappedTable table;
    table.table = domain::Table::Activities;
    table.header_row = 3;
    table.fields = {"activity_id", "enterprise_id", "period", "category", "item", "quantity", "unit"};
    table.columns = {std::nullopt, std::nullopt, std::nullopt, std::nullopt, 0U, 1U, 2U};
    const auto text = [](std::string value) { return MappedCell{std::nullopt, std::move(value)}; };
    const auto column = [](std::size_t index) { return MappedCell{index, {}}; };
    table.rows.push_back(
        {2, {text("A1"), text("E1"), text("2025"), text("stationary_combustion"), column(0), column(1), column(2)}});
    const auto report = importMappedTables(*grid, {table}, records, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->files.at(0).added, 1);
    EXPECT_EQ(activity("A1").quantity.value(), 12.5);
    EXPECT_EQ(activity("A1").origin.cellOf("quantity"), "B4");
    EXPECT_EQ(activity("A1").origin.cellOf("period"), "");
    EXPECT_EQ(activity("A1").origin.sha256, grid->sha256());
    ASSERT_EQ(report->control_totals.size(), 1U);
    EXPECT_EQ(report->control_totals[0].file_sum, 12.5);
    EXPECT_EQ(report->control_totals[0].project_sum, 12.5);
}

TEST_F(ForeignTableTest, ReadsCsvAndTheClipboardAlike) {
    const auto csv = ForeignGrid::open(write("energy.csv", "a,b\n1,2\n"), "");
    const auto tabs = ForeignGrid::fromClipboard("a\tb\n1\t2\n");
    const auto html =
        ForeignGrid::fromClipboard("<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>");
    for (const auto* grid : {&csv, &tabs, &html}) {
        ASSERT_TRUE(*grid);
        EXPECT_EQ((*grid)->rows(), 2U);
        EXPECT_EQ((*grid)->text(1, 1), "2");
    }
    EXPECT_EQ(tabs->file(), "clipboard");
}

TEST(JsonOfTexts, ReadsBackWhatItWrote) {
    const std::map<std::string, std::string> texts = {{"unit", "吨"}, {"item", "a \"b\""}};
    EXPECT_EQ(textsOfJson(jsonOfTexts(texts)), texts);
    EXPECT_TRUE(textsOfJson("not json").empty());
    EXPECT_EQ(textsOfJson("{\"a\": 1, \"b\": \"x\"}").size(), 1U);
}

} // namespace
} // namespace parkcarbon::exchange
