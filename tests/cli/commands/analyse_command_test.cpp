#include "cli/command_line.hpp"

#include <string>

namespace parkcarbon::cli {
namespace {

class AnalyseCommandTest : public CommandLineTest {
protected:
    Outcome analyse(const std::string& analysis, const std::string& series, const std::string& language = "en") {
        write("series.json", series);
        return run({"analyse", analysis, path("series.json"), "--lang", language});
    }
    nlohmann::ordered_json json(const std::string& analysis, const std::string& series) {
        write("series.json", series);
        const Outcome outcome = run({"analyse", analysis, path("series.json"), "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.json();
    }
};

TEST_F(AnalyseCommandTest, DecomposesAChange) {
    const auto result = json("decompose", R"({"factors": {"Q": [310.2531, 351.5812], "I": [4.86, 1.91]},
                                              "years": [2016, 2021]})");
    EXPECT_EQ(result["schema"], "parkcarbon.decomposition/1");
    EXPECT_NEAR(result["effects"]["Q"].get<double>(), 129.29, 0.01);
    EXPECT_NEAR(result["effects"]["I"].get<double>(), -965.60, 0.01);
    EXPECT_NEAR(result["residual"].get<double>(), 0.0, 1e-9);
    EXPECT_NEAR(result["multiplicative"]["I"].get<double>(), 1.91 / 4.86, 1e-9);
    EXPECT_EQ(result["steps"].size(), 1U);
    EXPECT_EQ(result["chained"]["change"], result["change"]);
    EXPECT_TRUE(result["by_category"]["Q"].contains("1"));
}

TEST_F(AnalyseCommandTest, JudgesDecouplingAndTrend) {
    const auto decoupling = json("decoupling", R"({"carbon": [15.0783, 6.7152], "output": [310.2531, 351.5812]})");
    EXPECT_EQ(decoupling["state"], "strong_decoupling");
    EXPECT_NEAR(decoupling["elasticity"].get<double>(), -4.163762, 1e-4);
    const auto trend = json("trend", R"({"x": [121, 119, 116, 112, 109, 105, 101, 98]})");
    EXPECT_EQ(trend["s"], -28);
    EXPECT_EQ(trend["direction"], "falling");
    EXPECT_EQ(trend["peak"]["verdict"], "peaked");
    EXPECT_EQ(trend["peak"]["status"], "unconfirmed");
    EXPECT_EQ(trend["steps"].size(), 7U);
}

TEST_F(AnalyseCommandTest, OrdersMeasuresByTheirCost) {
    const auto result = json("macc", R"({"discount_rate": 0.08, "measures": [
        {"id": "PR1", "capex": 30000000, "life_a": 15, "om_per_a": 1200000, "saving_per_a": 9000000,
         "reduction_t_per_a": 12600},
        {"id": "PR0", "capex": 0, "life_a": 1, "saving_per_a": 100, "reduction_t_per_a": 0},
        {"id": "PR5", "capex": 40000000, "life_a": 15, "om_per_a": 3000000, "saving_per_a": 9500000,
         "reduction_t_per_a": 2000}]})");
    EXPECT_EQ(result["measures"][0]["id"], "PR5");
    EXPECT_NEAR(result["measures"][1]["cost_per_t"].get<double>(), -340.88, 0.005);
    EXPECT_TRUE(result["measures"][2]["cost_per_t"].is_null());
    EXPECT_TRUE(result["measures"][2]["irr"].is_null());
    EXPECT_EQ(result["total"]["reduction_t_per_a"], 14600.0);
}

TEST_F(AnalyseCommandTest, TheTablesSpeakBothLanguages) {
    const std::string observed = R"({"x": [121, 119, 116, 112, 109, 105, 101, 98]})";
    const Outcome chinese = analyse("trend", observed, "zh");
    EXPECT_NE(chinese.out.find("已达峰"), std::string::npos) << chinese.out;
    EXPECT_NE(chinese.out.find("尚未见于标准"), std::string::npos) << chinese.out;
    const Outcome english = analyse("trend", observed);
    EXPECT_NE(english.out.find("peaked"), std::string::npos) << english.out;
    const std::string factors = R"({"factors": {"Q": [1, 2, 3], "S": [[0.5, 0.5], [0.5, 0.5], [0.4, 0.6]]}})";
    for (const char* const language : {"zh", "en"}) {
        const Outcome outcomes[] = {
            analyse("decompose", factors, language),
            analyse("decoupling", R"({"carbon": [1, 2, 3], "output": [1, 1, 2]})", language),
            analyse("macc", R"({"measures": [{"id": "m", "capex": 1, "life_a": 1, "reduction_t_per_a": 0}],
                                "discount_rate": 0})",
                    language)};
        for (const Outcome& outcome : outcomes) {
            EXPECT_EQ(outcome.status, 0) << outcome.err;
            EXPECT_EQ(outcome.out.find('['), std::string::npos) << outcome.out; // a word without a text
        }
    }
}

TEST_F(AnalyseCommandTest, SaysWhatIsWrong) {
    const Outcome unclear = analyse("decompose", R"({"factors": {"Q": [1, 2], "S": [[1, 2], [3, 4]]}})");
    EXPECT_EQ(unclear.status, 3);
    EXPECT_NE(unclear.err.find("error[SERIES_LAYOUT_UNCLEAR]"), std::string::npos) << unclear.err;
    EXPECT_EQ(analyse("trend", "{\"x\": [1, 2]}").status, 3);
    EXPECT_EQ(run({"analyse", "kaya", path("series.json")}).status, 2);
    EXPECT_EQ(run({"analyse", "trend", path("absent.json")}).status, 3);
}

} // namespace
} // namespace parkcarbon::cli
