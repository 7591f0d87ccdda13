#include "cli/command_line.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::cli {
namespace {

class BridgeCommandTest : public CommandLineTest {
protected:
    std::string sampleProject() const {
        const std::string project = path("sample.parkcarbon");
        EXPECT_EQ(run({"init", project, "--sample", "wood-panel"}).status, 0);
        return project;
    }
};

void expectToAddUp(const nlohmann::json& bridge) {
    double sum = bridge["from"]["co2e"].get<double>();
    for (const auto& term : bridge["terms"]) {
        sum += term["co2e"].get<double>();
    }
    const double to = bridge["to"]["co2e"].get<double>();
    EXPECT_NEAR(sum, to, 1e-9 * std::abs(to));
    EXPECT_LE(std::abs(bridge["residual"].get<double>()), 1e-9 * std::abs(to));
    EXPECT_FALSE(bridge["terms"].empty());
}

TEST_F(BridgeCommandTest, NamesEveryTermBetweenTwoYears) {
    const std::string project = sampleProject();
    for (const char* const view :
         {"territorial", "scope_1_2_location", "scope_1_2_market", "china_net", "consumption"}) {
        const Outcome outcome = run({"bridge", project, "--from", "2021", "--to", "2025", "--view", view, "--json"});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        const auto bridge = outcome.json();
        EXPECT_EQ(bridge["from"]["period"], "2021");
        EXPECT_EQ(bridge["to"]["view"], view);
        expectToAddUp(bridge);
    }
}

TEST_F(BridgeCommandTest, NamesEveryTermBetweenTwoViews) {
    const Outcome outcome = run({"bridge", sampleProject(), "--from-view", "energy_statistics", "--to-view",
                                 "consumption", "--period", "2025", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    expectToAddUp(outcome.json());
}

TEST_F(BridgeCommandTest, TheIdsOfATermCanBeExplained) {
    const std::string project = smallProject();
    const auto bridge =
        run({"bridge", project, "--from-view", "scope_1_2_market", "--to-view", "consumption", "--json"}).json();
    expectToAddUp(bridge);
    for (const auto& term : bridge["terms"]) {
        for (const char* const side : {"from", "to"}) {
            double sum = 0.0;
            const auto& ids = term["subject"][std::string(side) + "_ids"];
            for (const auto& id : ids) {
                const Outcome outcome = run({"explain", project, id, "--json"});
                ASSERT_EQ(outcome.status, 0) << id << outcome.err;
                sum += outcome.json()["result"]["value"].get<double>();
            }
            EXPECT_NEAR(std::abs(sum), std::abs(term["subject"][side].get<double>()), 1e-6) << term;
        }
    }
}

TEST_F(BridgeCommandTest, TheTableHasWordsAndWrongQuestionsAreRefused) {
    const std::string project = sampleProject();
    for (const char* const language : {"zh", "en"}) {
        const Outcome outcome = run({"bridge", project, "--from", "2021", "--to", "2025", "--lang", language});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.out.find('['), std::string::npos);
    }
    EXPECT_EQ(run({"bridge", project, "--view", "market"}).status, 2);
    const Outcome refused = run({"bridge", project, "--from", "2021", "--to", "2025", "--view", "energy_statistics"});
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find("BRIDGE_WITHOUT_LEDGER"), std::string::npos);
}

} // namespace
} // namespace parkcarbon::cli
