#include "exchange/import_fixture.hpp"

#include <parkcarbon/base/hash.hpp>

namespace parkcarbon::exchange {
namespace {

using Outcome = ImportReport::Outcome;

class RowTellerTest : public ImportTest {
protected:
    ImportReport tell(std::string_view name, std::string_view bytes) {
        ImportOptions options;
        options.tell_rows = true;
        return import({{name, bytes}}, options);
    }
};

TEST_F(RowTellerTest, SaysWhatIsNewChangedUnchangedAndRefusedAndInWhichCells) {
    import("activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                             "A1,E1,2025,stationary_combustion,烟煤,100,t\n"
                             "A2,E1,2025,stationary_combustion,柴油,3,t\n");
    const ImportReport report = tell("activities.csv", "item,activity_id,enterprise_id,period,category,quantity,unit\n"
                                                       "烟煤,A1,E1,2025,stationary_combustion,120,t\n"
                                                       "柴油,A2,E1,2025,stationary_combustion,3,t\n"
                                                       "汽油,A3,E1,2025,mobile_combustion,5,t\n"
                                                       "汽油,A4,E1,2025,mobile_combustion,viel,t\n");
    ASSERT_EQ(report.rows.size(), 4U);
    EXPECT_FALSE(report.rows_cut);
    const auto& changed = report.rows[0];
    EXPECT_EQ(changed.outcome, Outcome::Changed);
    EXPECT_EQ(changed.row, 2);
    EXPECT_EQ(changed.record_id, "A1");
    EXPECT_EQ(changed.item, "烟煤");
    EXPECT_EQ(changed.table, domain::Table::Activities);
    ASSERT_EQ(changed.fields.size(), 1U);
    EXPECT_EQ(changed.fields[0].name, "quantity");
    EXPECT_EQ(changed.fields[0].before, "100");
    EXPECT_EQ(changed.fields[0].after, "120");
    EXPECT_EQ(changed.fields[0].cell, "F2");

    EXPECT_EQ(report.rows[1].outcome, Outcome::Unchanged);
    EXPECT_TRUE(report.rows[1].fields.empty());

    const auto& added = report.rows[2];
    EXPECT_EQ(added.outcome, Outcome::Added);
    const auto period = std::find_if(added.fields.begin(), added.fields.end(),
                                     [](const auto& field) { return field.name == "period"; });
    ASSERT_NE(period, added.fields.end());
    EXPECT_EQ(period->before, "");
    EXPECT_EQ(period->after, "2025");
    EXPECT_EQ(period->cell, "D4");
    const auto by_default = std::find_if(added.fields.begin(), added.fields.end(),
                                         [](const auto& field) { return field.name == "evidence_class"; });
    ASSERT_NE(by_default, added.fields.end());
    EXPECT_EQ(by_default->cell, "") << "the file has no column for it";

    EXPECT_EQ(report.rows[3].outcome, Outcome::Refused);
    EXPECT_TRUE(report.rows[3].fields.empty());
}

TEST_F(RowTellerTest, SaysNothingUnasked) {
    EXPECT_TRUE(import({{"zones.csv", "zone_id,name_zh\nZ1,一区\n"}}).rows.empty());
}

TEST_F(RowTellerTest, TellsTheLinesOfThePark) {
    const ImportReport report = tell("park.csv", "key,value\nprovince,江苏\ncolour,green\n");
    ASSERT_EQ(report.rows.size(), 2U);
    const auto& refused = report.rows[1];
    EXPECT_EQ(refused.outcome, Outcome::Refused);
    EXPECT_EQ(refused.row, 3);
    const auto& changed = report.rows[0];
    EXPECT_EQ(changed.outcome, Outcome::Changed);
    EXPECT_EQ(changed.item, "province");
    EXPECT_EQ(changed.fields.at(0).after, "江苏");
    EXPECT_EQ(changed.fields.at(0).cell, "B2");
}

TEST_F(RowTellerTest, StopsAtItsLimitAndSaysSo) {
    ImportOptions options;
    options.tell_rows = true;
    options.limits.rows_told = 2;
    const ImportReport report = import({{"zones.csv", "zone_id,name_zh\nZ1,一\nZ2,二\nZ3,三\n"}}, options);
    EXPECT_EQ(report.rows.size(), 2U);
    EXPECT_TRUE(report.rows_cut);
    EXPECT_EQ(report.files[0].added, 3);
}

TEST_F(RowTellerTest, StoredRecordsRememberHashColumnsImporterAndTime) {
    const std::string_view bytes = "activity_id,enterprise_id,period,category,item,colour,quantity,unit\n"
                                   "A1,E1,2025,stationary_combustion,烟煤,red,100,t\n";
    ImportOptions options;
    options.imported_by = "王工";
    options.imported_at = "2025-11-02T08:00:00Z";
    const ImportReport report = import({{"activities.csv", bytes}}, options);
    EXPECT_EQ(report.files[0].sha256, base::sha256Hex(bytes));
    const domain::Provenance& origin = activity("A1").origin;
    EXPECT_EQ(origin.sha256, base::sha256Hex(bytes));
    EXPECT_EQ(origin.columns, "activity_id=A;enterprise_id=B;period=C;category=D;item=E;quantity=G;unit=H");
    EXPECT_EQ(origin.cellOf("quantity"), "G2");
    EXPECT_EQ(origin.imported_by, "王工");
    EXPECT_EQ(origin.imported_at, "2025-11-02T08:00:00Z");
}

} // namespace
} // namespace parkcarbon::exchange
