#include "cli/command_line.hpp"

#include <string>

namespace parkcarbon::cli {
namespace {

class UncertaintyCommandTest : public CommandLineTest {
protected:
    /// 80 sources of 1 t; one factor of ± 10 % for all of them.
    std::string sharedFactor() const {
        std::string terms;
        for (int source = 0; source < 80; ++source) {
            terms += std::string(source == 0 ? "" : ",") + R"({"quantity": 1, "parameters": ["grid"]})";
        }
        write("system.json", R"({"parameters": [{"id": "grid", "distribution": "normal", "mean": 1,
                                                 "uncertainty_pct": 10}],
                                 "outputs": [{"id": "park", "terms": [)" +
                                 terms + R"(]}, {"id": "half", "terms": [{"quantity": 40, "parameters": ["grid"]}]}],
                                 "trend": {"base": "half", "current": "park"}})");
        return path("system.json");
    }
};

TEST_F(UncertaintyCommandTest, OneSharedFactorGivesTenPercent) {
    const Outcome outcome = run({"uncertainty", sharedFactor(), "--draws", "200000", "--seed", "5", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto result = outcome.json();
    EXPECT_EQ(result["schema"], "parkcarbon.uncertainty/1");
    EXPECT_EQ(result["draws"], 200000);
    EXPECT_EQ(result["seed"], 5);
    const auto& park = result["outputs"][0];
    EXPECT_EQ(park["id"], "park");
    EXPECT_NEAR(park["half_width_pct"].get<double>(), 10.0, 0.05);
    EXPECT_NEAR(park["mean"].get<double>(), 80.0, 0.05);
    EXPECT_NEAR(park["p97_5"].get<double>(), 88.0, 0.1);
    EXPECT_NEAR(park["p2_5"].get<double>(), 72.0, 0.1);
    EXPECT_NEAR(park["p50"].get<double>(), 80.0, 0.1);
    EXPECT_NEAR(park["first_order"]["half_width_pct"].get<double>(), 10.0, 1e-9);
    EXPECT_EQ(park["contributions"][0]["parameter"], "grid");
    EXPECT_EQ(park["contributions"][0]["share"], 1.0);
    const auto& trend = result["trends"][0];
    EXPECT_NEAR(trend["change_pct"]["mean"].get<double>(), 100.0, 1e-9); // the factor cancels
    EXPECT_NEAR(trend["change_pct"]["sd"].get<double>(), 0.0, 1e-9);
    EXPECT_NEAR(trend["difference"]["mean"].get<double>(), 40.0, 0.05);
}

TEST_F(UncertaintyCommandTest, TheTableSpeaksBothLanguages) {
    const std::string system = sharedFactor();
    const Outcome chinese = run({"uncertainty", system, "--lang", "zh"});
    EXPECT_EQ(chinese.status, 0) << chinese.err;
    EXPECT_NE(chinese.out.find("方差贡献"), std::string::npos) << chinese.out;
    const Outcome english = run({"uncertainty", system, "--lang", "en"});
    EXPECT_NE(english.out.find("share of variance"), std::string::npos) << english.out;
    for (const Outcome* const outcome : {&chinese, &english}) {
        EXPECT_EQ(outcome->out.find('['), std::string::npos) << outcome->out;
        EXPECT_NE(outcome->out.find("half → park"), std::string::npos);
    }
}

TEST_F(UncertaintyCommandTest, SaysWhatIsWrongAndWhere) {
    write("broken.json", "{\n \"parameters\": [,]}");
    const Outcome broken = run({"uncertainty", path("broken.json"), "--json"});
    EXPECT_EQ(broken.status, 3);
    EXPECT_TRUE(broken.out.empty());
    EXPECT_NE(broken.err.find("error[JSON_INVALID]"), std::string::npos) << broken.err;
    EXPECT_NE(broken.err.find("line 2, column 17"), std::string::npos) << broken.err;
    EXPECT_EQ(run({"uncertainty", path("missing.json")}).status, 3);
    EXPECT_EQ(run({"uncertainty"}).status, 2);
    EXPECT_EQ(run({"uncertainty", sharedFactor(), "--draws", "1"}).status, 3);
    EXPECT_EQ(run({"uncertainty", sharedFactor(), "--seed", "-3"}).status, 2);
    EXPECT_EQ(run({"uncertainty", sharedFactor(), "--draws", "many"}).status, 2);
}

} // namespace
} // namespace parkcarbon::cli
