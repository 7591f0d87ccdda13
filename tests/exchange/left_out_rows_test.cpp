#include "exchange/import_fixture.hpp"

#include <parkcarbon/base/hash.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kRows = "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                   "A1,E1,2025,stationary_combustion,烟煤,100,t\n"
                                   "A2,E1,2025,stationary_combustion,烟煤,wrong,t\n"
                                   "A3,E1,2025,stationary_combustion,烟煤,7,t\n";

class LeftOutRowsTest : public ImportTest {
protected:
    static ImportOptions without(std::string_view bytes, std::string sheet = {}, std::optional<std::int64_t> row = {}) {
        ImportOptions options;
        options.tell_rows = true;
        options.exclusions.push_back({base::sha256Hex(bytes), std::move(sheet), row});
        return options;
    }
};

TEST_F(LeftOutRowsTest, ARowLeftOutIsNeitherReadNorRefusedNorSummed) {
    const ImportReport report = import({{"activities.csv", kRows}}, without(kRows, "", 3));
    EXPECT_EQ(report.files[0].read, 2);
    EXPECT_EQ(report.files[0].added, 2);
    EXPECT_EQ(report.files[0].refused, 0);
    EXPECT_TRUE(report.files[0].findings.empty());
    ASSERT_EQ(report.rows.size(), 3U);
    EXPECT_EQ(report.rows[1].outcome, ImportReport::Outcome::LeftOut);
    EXPECT_EQ(report.rows[1].record_id, "A2");
    EXPECT_EQ(report.rows[1].item, "烟煤");
    EXPECT_FALSE(records.exists(domain::Table::Activities, "A2"));

    MemoryRecords others;
    const ImportReport all_but_one = import({{"activities.csv", kRows}}, without(kRows, "", 4));
    ASSERT_EQ(all_but_one.control_totals.size(), 1U);
    EXPECT_EQ(all_but_one.control_totals[0].file_sum, 100.0);
}

TEST_F(LeftOutRowsTest, AFileLeftOutSaysNothingOfItself) {
    const ImportReport report = import({{"activities.csv", kRows}}, without(kRows));
    EXPECT_EQ(report.files[0].read, 0);
    EXPECT_TRUE(report.files[0].findings.empty());
    EXPECT_EQ(report.rows.size(), 3U) << "so that the user may take them back in";
    EXPECT_TRUE(records.rows(domain::Table::Activities).empty());

    const std::string_view broken = "activity_id,enterprise_id\n\"A1,E1\n";
    EXPECT_EQ(codes(import("activities.csv", broken)), (std::vector<std::string_view>{"QUOTE_UNBALANCED"}));
    EXPECT_TRUE(import("activities.csv", broken, without(broken)).findings.empty());
}

TEST_F(LeftOutRowsTest, AnotherFileOfTheSameNameIsNotMeant) {
    const ImportReport report = import({{"activities.csv", kRows}}, without("an older version"));
    EXPECT_EQ(report.files[0].added, 2);
    EXPECT_EQ(report.files[0].refused, 1);
}

TEST_F(LeftOutRowsTest, ALineOfTheParkMayBeLeftOut) {
    const std::string_view park = "key,value\nname_zh,园区\nprovince,江苏\n";
    const ImportReport report = import({{"park.csv", park}}, without(park, "", 3));
    EXPECT_EQ(report.files[0].read, 1);
    EXPECT_EQ(report.rows.at(1).outcome, ImportReport::Outcome::LeftOut);
    EXPECT_EQ(std::get<domain::Park>(**records.find(domain::Table::Park, "park")).province, "");
}

} // namespace
} // namespace parkcarbon::exchange
