#include "services/session_fixture.hpp"

#include <parkcarbon/services/import_use_case.hpp>

#include <cmath>
#include <fstream>

namespace parkcarbon::services {
namespace {

class YearBeforeTest : public SessionTest {
protected:
    exchange::ImportReport dryRun(ProjectSession& session, const std::string& name, const std::string& bytes) const {
        std::ofstream(directory() / name) << bytes;
        const auto report = importFiles(session, {{directory() / name}, {}, false, true}, ImportMode::DryRun);
        EXPECT_TRUE(report);
        return report ? *report : exchange::ImportReport{};
    }
};

TEST_F(YearBeforeTest, SumsTheRowsOfTheSameThingInTheSamePeriodAYearEarlier) {
    const auto session = newSession();
    const auto coal = [](const char* id, const char* enterprise, const char* period, const char* quantity,
                         const char* unit) {
        return record(domain::Table::Activities,
                      {id, enterprise, period, "stationary_combustion", "烟煤", quantity, unit, "", "", "", "", ""});
    };
    ASSERT_TRUE(session->execute(AddRecords(
        domain::Table::Activities, {coal("B1", "E1", "2024", "60", "t"), coal("B2", "E1", "2024", "40000", "kg"),
                                    coal("B3", "E2", "2024", "999", "t"), coal("B4", "E1", "2024-07", "5", "t"),
                                    coal("B5", "E1", "2024-06", "7", "t"), coal("B6", "E3", "2024", "0", "t")})));
    const auto report = dryRun(*session, "activities.csv",
                               "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                               "A1,E1,2025,stationary_combustion,烟煤,0.15,kt\n"
                               "A2,E1,2025-07,stationary_combustion,烟煤,10,t\n"
                               "A3,E1,2025,stationary_combustion,柴油,10,t\n"
                               "A4,E1,2025,stationary_combustion,烟煤,10,m3\n"
                               "A5,E3,2025,stationary_combustion,烟煤,1,t\n"
                               "A6,E3,2025,stationary_combustion,烟煤,0,t\n");
    ASSERT_EQ(report.rows.size(), 6U);
    ASSERT_TRUE(report.rows[0].year_before);
    EXPECT_EQ(report.rows[0].year_before->period, "2024");
    EXPECT_DOUBLE_EQ(report.rows[0].year_before->value, 0.1);
    EXPECT_DOUBLE_EQ(report.rows[0].year_before->ratio, 1.5);
    ASSERT_TRUE(report.rows[1].year_before);
    EXPECT_EQ(report.rows[1].year_before->period, "2024-07");
    EXPECT_DOUBLE_EQ(report.rows[1].year_before->ratio, 2.0);
    EXPECT_FALSE(report.rows[2].year_before) << "no diesel the year before";
    EXPECT_FALSE(report.rows[3].year_before) << "volumes do not compare with masses";
    EXPECT_TRUE(std::isinf(report.rows[4].year_before.value().ratio));
    EXPECT_EQ(report.rows[5].year_before.value().ratio, 1.0);
}

TEST_F(YearBeforeTest, ComparesTransfersFactsAndFlowsByWhatTheyAreAbout) {
    const auto session = newSession();
    const auto fill = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(directory() / name) << bytes;
        const auto report = importPaths(*session, {directory() / name}, ImportMode::Commit);
        ASSERT_TRUE(report && !report->hasErrors());
    };
    fill("energy_transfers.csv", "transfer_id,period,carrier,from_id,to_id,quantity,unit\n"
                                 "T1,2024,electricity,grid,E1,10,MWh\nT2,2024,electricity,E2,E1,1,MWh\n");
    fill("facts.csv", "subject_id,variable,period,value,unit\npark,population,2024,200,1\n");
    fill("flows.csv", "flow_id,period,from_id,to_id,material,layer,quantity,unit\n"
                      "F1,2024,E1,E2,ash,goods,4,t\nF2,2024,E1,E2,slag,goods,,t\n");
    const auto ratio = [&](const std::string& name, const std::string& bytes) {
        const auto report = dryRun(*session, name, bytes);
        const auto& row = report.rows.at(0);
        return row.year_before ? row.year_before->ratio : -1.0;
    };
    EXPECT_DOUBLE_EQ(ratio("energy_transfers.csv", "transfer_id,period,carrier,from_id,to_id,quantity,unit\n"
                                                   "T3,2025,electricity,grid,E1,5000,kWh\n"),
                     0.5);
    EXPECT_EQ(ratio("facts.csv", "subject_id,variable,period,value,unit\npark,population,2025,300,1\n"), 1.5);
    EXPECT_EQ(ratio("flows.csv", "flow_id,period,from_id,to_id,material,layer,quantity,unit\n"
                                 "F3,2025,E1,E2,ash,goods,4,t\n"),
              1.0);
    EXPECT_EQ(ratio("flows.csv", "flow_id,period,from_id,to_id,material,layer,quantity,unit\n"
                                 "F3,2025,E1,E2,slag,goods,4,t\n"),
              -1.0)
        << "not measured the year before";
}

} // namespace
} // namespace parkcarbon::services
