#include "cli/command_line.hpp"

#include <string>

namespace parkcarbon::cli {
namespace {

class FootprintCommandTest : public CommandLineTest {
protected:
    static std::string published() {
        return std::string(PARKCARBON_TEST_DATA_DIR) + "/flows/electricity_and_fuel.json";
    }
};

/// Heijungs & Suh 2002, chapter 2.
TEST_F(FootprintCommandTest, GivesThePublishedInventory) {
    const Outcome outcome = run({"footprint", published(), "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto result = outcome.json();
    EXPECT_EQ(result["schema"], "parkcarbon.footprint/1");
    ASSERT_EQ(result["scaling"].size(), 2U);
    EXPECT_EQ(result["scaling"][0]["process"], "electricity production");
    EXPECT_NEAR(result["scaling"][0]["value"].get<double>(), 100.0, 1e-9);
    EXPECT_NEAR(result["scaling"][1]["value"].get<double>(), 2.0, 1e-9);
    const std::vector<std::pair<std::string, double>> expected = {{"CO2", 120.0}, {"SO2", 14.0}, {"crude oil", -100.0}};
    ASSERT_EQ(result["inventory"].size(), expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        EXPECT_EQ(result["inventory"][index]["substance"], expected[index].first);
        EXPECT_NEAR(result["inventory"][index]["amount"].get<double>(), expected[index].second, 1e-9);
    }
    ASSERT_EQ(result["footprints"].size(), 6U);
    for (const auto& entry : result["footprints"]) {
        if (entry["product"] == "electricity" && entry["substance"] == "CO2") {
            EXPECT_NEAR(entry["amount_per_unit"].get<double>(), 0.12, 1e-12);
            EXPECT_EQ(entry["product_unit"], "kWh");
            EXPECT_EQ(entry["substance_unit"], "kg");
        }
    }
    EXPECT_LT(result["residual"].get<double>(), 1e-9);
    EXPECT_FALSE(result["solver"].get<std::string>().empty());
}

TEST_F(FootprintCommandTest, TheTablesSpeakBothLanguages) {
    const Outcome chinese = run({"footprint", published(), "--lang", "zh"});
    EXPECT_EQ(chinese.status, 0) << chinese.err;
    EXPECT_NE(chinese.out.find("各产品的足迹"), std::string::npos) << chinese.out;
    const Outcome english = run({"footprint", published(), "--lang", "en"});
    EXPECT_NE(english.out.find("Footprints of the products"), std::string::npos) << english.out;
    EXPECT_NE(english.out.find("kg / kWh"), std::string::npos) << english.out;
    for (const Outcome* const outcome : {&chinese, &english}) {
        EXPECT_EQ(outcome->out.find('['), std::string::npos) << outcome->out;
    }
}

TEST_F(FootprintCommandTest, WithoutDemandThereAreFootprintsOnly) {
    write("network.json", R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 2, "unit": "t"}],
                                             "emissions": [{"substance": "CO2", "amount": 3, "unit": "t"}]}]})");
    const auto result = run({"footprint", path("network.json"), "--json"}).json();
    EXPECT_TRUE(result["scaling"].empty());
    EXPECT_TRUE(result["inventory"].empty());
    EXPECT_NEAR(result["footprints"][0]["amount_per_unit"].get<double>(), 1.5, 1e-12);
}

TEST_F(FootprintCommandTest, SaysWhatIsWrong) {
    write("units.json", R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 2, "unit": "t"}]},
                                          {"id": "b", "outputs": [{"product": "y", "amount": 1, "unit": "t"}],
                                           "inputs": [{"product": "x", "amount": 3, "unit": "GJ"}]}]})");
    const Outcome units = run({"footprint", path("units.json"), "--lang", "en", "--json"});
    EXPECT_EQ(units.status, 3);
    EXPECT_TRUE(units.out.empty());
    EXPECT_NE(units.err.find("error[NETWORK_UNITS_DIFFER]: “processes[1].inputs[0]”: the unit “GJ” of “x”"),
              std::string::npos)
        << units.err;
    write("loop.json", R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 1, "unit": "t"}],
                                          "inputs": [{"product": "x", "amount": 2, "unit": "t"}]}],
                           "demand": [{"product": "x", "amount": 1}]})");
    const Outcome loop = run({"footprint", path("loop.json")});
    EXPECT_EQ(loop.status, 3);
    EXPECT_NE(loop.err.find("PROCESS_NETWORK_NOT_PRODUCTIVE"), std::string::npos) << loop.err;
    EXPECT_EQ(run({"footprint", path("missing.json")}).status, 3);
    EXPECT_EQ(run({"footprint"}).status, 2);
}

} // namespace
} // namespace parkcarbon::cli
