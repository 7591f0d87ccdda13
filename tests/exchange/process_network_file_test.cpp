#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/exchange/json_errors.hpp>
#include <parkcarbon/exchange/process_network_file.hpp>

namespace parkcarbon::exchange {
namespace {

class ProcessNetworkFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    base::Result<domain::flows::ProcessNetwork> read(const std::string& content) {
        std::ofstream(file_, std::ios::binary) << content;
        return readProcessNetwork(file_);
    }
    /// "CODE at place", or nothing.
    std::string errorOf(const std::string& content) {
        const auto network = read(content);
        return network
                   ? std::string()
                   : std::string(network.error().code.name) + " at " + std::string(network.error().argument("where"));
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-network-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".json");
};

TEST_F(ProcessNetworkFile, ReadsTheShippedCase) {
    const auto network =
        readProcessNetwork(std::filesystem::path(PARKCARBON_TEST_DATA_DIR) / "flows" / "electricity_and_fuel.json");
    ASSERT_TRUE(network) << network.error().code.name;
    ASSERT_EQ(network->processes.size(), 2U);
    EXPECT_EQ(network->processes[0].inputs.at(0).product, "fuel");
    EXPECT_EQ(network->processes[0].allocation, "none");
    EXPECT_EQ(network->processes[1].emissions.at(2).amount, -50.0);
    EXPECT_EQ(network->demand.at(0).amount, 1000.0);
}

TEST_F(ProcessNetworkFile, CountsEveryProductInTheUnitOfItsMaker) {
    const auto network = read(R"({"processes": [
        {"id": "mill", "allocation": "price", "name": "a note",
         "outputs": [{"product": "board", "amount": 1, "unit": "t", "key": {"price": 3000, "mass": 1}}],
         "inputs": [{"product": "power", "amount": 500, "unit": "kWh"}],
         "emissions": [{"substance": "CO2", "amount": 2, "unit": "t"}]},
        {"id": "plant", "outputs": [{"product": "power", "amount": 3.6, "unit": "GJ"}],
         "emissions": [{"substance": "CO2", "amount": 500, "unit": "kg"}]}],
        "demand": [{"product": "power", "amount": 2, "unit": "MWh"}, {"product": "board", "amount": 5}]})");
    ASSERT_TRUE(network) << network.error().code.name;
    EXPECT_EQ(network->processes[0].allocation, "price");
    EXPECT_EQ(network->processes[0].outputs.at(0).key.size(), 2U);
    EXPECT_EQ(network->processes[0].inputs.at(0).unit, "GJ");
    EXPECT_NEAR(network->processes[0].inputs[0].amount, 1.8, 1e-12);
    EXPECT_EQ(network->processes[1].emissions.at(0).unit, "t");
    EXPECT_NEAR(network->processes[1].emissions[0].amount, 0.5, 1e-12);
    EXPECT_NEAR(network->demand.at(0).amount, 7.2, 1e-12);
}

TEST_F(ProcessNetworkFile, TakesUnitsOfOnesOwnWhenTheyAreSpeltTheSame) {
    const auto network = read(R"({"processes": [
        {"id": "a", "outputs": [{"product": "pallet", "amount": 1, "unit": "pallets"}]},
        {"id": "b", "inputs": [{"product": "pallet", "amount": 2, "unit": " pallets "}]}]})");
    ASSERT_TRUE(network) << network.error().code.name;
    EXPECT_EQ(network->processes[1].inputs.at(0).amount, 2.0);
    EXPECT_TRUE(network->demand.empty());
}

TEST_F(ProcessNetworkFile, NamesUnitsThatDoNotConvert) {
    const auto network = read(R"({"processes": [
        {"id": "a", "inputs": [{"product": "steam", "amount": 1, "unit": "t"}]},
        {"id": "b", "outputs": [{"product": "steam", "amount": 1, "unit": "GJ"}]}]})");
    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, kNetworkUnitsDiffer);
    EXPECT_EQ(network.error().argument("where"), "processes[0].inputs[0]");
    EXPECT_EQ(network.error().argument("value"), "t");
    EXPECT_EQ(network.error().argument("expected"), "GJ");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 1, "unit": "t"}]}],
                          "demand": [{"product": "x", "amount": 1, "unit": "m3"}]})"),
              "NETWORK_UNITS_DIFFER at demand[0]");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "emissions": [{"substance": "x", "amount": 1, "unit": "t"},
                                                                  {"substance": "x", "amount": 1, "unit": "heaps"}]}]})"),
              "NETWORK_UNITS_DIFFER at processes[0].emissions[1]");
}

TEST_F(ProcessNetworkFile, RefusesOtherForms) {
    EXPECT_EQ(errorOf("3"), "JSON_VALUE_WRONG at ");
    EXPECT_EQ(errorOf("{"), "JSON_INVALID at ");
    EXPECT_EQ(errorOf(R"({"schema": "other/1", "processes": []})"), "JSON_VALUE_WRONG at schema");
    EXPECT_EQ(errorOf(R"({"demand": []})"), "JSON_VALUE_MISSING at processes");
    EXPECT_EQ(errorOf(R"({"processes": [], "demands": []})"), "JSON_KEY_UNKNOWN at ");
    EXPECT_EQ(errorOf(R"({"processes": [{"outputs": []}]})"), "JSON_VALUE_MISSING at processes[0].id");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "output": []}]})"), "JSON_KEY_UNKNOWN at processes[0]");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 1}]}]})"),
              "JSON_VALUE_MISSING at processes[0].outputs[0].unit");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "inputs": [{"product": "x", "amount": "1", "unit": "t"}]}]})"),
              "JSON_VALUE_WRONG at processes[0].inputs[0].amount");
    EXPECT_EQ(
        errorOf(R"({"processes": [{"id": "a", "inputs": [{"product": "x", "amount": 1, "unit": "t", "key": {}}]}]})"),
        "JSON_KEY_UNKNOWN at processes[0].inputs[0]");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "outputs": [{"product": "x", "amount": 1, "unit": "t",
                                                                 "key": {"mass": "1"}}]}]})"),
              "JSON_VALUE_WRONG at processes[0].outputs[0].key.mass");
    EXPECT_EQ(errorOf(R"({"processes": [{"id": "a", "allocation": 1}]})"),
              "JSON_VALUE_WRONG at processes[0].allocation");
    EXPECT_EQ(errorOf(R"({"processes": [], "demand": [{"product": "x"}]})"), "JSON_VALUE_MISSING at demand[0].amount");
    EXPECT_EQ(readProcessNetwork("no-such-file.json").error().code.name, "FILE_UNREADABLE");
}

} // namespace
} // namespace parkcarbon::exchange
