#include <parkcarbon/exchange/project_workbook.hpp>

#include "exchange/memory_records.hpp"
#include "exchange/packs/pack_layout_example.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <fstream>
#include <iterator>
#include <stdlib.h>

namespace parkcarbon::exchange {
namespace {

using domain::Table;

class ProjectWorkbook : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "parkcarbon-book-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        directory = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(directory); }

    std::string bytes() const {
        std::ifstream file(directory / "all.xlsx", std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::vector<std::string> lines(const std::string& sheet) const {
        const std::string content = bytes();
        const auto book = Workbook::open(base::EmbeddedFile{"all.xlsx", content});
        EXPECT_TRUE(book);
        return linesOf(content, *book->sheetNamed(sheet));
    }

    std::filesystem::path directory;
    MemoryRecords records;
};

TEST_F(ProjectWorkbook, HasASheetForEveryTableWithIdsAsTextAndAllDigits) {
    (void)records.insert(exampleRecord(Table::Enterprises, {"007", "厂", "", "91341599MA9X00070Q"}));
    (void)records.insert(exampleRecord(
        Table::Activities, {"1E5", "007", "2025", "stationary_combustion", "=煤", "0.1", "t", "", "", "", "", "a\nb"}));
    (void)records.insert(exampleRecord(
        Table::Activities, {"A2", "007", "2025-03", "stationary_combustion", "煤", "0.30000000000000004", "t"}));
    ASSERT_TRUE(writeProjectWorkbook(records, directory / "all.xlsx", {}));
    const std::string content = bytes();
    const auto book = Workbook::open(base::EmbeddedFile{"all.xlsx", content});
    ASSERT_TRUE(book);
    EXPECT_EQ(book->sheets().size(), domain::kTableCount);
    EXPECT_EQ(lines("park")[0], "1: key | value");
    const auto activities = lines("activities");
    ASSERT_EQ(activities.size(), 3U);
    EXPECT_TRUE(activities[0].starts_with("1: activity_id | enterprise_id | period | category | item | quantity"));
    EXPECT_TRUE(activities[1].starts_with("2: 1E5 | 007 | 2025 | stationary_combustion | =煤 | n0.1 | t"));
    EXPECT_NE(activities[1].find("a↵b"), std::string::npos);
    EXPECT_NE(activities[2].find("| 0.30000000000000004 |"), std::string::npos) << "16 digits are not all of it";
}

TEST_F(ProjectWorkbook, WhatNoCellHoldsIsToldAndNothingIsWritten) {
    (void)records.insert(exampleRecord(Table::Zones, {"Z1", "区", "", "", "", std::string(40'000, 'x')}));
    const auto written = writeProjectWorkbook(records, directory / "all.xlsx", {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, kCellTooLong);
    EXPECT_TRUE(std::filesystem::is_empty(directory));
}

} // namespace
} // namespace parkcarbon::exchange
