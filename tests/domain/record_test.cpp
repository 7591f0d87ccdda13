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
        {Table::Processes, {"P1", "E1", "锅炉", "Boiler", "true", "2.5"}},
        {Table::Processes, {"BASIN", "", "", "Basin", "false", ""}},
        {Table::Flows,
         {"F1", "2025-07", "env:湖泊", "stock:P1", "水", "water", "12.5", "m3", "0", "measured", "meter 3", "x", ""}},
        {Table::Flows, {"F2", "2025", "E1", "ext:farms", "", "goods", "", "t", "", "reported", "", "", "SW17"}},
        {Table::Compositions, {"F1", "Cd", "0.05", "kg/m3", "8", "estimated"}},
        {Table::TransferCoefficients, {"P1", "Cd", "F2", "0.55", "10"}},
        {Table::Streams,
         {"S1", "E1", "need", "SW02", "粉煤灰", "fly ash", "60000", "t/a", "SiO2 50 %", "Class II", "35.5", "CNY/t",
          "1.2", "-0.5", "x"}},
        {Table::OwnFactors,
         {"F1", "process", "cement_clinker", "ef", "", "0.5312", "tCO2/t", "2", "熟料", "Clinker", "own test 2024",
          "internal", "LAB-3", "kiln 2"}},
        {Table::OwnFactors,
         {"F2", "stationary_combustion", "烟煤", "oxidation", "CO2", "0.97", "", "", "", "", "boiler test", "", "",
          ""}},
        {Table::Decisions,
         {"D1", "GRID_FACTOR_YEAR_SUBSTITUTED", "grid_factor/2025", "2023", "newest published", "Li", "2026-03-01"}},
        {Table::Dismissals,
         {"X1", "QUANTITY_OUTLIER", "activities", "A1", "quantity", std::string(64, 'a'), "second kiln", "Li",
          "2026-03-01"}},
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

TEST(Record, AFlowNeedsTwoEndsAndAUnitButNoQuantity) {
    const auto errors_of = [](const Cells& cells) {
        const auto record = parseRecord(Table::Flows, cells);
        std::vector<std::pair<std::string_view, std::string_view>> errors;
        for (const FieldError& error : record ? std::vector<FieldError>{} : record.error()) {
            errors.emplace_back(spec(Table::Flows).fields[error.field].name, error.error.code.name);
        }
        return errors;
    };
    using Errors = std::vector<std::pair<std::string_view, std::string_view>>;
    Cells cells = {"F1", "2025", "E1", "E2", "ash", "goods", "", "t", "", "", "", "", ""};
    EXPECT_EQ(errors_of(cells), Errors{});
    cells[3] = "E1";
    EXPECT_EQ(errors_of(cells), (Errors{{"to_id", kFlowToItself.name}}));
    cells[3] = "stock:E1"; // its store is another end
    EXPECT_EQ(errors_of(cells), Errors{});
    cells[2] = "env:";
    cells[5] = "";
    cells[7] = "";
    cells[8] = "1000.1";
    EXPECT_EQ(errors_of(cells), (Errors{{"from_id", kFlowPartyInvalid.name},
                                        {"layer", kFieldRequired.name},
                                        {"unit", kFieldRequired.name},
                                        {"uncertainty_pct", kValueOutOfRange.name}}));
}

TEST(Record, PartsOfAFlowStayWithinTheirRange) {
    const auto refused_field = [](Table table, const Cells& cells) {
        const auto record = parseRecord(table, cells);
        const bool refused = !record && record.error().size() == 1 && record.error()[0].error.code == kValueOutOfRange;
        return refused ? spec(table).fields[record.error()[0].field].name : std::string_view();
    };
    EXPECT_EQ(refused_field(Table::Compositions, {"F1", "Cd", "-0.1", "%", "", ""}), "fraction");
    EXPECT_EQ(refused_field(Table::Compositions, {"F1", "Cd", "0.1", "%", "-1", ""}), "uncertainty_pct");
    EXPECT_EQ(refused_field(Table::TransferCoefficients, {"P1", "Cd", "F1", "1.01", ""}), "value");
    EXPECT_EQ(refused_field(Table::TransferCoefficients, {"P1", "Cd", "F1", "-0.01", ""}), "value");
    EXPECT_EQ(refused_field(Table::Processes, {"P1", "", "", "", "", "-1"}), "tolerance_pct");
    EXPECT_TRUE(parseRecord(Table::TransferCoefficients, Cells{"P1", "Cd", "F1", "1", "0"}));
}

TEST(Record, IsKnownByAllItsKeysTogether) {
    const auto id_of = [](Table table, const Cells& cells) { return recordId(*parseRecord(table, cells)); };
    EXPECT_EQ(id_of(Table::Compositions, {"F1", "Cd", "5", "%", "", ""}), "F1|Cd");
    EXPECT_EQ(id_of(Table::TransferCoefficients, {"P1", "Cd", "F1", "1", ""}), "P1|Cd|F1");
    EXPECT_EQ(id_of(Table::Processes, {"P1", "", "", "", "", ""}), "P1");
}

TEST(Record, AnOwnFactorNeedsASourceAndADecisionOrDismissalAReason) {
    const auto refused_field = [](Table table, std::string_view emptied, Cells cells) {
        cells[*spec(table).fieldIndex(emptied)] = " ";
        const auto record = parseRecord(table, cells);
        const bool refused = !record && record.error().size() == 1 && record.error()[0].error.code == kFieldRequired;
        return refused ? spec(table).fields[record.error()[0].field].name : std::string_view();
    };
    const Cells factor = {"F1", "process", "lime", "ef", "", "0.7", "t/t", "", "", "", "test", "", "", ""};
    EXPECT_EQ(refused_field(Table::OwnFactors, "source", factor), "source");
    EXPECT_EQ(refused_field(Table::OwnFactors, "value", factor), "value");
    const Cells decision = {"D1", "CODE", "grid_factor/2025", "2023", "newest", "", ""};
    EXPECT_EQ(refused_field(Table::Decisions, "reason", decision), "reason");
    const Cells dismissal = {"X1", "CODE", "", "", "", "abc", "checked", "", ""};
    EXPECT_EQ(refused_field(Table::Dismissals, "reason", dismissal), "reason");
}

TEST(Record, TheParameterOfAnOwnFactorIsInLowerCaseAsInActivities) {
    const auto record = parseRecord(Table::OwnFactors,
                                    Cells{"F1", "process", "lime", "EF", "", "1", "", "", "", "", "test", "", "", ""});
    ASSERT_TRUE(record);
    EXPECT_EQ(std::get<OwnFactor>(*record).parameter, "ef");
    EXPECT_FALSE(std::get<OwnFactor>(*record).unit);
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
