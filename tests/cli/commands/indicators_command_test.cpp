#include "cli/command_line.hpp"

#include <algorithm>

namespace parkcarbon::cli {
namespace {

class IndicatorsCommandTest : public CommandLineTest {
protected:
    std::string sampleProject() const {
        EXPECT_EQ(run({"init", path("sample.parkcarbon"), "--sample", "wood-panel"}).status, 0);
        return path("sample.parkcarbon");
    }
    static nlohmann::json indicator(const nlohmann::json& document, const std::string& id) {
        for (const auto& one : document["indicators"]) {
            if (one["id"] == id) {
                return one;
            }
        }
        return nullptr;
    }
};

TEST_F(IndicatorsCommandTest, GivesASchemeOfTheSample) {
    const Outcome outcome = run({"indicators", sampleProject(), "--set", "HJ274", "--period", "2025", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto document = outcome.json();
    EXPECT_EQ(document["set"], "HJ274");
    EXPECT_EQ(document["period"], "2025");
    EXPECT_EQ(document["base"], "2021");
    EXPECT_EQ(document["indicators"].size(), 32U);
    EXPECT_EQ(document["pass"]["required"], 23);
    const auto energy = indicator(document, "HJ274-11");
    EXPECT_NEAR(energy["value"].get<double>(), 0.702128, 5e-7);
    EXPECT_EQ(energy["verdict"], "not_met");
    EXPECT_NEAR(energy["gap"].get<double>(), 0.202128, 5e-7);
    EXPECT_NEAR(energy["amount_needed"]["value"].get<double>(), 95000.0, 1e-3);
    EXPECT_EQ(energy["amount_needed"]["unit"], "tce");
    EXPECT_EQ(energy["inputs"][0]["origin"], "entered");
    EXPECT_EQ(indicator(document, "HJ274-18")["missing"][0]["source"], "facts");
    const auto& summary = document["summary"];
    EXPECT_EQ(summary["met"].get<int>() + summary["not_met"].get<int>() + summary["not_applicable"].get<int>() +
                  summary["cannot_compute"].get<int>() + summary["no_threshold"].get<int>(),
              32);
}

TEST_F(IndicatorsCommandTest, TakesValuesFromInventoryAndFlows) {
    const auto document = run({"indicators", sampleProject(), "--set", "SYM", "--period", "2025", "--json"}).json();
    const auto connectance = indicator(document, "SYM-01");
    EXPECT_GT(connectance["value"].get<double>(), 0.0);
    EXPECT_EQ(connectance["inputs"][0]["origin"], "exchange_ledger");
    EXPECT_EQ(indicator(document, "SYM-06")["inputs"][0]["origin"], "flow_analysis");
    EXPECT_GT(indicator(document, "SYM-02")["value"].get<double>(), 0.0);
}

TEST_F(IndicatorsCommandTest, ChoosesTheBase) {
    const auto document =
        run({"indicators", sampleProject(), "--set", "ZC25", "--period", "2025", "--base", "2022", "--json"}).json();
    EXPECT_EQ(document["base"], "2022");
    EXPECT_EQ(run({"indicators", sampleProject(), "--set", "ZC25", "--base", "soon"}).status, 3);
}

TEST_F(IndicatorsCommandTest, PutsAllSchemesSideBySide) {
    const Outcome outcome = run({"indicators", sampleProject(), "--set", "all", "--period", "2025", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto document = outcome.json();
    EXPECT_EQ(document["schemes"].size(), 10U);
    EXPECT_GT(document["rows"][0]["cells"].size(), 1U);
    EXPECT_NEAR(document["carbon_productivity"]["value"].get<double>(), 0.836299, 5e-7);
    EXPECT_EQ(document["control_class"]["class"], "carbon_release_energy"); // k 1.70, i 0.70, heat 53 %
    EXPECT_EQ(document["peers"]["parks"][1]["is_standard"], true);
}

TEST_F(IndicatorsCommandTest, PrintsWhatIsMissingForPeople) {
    const Outcome outcome =
        run({"--lang", "zh", "indicators", sampleProject(), "--set", "零碳园区（发改", "--period", "2025"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("未达标"), std::string::npos);
    EXPECT_NE(outcome.out.find("product_energy"), std::string::npos);
    EXPECT_EQ(outcome.out.find("indicator_reason"), std::string::npos);
}

TEST_F(IndicatorsCommandTest, NamesTheSchemesItKnows) {
    const Outcome outcome = run({"indicators", sampleProject(), "--set", "XX"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("SCHEME_UNKNOWN"), std::string::npos);
    EXPECT_NE(outcome.err.find("HJ274"), std::string::npos);
}

TEST_F(IndicatorsCommandTest, ExplainsAnIndicator) {
    const Outcome outcome = run({"explain", sampleProject(), "indicator/HJ274-11", "--period", "2025", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto steps = outcome.json()["steps"];
    EXPECT_EQ(steps[0]["symbol"], "E_tce");
    EXPECT_EQ(steps[0]["where"]["file"], "facts.csv");
    EXPECT_NE(run({"explain", path("sample.parkcarbon"), "indicator/HJ274-18"}).err.find("INDICATOR_NOT_COMPUTED"),
              std::string::npos);
    EXPECT_NE(run({"explain", path("sample.parkcarbon"), "indicator/NONE-1"}).err.find("INDICATOR_UNKNOWN"),
              std::string::npos);
}

TEST_F(IndicatorsCommandTest, ListsTheSchemes) {
    const Outcome outcome = run({"indicator-sets", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto schemes = outcome.json();
    ASSERT_EQ(schemes.size(), 10U);
    EXPECT_EQ(schemes[0]["id"], "HJ274");
    EXPECT_EQ(schemes[0]["required"], 23);
    EXPECT_EQ(schemes[0]["indicators"][0]["threshold"], ">=30");
}

} // namespace
} // namespace parkcarbon::cli
