#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class PollutantsCommandTest : public CommandLineTest {
protected:
    /// The small park, whose plant states SO2 and whose mill states COD.
    std::string statedProject() const {
        const std::string project = smallProject();
        write("stated/activities.csv",
              "activity_id,enterprise_id,period,category,item,quantity,unit,evidence_ref,parameters\n"
              "P1,CHP,2025,pollutant,air:SO2,9.5,t,CEMS,outlet=1; share_of_limit=65 %\n"
              "P2,MILL,2025,pollutant,化学需氧量,300,kg,在线监测,\n");
        EXPECT_EQ(run({"import", project, path("stated/activities.csv")}).status, 0);
        return project;
    }
};

TEST_F(PollutantsCommandTest, GivesMassesEquivalentsAndTax) {
    const Outcome outcome =
        run({"pollutants", statedProject(), "--period", "2025", "--rate-air", "1.2", "--rate-water", "1.4", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto account = outcome.json();
    EXPECT_EQ(account["schema"], "parkcarbon.pollutants/1");
    EXPECT_EQ(account["park"][0]["pollutant"], "SO2");
    EXPECT_DOUBLE_EQ(account["park"][0]["mass_kg"].get<double>(), 9500.0);
    EXPECT_NEAR(account["park"][0]["equivalents"].get<double>(), 10000.0, 1e-6);
    EXPECT_EQ(account["superseded"][0]["pollutant"], "SO2");
    bool so2_taxed = false;
    for (const auto& item : account["tax"]["items"]) {
        if (item["pollutant"] == "SO2") {
            EXPECT_NEAR(item["tax_cny"].get<double>(), 10000.0 * 1.2 * 0.75, 1e-6);
            EXPECT_EQ(item["outlet"], 1);
            so2_taxed = true;
        }
    }
    EXPECT_TRUE(so2_taxed);
    EXPECT_TRUE(account["tax"]["tax_cny"].is_number());
    for (const auto& line : account["lines"]) {
        EXPECT_EQ(line["basis"] == "estimated", line["factor_status"] == "unconfirmed") << line;
    }
}

TEST_F(PollutantsCommandTest, AsksForTheRateThatItWillNotAssume) {
    const std::string project = statedProject();
    const Outcome outcome = run({"pollutants", project, "--period", "2025", "--json"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.json()["tax"]["tax_cny"].is_null());
    EXPECT_EQ(outcome.json()["tax"]["rate_missing"], nlohmann::json::array({"air", "water"}));
    EXPECT_NE(outcome.err.find("TAX_RATE_MISSING"), std::string::npos);
    EXPECT_EQ(run({"pollutants", project, "--rate-air", "20"}).status, 2);
}

TEST_F(PollutantsCommandTest, PrintsATableAndExplainsItsNumbers) {
    const std::string project = statedProject();
    const Outcome table = run({"pollutants", project, "--period", "2025", "--lang", "en"});
    EXPECT_NE(table.out.find("air:SO2"), std::string::npos);
    EXPECT_NE(table.out.find("9,500.00"), std::string::npos) << table.out;
    const Outcome explained = run({"explain", project, "P1/air:SO2", "--period", "2025", "--json"});
    ASSERT_EQ(explained.status, 0) << explained.err;
    EXPECT_DOUBLE_EQ(explained.json()["result"]["value"].get<double>(), 9500.0);
    EXPECT_EQ(explained.json()["result"]["unit"], "kg");
}

} // namespace
} // namespace parkcarbon::cli
