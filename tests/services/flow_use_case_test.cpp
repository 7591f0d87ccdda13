#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/services/flow_use_case.hpp>

namespace parkcarbon::services {
namespace {

namespace flows = engine::flows;

class FlowUseCase : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    const std::filesystem::path& written(const std::string& content) {
        std::ofstream(file_, std::ios::binary) << content;
        return file_;
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-flow-use-case-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
         ".json");
};

constexpr const char* kBalance = R"({"layers": [{"id": "water", "kind": "water", "unit": "m3"}],
    "processes": [{"id": "P"}],
    "flows": [{"id": "a", "from": "env:in", "to": "P", "water": {"value": 10, "sd": 1}},
              {"id": "b", "from": "P", "to": "env:out", "water": {"value": 12, "sd": 1}}],
    "options": {"significance": 0.2, "uncertainties": "measured"}})";

TEST_F(FlowUseCase, ReconcilesWithTheWishesBeforeTheFile) {
    const auto as_stated = reconcileFile(written(kBalance));
    ASSERT_TRUE(as_stated) << as_stated.error().code.name;
    EXPECT_EQ(as_stated->options.significance, 0.2);
    EXPECT_EQ(as_stated->options.uncertainties, flows::Uncertainties::Measured);
    EXPECT_FALSE(as_stated->options.non_negative);
    ASSERT_EQ(as_stated->result.values.size(), 2U);
    EXPECT_NEAR(*as_stated->result.values[0].value, 11.0, 1e-12);
    const auto wished = reconcileFile(file_, {0.5, true, flows::Uncertainties::None});
    ASSERT_TRUE(wished);
    EXPECT_EQ(wished->options.significance, 0.5);
    EXPECT_TRUE(wished->options.non_negative);
    EXPECT_EQ(wished->options.uncertainties, flows::Uncertainties::None);
    EXPECT_EQ(reconcileFile("no-such-file.json").error().code.name, "FILE_UNREADABLE");
}

TEST_F(FlowUseCase, NamesWhatANumberBelongsTo) {
    flows::System system;
    system.layers = {{"goods", flows::LayerKind::Goods, "t"}};
    system.periods = {"2025"};
    system.nodes = {{"P", flows::NodeKind::Process, true, false, {}},
                    {"env:x", flows::NodeKind::Environment, false, false, {}}};
    system.flows = {{"F", 0, 1, 0, false, {}}};
    system.stocks = {{0, 0, 0, {}, {}, {}}};
    system.transfer_coefficients = {{0, 0, 0, {}}};
    const VariableName mass = variableName(system, {flows::QuantityKind::Mass, 0, 0});
    EXPECT_EQ(mass.flow, "F");
    EXPECT_EQ(mass.from, "P");
    EXPECT_EQ(mass.to, "env:x");
    EXPECT_EQ(mass.unit, "t");
    EXPECT_EQ(mass.process, "");
    const VariableName share = variableName(system, {flows::QuantityKind::TransferCoefficient, 0, 0});
    EXPECT_EQ(share.flow, "F");
    EXPECT_EQ(share.process, "P");
    EXPECT_EQ(share.unit, "");
    const VariableName stock = variableName(system, {flows::QuantityKind::StockChange, 0, 0});
    EXPECT_EQ(stock.flow, "");
    EXPECT_EQ(stock.process, "P");
    EXPECT_EQ(stock.period, "2025");
    EXPECT_EQ(stock.unit, "t");
}

TEST_F(FlowUseCase, ComputesFootprintsOfAFile) {
    const auto footprints = footprintFile(written(R"({"processes": [
        {"id": "a", "outputs": [{"product": "x", "amount": 2, "unit": "t"}],
         "emissions": [{"substance": "CO2", "amount": 3, "unit": "t"}]}]})"));
    ASSERT_TRUE(footprints) << footprints.error().code.name;
    EXPECT_NEAR(footprints->footprints.at(0).amount_per_unit, 1.5, 1e-12);
    EXPECT_EQ(footprintFile(written("{}")).error().code.name, "JSON_VALUE_MISSING");
}

} // namespace
} // namespace parkcarbon::services
