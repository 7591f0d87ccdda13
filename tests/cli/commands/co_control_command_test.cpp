#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class CoControlCommandTest : public CommandLineTest {
protected:
    /// The small park with half as much coal and a quarter of the SO2 in 2026.
    std::string twoYears() const {
        const std::string project = smallProject();
        write("later/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                      "A1,CHP,2025,stationary_combustion,烟煤,10000,t\n"
                                      "A2,MILL,2025,mobile_combustion,柴油,0,t\n"
                                      "B1,CHP,2026,stationary_combustion,烟煤,5000,t\n"
                                      "P1,CHP,2025,pollutant,air:SO2,8,t\n"
                                      "P2,CHP,2026,pollutant,air:SO2,2,t\n");
        EXPECT_EQ(run({"import", project, path("later/activities.csv")}).status, 0);
        return project;
    }
};

TEST_F(CoControlCommandTest, ComparesTwoYears) {
    const Outcome outcome = run({"co-control", twoYears(), "--from", "2025", "--to", "2026", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto result = outcome.json();
    EXPECT_EQ(result["schema"], "parkcarbon.co-control/1");
    EXPECT_EQ(result["carbon"]["view"], "territorial");
    EXPECT_EQ(result["pollutants"][0]["pollutant"], "SO2");
    EXPECT_NEAR(result["pollutants"][0]["elasticity"].get<double>(), 0.75 / 0.5, 1e-9);
    EXPECT_EQ(result["pollutants"][0]["quadrant"], "both_fall");
    EXPECT_TRUE(result["iap_eq"].is_null());
}

TEST_F(CoControlCommandTest, EtaIsTheAnalysts) {
    const std::string project = twoYears();
    const Outcome with = run({"co-control", project, "--from", "2025", "--to", "2026", "--eta", "2", "--json"});
    ASSERT_EQ(with.status, 0) << with.err;
    const auto result = with.json();
    EXPECT_NEAR(result["iap_eq"]["from"].get<double>(),
                result["lap_eq"]["from"].get<double>() + 2.0 * result["carbon"]["from_t"].get<double>(), 1e-6);
    EXPECT_EQ(run({"co-control", project, "--from", "2025", "--to", "2026", "--eta", "-1"}).status, 2);
    EXPECT_EQ(run({"co-control", project, "--from", "2025"}).status, 2);
    const Outcome table = run({"co-control", project, "--from", "2025", "--to", "2026", "--lang", "en"});
    EXPECT_NE(table.out.find("both fall"), std::string::npos) << table.out;
    EXPECT_NE(table.out.find("--eta"), std::string::npos) << table.out;
}

} // namespace
} // namespace parkcarbon::cli
