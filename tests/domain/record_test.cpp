#include <parkcarbon/domain/record.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

Cells activityCells() {
    return {"A1", "E1",       "2025-07", "stationary_combustion",         "烟煤",    "1,200.5", "t",
            "5",  "measured", "INV-7",   "ncv=23.2 GJ/t; oxidation=0.95", "boiler 2"};
}

TEST(Record, ReadsAnActivityAndWritesItBack) {
    const auto record = parseRecord(Table::Activities, activityCells());
    ASSERT_TRUE(record);
    const auto& activity = std::get<Activity>(*record);
    EXPECT_EQ(activity.quantity.value(), 1200.5);
    EXPECT_EQ(activity.parameters.find("ncv")->value, 23.2);
    EXPECT_EQ(recordId(*record), "A1");
    EXPECT_EQ(parseRecord(Table::Activities, toCells(*record)), *record);
}

TEST(Record, ReportsEveryWrongFieldAtOnce) {
    Cells cells = activityCells();
    cells[1] = "";
    cells[2] = "2025-13";
    cells[3] = "burning";
    cells[5] = "1,5";
    cells[6] = "吨吨";
    const auto record = parseRecord(Table::Activities, cells);
    ASSERT_FALSE(record);
    std::vector<std::string_view> codes;
    for (const FieldError& error : record.error()) {
        codes.push_back(error.error.code.name);
    }
    EXPECT_EQ(codes, (std::vector<std::string_view>{"FIELD_REQUIRED", "PERIOD_INVALID", "CHOICE_UNKNOWN",
                                                    "NUMBER_AMBIGUOUS", "UNIT_UNKNOWN"}));
}

TEST(Record, AnAbsentOptionalFieldTakesItsDefault) {
    Cells cells(spec(Table::Enterprises).fields.size());
    cells[0] = "E1";
    cells[1] = "某板材厂";
    const auto record = parseRecord(Table::Enterprises, cells);
    ASSERT_TRUE(record);
    const auto& enterprise = std::get<Enterprise>(*record);
    EXPECT_TRUE(enterprise.in_boundary);
    EXPECT_EQ(enterprise.role, EnterpriseRole::Producer);
    EXPECT_FALSE(enterprise.joined);
}

TEST(Record, EveryTableRoundTrips) {
    const std::vector<std::pair<Table, Cells>> samples = {
        {Table::Park,
         {"示范园区", "Demo", "安徽", "综合", "2021", "2021;2025", "AR6", "NDRC_STEEL", "provincial:安徽", "heat_ratio",
          "0.66", "0.33", "0.08", "CNY"}},
        {Table::Zones, {"Z1", "核心区", "Core", "core", "true", ""}},
        {Table::Enterprises,
         {"E1", "厂", "Mill", "914403001922038216", "C2021", "Z1", "energy_supply", "true", "false", "true",
          "2020-05-01", "2024-12-31", "x"}},
        {Table::EnergyTransfers,
         {"T1", "2025", "steam", "E1", "ext:邻厂", "100", "t", "", "reported", "", "none", "pressure=0.8 MPa", ""}},
        {Table::Facts, {"park", "IAV", "2025", "470000", "万元", "reported", "yearbook"}},
    };
    for (const auto& [table, cells] : samples) {
        const auto record = parseRecord(table, cells);
        ASSERT_TRUE(record) << spec(table).name;
        EXPECT_EQ(toCells(*record), cells) << spec(table).name;
        EXPECT_EQ(tableOf(*record), table);
    }
}

TEST(Record, RefusesWhatContradictsItself) {
    const auto enterprise = parseRecord(
        Table::Enterprises, Cells{"E1", "厂", "", "", "", "", "", "", "", "", "2024-01-01", "2023-01-01", ""});
    ASSERT_FALSE(enterprise);
    EXPECT_EQ(enterprise.error().front().error.code, kLeftBeforeJoined);
    const auto transfer =
        parseRecord(Table::EnergyTransfers, Cells{"T1", "2025", "heat", "E1", "E1", "1", "GJ", "", "", "", "", "", ""});
    ASSERT_FALSE(transfer);
    EXPECT_EQ(transfer.error().front().error.code, kTransferToItself);
}

TEST(Record, NamesTheKindOfEveryMistake) {
    const auto code_of = [](Table table, const Cells& cells) {
        const auto record = parseRecord(table, cells);
        return record ? std::string_view() : record.error().front().error.code.name;
    };
    Cells enterprise(spec(Table::Enterprises).fields.size());
    enterprise[0] = "E1";
    EXPECT_EQ(code_of(Table::Enterprises, enterprise), kNameMissing.name);
    enterprise[1] = "厂";
    enterprise[7] = "maybe";
    EXPECT_EQ(code_of(Table::Enterprises, enterprise), kBooleanInvalid.name);
    enterprise[7] = "是";
    enterprise[0] = "E\x01";
    EXPECT_EQ(code_of(Table::Enterprises, enterprise), kIdInvalid.name);
    enterprise[0] = std::string(201, 'E');
    EXPECT_EQ(code_of(Table::Enterprises, enterprise), kIdInvalid.name);

    Cells park(spec(Table::Park).fields.size());
    park[4] = "two thousand";
    EXPECT_EQ(code_of(Table::Park, park), kIntegerInvalid.name);
    park[4] = "2021";
    park[5] = "2021;next";
    EXPECT_EQ(code_of(Table::Park, park), kIntegerInvalid.name);
}

} // namespace
} // namespace parkcarbon::domain
