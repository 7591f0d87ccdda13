#include "cli/command_line.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::cli {
namespace {

class ViewsCommandTest : public CommandLineTest {};

TEST_F(ViewsCommandTest, EveryArrangementAddsUpToTheInventory) {
    const std::string project = smallProject();
    const auto inventory = run({"inventory", project, "--period", "2025", "--json"}).json();
    const Outcome outcome = run({"views", project, "--period", "2025", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto views = outcome.json();
    EXPECT_EQ(views["schema"], "parkcarbon.views/1");
    EXPECT_EQ(views["views"]["china_net"], inventory["park"]["views"]["china_net"]);
    EXPECT_EQ(views["views"]["energy_statistics"], views["energy_statistics"]["co2"]);
    const double direct = inventory["park"]["direct"].get<double>();
    EXPECT_NEAR(views["iso_14064_1"][0]["co2e"].get<double>(), direct, 1e-9 * direct);
    EXPECT_TRUE(views["iso_14064_1"][4]["co2e"].is_null()) << "not assessed is not zero";
    double lines = 0.0;
    for (const auto& part : views["iso_14064_1"][0]["parts"]) {
        for (const auto& line_id : part["line_ids"]) {
            for (const auto& line : inventory["lines"]) {
                lines += line["line_id"] == line_id ? line["co2e"].get<double>() : 0.0;
            }
        }
    }
    EXPECT_NEAR(lines, direct, 1e-9 * direct);
    for (const char* const field : {"energy_statistics", "iso_14064_1", "gpc", "market_instruments"}) {
        EXPECT_EQ(inventory[field], views[field]) << field;
    }
}

TEST_F(ViewsCommandTest, ItsNumbersCanBeExplained) {
    const std::string project = smallProject();
    const auto views = run({"views", project, "--json"}).json();
    const auto explained = [&](const std::string& id) {
        const Outcome outcome = run({"explain", project, id, "--json"});
        EXPECT_EQ(outcome.status, 0) << id << outcome.err;
        return outcome.json()["result"]["value"].get<double>();
    };
    EXPECT_NEAR(explained("views/energy_statistics"), views["energy_statistics"]["co2"].get<double>(), 1e-9);
    for (const auto& row : views["energy_statistics"]["rows"]) {
        EXPECT_NEAR(explained(row["explain_id"]), row["co2"].get<double>(), 1e-6);
    }
    EXPECT_NEAR(explained("views/zero_carbon"),
                views["energy_statistics"]["zero_carbon"][0]["tco2_per_tce"].get<double>(), 1e-9);
    EXPECT_EQ(run({"explain", project, "views/nothing"}).status, 3);
}

TEST_F(ViewsCommandTest, TheTablesHaveWordsForEverything) {
    const std::string project = smallProject();
    for (const char* const language : {"zh", "en"}) {
        const Outcome outcome = run({"views", project, "--lang", language});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.out.find('['), std::string::npos) << outcome.out;
        EXPECT_NE(outcome.err.find("ZERO_CARBON_METHOD_UNCONFIRMED"), std::string::npos);
    }
}

TEST_F(ViewsCommandTest, TakesAnotherGridFactorAndRefusesAnUnknownOne) {
    const std::string project = smallProject();
    const auto own = run({"views", project, "--json"}).json();
    const auto other =
        run({"views", project, "--grid", "provincial:浙江", "--electricity-kgce", "0.3", "--json"}).json();
    EXPECT_NE(own["energy_statistics"]["grid_factor"], other["energy_statistics"]["grid_factor"]);
    EXPECT_EQ(other["energy_statistics"]["electricity_basis"], "coal_equivalent");
    EXPECT_EQ(run({"views", project, "--grid", "everywhere"}).status, 3);
}

} // namespace
} // namespace parkcarbon::cli
