#include "exchange/import_fixture.hpp"
#include "exchange/support/workbook_builder.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <filesystem>
#include <fstream>

namespace parkcarbon::exchange {
namespace {

using Codes = std::vector<std::string_view>;

class WorkbookSourcesTest : public ImportTest {
protected:
    /// Zones behind the enterprises that refer to them, as a user may sort the sheets.
    static std::string park(WorkbookStyle style) {
        WorkbookBuilder book(style);
        book.sheet("activities")
            .row(1, {"activity_id", "enterprise_id", "period", "category", "item", "quantity", "unit"})
            .row(2, {"A1", "E5", "", "stationary_combustion", "烟煤", "", "t"})
            .set("C2", numberCell("2025"))
            .set("F2", numberCell("1234.5"))
            .row(3, {"A2", "E5", "2025", "stationary_combustion", "烟煤", "", "t"})
            .set("F3", formulaCell("F2*2", "2469"));
        book.sheet("企业")
            .row(1, {"甲园区企业名单"})
            .row(3, {"enterprise_id", "name_zh", "zone_id"})
            .row(4, {"E5", "纸厂", "Z9"});
        book.sheet("Zones").row(1, {"zone_id", "name_zh"}).row(2, {"Z9", "九区"});
        book.sheet("说明").row(1, {"填表说明"});
        return book.bytes();
    }
};

TEST_F(WorkbookSourcesTest, ReadsAWorkbookOfTablesWhateverProgramWroteItAndInWhateverOrder) {
    for (const auto style :
         {WorkbookStyle::Excel, WorkbookStyle::Wps, WorkbookStyle::LibreOffice, WorkbookStyle::Openpyxl}) {
        records = MemoryRecords();
        const std::string bytes = park(style);
        ImportOptions options;
        options.tell_rows = true;
        const ImportReport report = import({{"park.xlsx", bytes}}, options);
        ASSERT_EQ(report.files.size(), 3U);
        EXPECT_FALSE(report.hasErrors());
        EXPECT_EQ(report.files[0].sheet, "Zones");
        EXPECT_EQ(report.files[2].sheet, "activities");
        EXPECT_EQ(report.files[2].added, 2);
        EXPECT_EQ(activity("A2").quantity.value(), 2469.0);
        EXPECT_EQ(activity("A1").period.str(), "2025");
        const auto& origin = activity("A1").origin;
        EXPECT_EQ(origin.sheet, "activities");
        EXPECT_EQ(origin.cellOf("quantity"), "F2");
        EXPECT_EQ(origin.sha256, base::sha256Hex(bytes));
        const auto enterprise = records.get<domain::Enterprise>(domain::Table::Enterprises, "E5");
        EXPECT_EQ(enterprise.origin.cellOf("name_zh"), "B4") << "below a title and an empty row";
        ASSERT_EQ(report.control_totals.size(), 1U);
        EXPECT_EQ(report.control_totals[0].file_sum, 3703.5);
        EXPECT_EQ(report.control_totals[0].project_sum, 3703.5);

        const ImportReport again = import({{"park.xlsx", bytes}});
        for (const auto& file : again.files) {
            EXPECT_EQ(file.unchanged, file.read) << file.sheet;
        }
    }
}

TEST_F(WorkbookSourcesTest, SaysWhichSheetsBelongToNoTable) {
    const ImportReport report = import({{"park.xlsx", park(WorkbookStyle::Excel)}});
    ASSERT_NE(std::find_if(report.files.begin(), report.files.end(),
                           [](const auto& file) {
                               const auto* note = findingOf(file, kSheetsLeftOut);
                               return note != nullptr && note->argument("value") == "说明";
                           }),
              report.files.end());
}

TEST_F(WorkbookSourcesTest, ANumberWithMoreDigitsThanASpreadsheetKeepsIsNoId) {
    WorkbookBuilder book(WorkbookStyle::Excel);
    book.sheet("zones").row(1, {"zone_id", "name_zh"}).row(2, {"", "甲"}).set("A2", numberCell("91341599000000110"));
    const auto file = import("x.xlsx", book.bytes());
    EXPECT_EQ(codes(file), (Codes{"EXCEL_ROUNDED_ID"}));
    EXPECT_EQ(file.findings[0].where.column, "zone_id (A2)") << "the cell is named, too";
    EXPECT_EQ(records.inserts, 0);
}

TEST_F(WorkbookSourcesTest, ASheetNamedAfterATableIsToldWhatItLacks) {
    WorkbookBuilder book(WorkbookStyle::Excel);
    book.sheet("activities").row(1, {"activity_id", "quantity"}).row(2, {"A1", "5"});
    const auto file = import("x.xlsx", book.bytes());
    EXPECT_EQ(codes(file), (Codes{"COLUMN_MISSING"}));
    EXPECT_EQ(file.findings[0].where.sheet, "activities");
    EXPECT_EQ(file.findings[0].where.row, 1);
}

TEST_F(WorkbookSourcesTest, AForeignWorkbookNeedsAMapping) {
    WorkbookBuilder book(WorkbookStyle::Wps);
    book.sheet("表1").row(1, {"能源名称", "消费量"}).row(2, {"原煤", "5"});
    EXPECT_EQ(codes(import("205-1.xlsx", book.bytes())), (Codes{"WORKBOOK_NEEDS_MAPPING"}));
}

TEST_F(WorkbookSourcesTest, ABrokenWorkbookIsRefusedAndTheOthersGoIn) {
    const std::string good = park(WorkbookStyle::Excel);
    const ImportReport report =
        import({{"cut.xlsx", std::string_view(good).substr(0, good.size() / 2)}, {"good.xlsx", good}});
    ASSERT_EQ(report.files.size(), 4U);
    EXPECT_EQ(codes(report.files[3]), (Codes{kWorkbookCut.name}));
    EXPECT_EQ(report.files[2].added, 2);
}

TEST_F(WorkbookSourcesTest, FoldersAreSearchedAndLockFilesPassedOver) {
    const auto folder = std::filesystem::temp_directory_path() / "parkcarbon-workbook-sources";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "park.xlsx", std::ios::binary) << park(WorkbookStyle::Excel);
    std::ofstream(folder / "~$park.xlsx") << "lock";
    std::ofstream(folder / ".~lock.park.xlsx#") << "lock";
    const std::vector<ImportSource> sources = {folder};
    const auto report = importParkFolder(sources, records);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->hasErrors());
    EXPECT_EQ(report->files.size(), 3U);
    std::filesystem::remove_all(folder);
}

TEST_F(WorkbookSourcesTest, ASheetOrARowOfItMayBeLeftOut) {
    const std::string bytes = park(WorkbookStyle::Excel);
    ImportOptions options;
    options.tell_rows = true;
    options.exclusions.push_back({base::sha256Hex(bytes), "activities", 3});
    const ImportReport report = import({{"park.xlsx", bytes}}, options);
    EXPECT_EQ(report.files[2].added, 1);
    EXPECT_EQ(report.rows.back().outcome, ImportReport::Outcome::LeftOut);
    options.exclusions = {{base::sha256Hex(bytes), "activities", std::nullopt}};
    EXPECT_EQ(import({{"park.xlsx", bytes}}, options).files[2].read, 0);
    options.exclusions = {{base::sha256Hex(bytes), "", std::nullopt}};
    const ImportReport nothing = import({{"park.xlsx", bytes}}, options);
    ASSERT_EQ(nothing.files.size(), 1U);
    EXPECT_TRUE(nothing.files[0].findings.empty());
}

} // namespace
} // namespace parkcarbon::exchange
