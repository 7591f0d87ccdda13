#include "exchange/import_fixture.hpp"

#include <parkcarbon/exchange/json_errors.hpp>

namespace parkcarbon::exchange {
namespace {

/// What stands within `tables` of a document that is otherwise sound.
std::string documentOf(const std::string& tables) {
    return R"({"schema": "parkcarbon.project/1", "tables": {)" + tables + "}}";
}

class JsonTablesTest : public ImportTest {
protected:
    /// The finding of a document that is refused as a whole.
    base::Finding refusal(const std::string& content, const ImportOptions& options = {}) {
        const ImportReport::File file = import("park.json", content, options);
        EXPECT_EQ(records.inserts + records.updates, 0) << "nothing is half imported";
        EXPECT_EQ(file.findings.size(), 1U);
        return file.findings.empty() ? base::Finding{kJsonInvalid, base::Severity::Note, {}, {}}
                                     : file.findings.front();
    }
    static std::string argument(const base::Finding& finding, std::string_view name) {
        const auto found = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                        [&](const base::Argument& each) { return each.name == name; });
        return found == finding.arguments.end() ? std::string{} : found->value;
    }
};

TEST_F(JsonTablesTest, FieldsMayStandInAnyOrderAndBeMissing) {
    const ImportReport report = import({{"park.json", documentOf(R"(
        "activities": [
            {"quantity": 12.50, "unit": "t", "item": "柴油", "category": "mobile_combustion", "period": "2025",
             "enterprise_id": "E1", "activity_id": "A1"},
            {"activity_id": "A2", "enterprise_id": "E9", "period": 2025, "category": "mobile_combustion", "item": "柴油",
             "quantity": "3", "unit": "t", "note": null}],
        "enterprises": [{"enterprise_id": "E9", "name_zh": "新厂", "in_boundary": true}])")}});
    ASSERT_EQ(report.files.size(), 2U);
    EXPECT_FALSE(report.hasErrors());
    EXPECT_EQ(report.files[0].sheet, "enterprises") << "what is referred to comes first";
    EXPECT_EQ(activity("A1").quantity.value(), 12.5);
    EXPECT_EQ(activity("A2").quantity.value(), 3.0);
}

TEST_F(JsonTablesTest, AWrongRecordIsRefusedByItself) {
    const ImportReport::File file = import("park.json", documentOf(R"("activities": [
        {"activity_id": "A1", "enterprise_id": "E1", "period": "2025", "category": "mobile_combustion", "item": "柴油",
         "quantity": "many", "unit": "t"}])"));
    EXPECT_EQ(file.refused, 1);
    ASSERT_EQ(file.findings.size(), 1U);
    EXPECT_EQ(file.findings[0].where.sheet, "activities");
    EXPECT_EQ(file.findings[0].where.row, 1);
    EXPECT_EQ(file.findings[0].where.column, "quantity");
}

TEST_F(JsonTablesTest, WhatIsNoProjectIsRefusedWithItsPlace) {
    EXPECT_EQ(argument(refusal("{}"), "where"), "schema");
    EXPECT_EQ(argument(refusal(R"({"schema": "parkcarbon.project/2", "tables": {}})"), "value"),
              "parkcarbon.project/2");
    EXPECT_EQ(refusal("[1]").code, kJsonValueWrong);
    EXPECT_EQ(argument(refusal(documentOf(R"("trees": [])")), "where"), "tables.trees");
    EXPECT_EQ(argument(refusal(documentOf(R"("zones": {"zone_id": "Z"})")), "where"), "tables.zones");
    EXPECT_EQ(argument(refusal(documentOf(R"("zones": ["Z"])")), "where"), "tables.zones[0]");
    EXPECT_EQ(argument(refusal(documentOf(R"("zones": [{"zone_id": "Z1", "note": ["a"]}])")), "where"),
              "tables.zones[0].note");
    EXPECT_EQ(argument(refusal(documentOf(R"("zones": [{"zone_id": "Z1", "zone_id": "Z2"}])")), "where"),
              "tables.zones[0].zone_id");
}

TEST_F(JsonTablesTest, WhatIsNoJsonIsRefusedWithLineAndColumn) {
    const base::Finding finding =
        refusal("{\n  \"schema\": \"parkcarbon.project/1\",\n  \"tables\": {\"zones\": [}\n}");
    EXPECT_EQ(finding.code, kJsonInvalid);
    EXPECT_EQ(argument(finding, "line"), "3");
    EXPECT_EQ(argument(finding, "column"), "24");
    EXPECT_EQ(refusal("").code, kJsonInvalid);
    EXPECT_EQ(refusal(documentOf(R"("zones": [{"zone_id": "Z)") + "\xff\"}]").code, kJsonInvalid);
}

TEST_F(JsonTablesTest, LimitsHold) {
    const std::string zones = documentOf(R"("zones": [{"zone_id": "Z1"}, {"zone_id": "Z2", "note": "long"}])");
    ImportOptions options;
    options.limits.rows = 1;
    EXPECT_EQ(refusal(zones, options).code, kTooManyRows);
    options = {};
    options.limits.columns = 1;
    EXPECT_EQ(refusal(zones, options).code, kTooManyColumns);
    options = {};
    options.limits.cell_bytes = 3;
    EXPECT_EQ(refusal(zones, options).code, kCellTooLong);
    const std::string deep(100'000, '[');
    EXPECT_EQ(refusal(documentOf("\"zones\": " + deep)).code, kJsonValueWrong) << "and the stack does not grow";
}

} // namespace
} // namespace parkcarbon::exchange
