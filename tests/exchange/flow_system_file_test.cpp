#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/exchange/flow_system_file.hpp>
#include <parkcarbon/exchange/json_errors.hpp>

namespace parkcarbon::exchange {
namespace {

namespace flows = domain::flows;

constexpr std::string_view kLayers = R"("layers": [{"id": "goods", "kind": "goods", "unit": "t"},
                                                   {"id": "Cd", "kind": "substance", "unit": "kg"}])";

class FlowSystemFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    base::Result<FlowSystemDocument> read(const std::string& content) {
        std::ofstream(file_, std::ios::binary) << content;
        return readFlowSystem(file_);
    }
    /// Two layers, the processes P1 and P2, the flow F1 from env:in to P1, and what is added to it.
    base::Result<FlowSystemDocument> readAdded(const std::string& flows, const std::string& members = {}) {
        return read("{" + std::string(kLayers) +
                    R"(, "processes": [{"id": "P1"}, {"id": "P2", "stock": true}], "flows": [)" +
                    R"({"id": "F1", "from": "env:in", "to": "P1"})" + (flows.empty() ? "" : "," + flows) + "]" +
                    (members.empty() ? "" : "," + members) + "}");
    }
    /// "CODE at place", or nothing.
    static std::string shown(const base::Result<FlowSystemDocument>& document) {
        return document
                   ? std::string()
                   : std::string(document.error().code.name) + " at " + std::string(document.error().argument("where"));
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-flows-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".json");
};

TEST_F(FlowSystemFile, ReadsEveryPart) {
    const auto document = read(R"({
        "schema": "parkcarbon.flow-system/1", "note": "a note",
        "layers": [{"id": "goods", "kind": "goods", "unit": "t"}, {"id": "Cd", "kind": "substance", "unit": "kg"},
                   {"id": "w", "kind": "water", "unit": "m3"}, {"id": "C", "kind": "carbon", "unit": "t"},
                   {"id": "E", "kind": "energy", "unit": "GJ"}, {"id": "v", "kind": "value", "unit": "CNY"}],
        "processes": [{"id": "P1", "tolerance": {"goods": 5}}, {"id": "P2", "balance": false, "name": "yard"}],
        "flows": [{"id": "F1", "from": "env:in", "to": "P1", "goods": {"value": 100, "sd": 5, "source": "scale"},
                   "concentrations": {"Cd": {"value": 0.05, "sd": 0.004}}, "non_negative": true},
                  {"id": "F2", "from": "P1", "to": "stock:P2", "goods": {}, "Cd": {"value": 1, "sd": 0}},
                  {"id": "F3", "from": "P1", "to": "ext:out"}],
        "stocks": [{"process": "P1", "layer": "goods", "initial": {"value": 500, "sd": 50}, "change": {}}],
        "transfer_coefficients": [{"process": "P1", "layer": "Cd", "flow": "F2", "value": 0.55, "sd": 0.05},
                                  {"process": "P1", "layer": "Cd", "flow": "F3"}],
        "relations": [{"terms": [{"flow": "F1", "layer": "goods"}, {"flow": "F2", "layer": "goods", "coefficient": -0.2},
                                 {"quantity": "concentration", "flow": "F1", "layer": "Cd"},
                                 {"quantity": "transfer_coefficient", "process": "P1", "flow": "F3", "layer": "Cd"},
                                 {"quantity": "stock_final", "process": "P1", "layer": "goods"}], "constant": 7}],
        "correlations": [{"a": {"flow": "F1", "layer": "goods"}, "b": {"flow": "F2", "layer": "Cd"}, "r": 0.2}],
        "options": {"non_negative": true, "significance": 0.01, "uncertainties": "measured"}})");
    ASSERT_TRUE(document) << shown(document);
    const flows::System& system = document->system;
    ASSERT_EQ(system.layers.size(), 6U);
    EXPECT_EQ(system.layers[2].kind, flows::LayerKind::Water);
    EXPECT_EQ(system.layers[5].unit, "CNY");
    ASSERT_EQ(system.nodes.size(), 5U);
    EXPECT_EQ(system.nodes[0].tolerances.at(0).sd, 5.0);
    EXPECT_FALSE(system.nodes[1].balance);
    EXPECT_EQ(system.nodes[2].kind, flows::NodeKind::Environment);
    EXPECT_EQ(system.nodes[3].kind, flows::NodeKind::Stock);
    EXPECT_EQ(system.nodes[4].id, "ext:out");
    EXPECT_FALSE(system.nodes[4].balance);
    ASSERT_EQ(system.flows.size(), 3U);
    EXPECT_TRUE(system.flows[0].non_negative);
    for (const flows::Flow& flow : system.flows) {
        EXPECT_EQ(flow.quantities.size(), 6U) << flow.id;
    }
    EXPECT_EQ(system.flows[0].quantities[0].mass, (flows::Measurement{100.0, 5.0}));
    EXPECT_EQ(system.flows[0].quantities[1].concentration, (flows::Measurement{0.05, 0.004}));
    EXPECT_FALSE(system.flows[0].quantities[1].mass);
    EXPECT_FALSE(system.flows[1].quantities[0].mass);
    EXPECT_EQ(system.flows[1].quantities[1].mass, (flows::Measurement{1.0, 0.0}));
    ASSERT_EQ(system.stocks.size(), 1U);
    EXPECT_EQ(system.stocks[0].initial, (flows::Measurement{500.0, 50.0}));
    EXPECT_FALSE(system.stocks[0].change || system.stocks[0].final);
    ASSERT_EQ(system.transfer_coefficients.size(), 2U);
    EXPECT_FALSE(system.transfer_coefficients[1].value);
    ASSERT_EQ(system.relations.at(0).terms.size(), 5U);
    EXPECT_EQ(system.relations[0].constant, 7.0);
    EXPECT_EQ(system.relations[0].terms[0].coefficient, 1.0);
    EXPECT_EQ(system.relations[0].terms[1].coefficient, -0.2);
    using enum flows::QuantityKind;
    EXPECT_EQ(system.relations[0].terms[2].variable, (flows::VariableRef{Concentration, 1, 0}));
    EXPECT_EQ(system.relations[0].terms[3].variable, (flows::VariableRef{TransferCoefficient, 1, 1}));
    EXPECT_EQ(system.relations[0].terms[4].variable, (flows::VariableRef{StockFinal, 0, 0}));
    EXPECT_EQ(system.correlations.at(0).b, (flows::VariableRef{Mass, 1, 1}));
    EXPECT_EQ(system.correlations[0].r, 0.2);
    EXPECT_EQ(document->non_negative, true);
    EXPECT_EQ(document->significance, 0.01);
    EXPECT_EQ(document->uncertainties, "measured");
}

TEST_F(FlowSystemFile, ReadsPeriodsInTheirOrderAndTheStocksBetweenThem) {
    const auto document = read("{" + std::string(kLayers) + R"(,
        "periods": ["2025", "2024"], "processes": [{"id": "P1", "stock": true}],
        "flows": [{"id": "a", "from": "env:in", "to": "P1", "period": "2024"},
                  {"id": "b", "from": "env:in", "to": "P1", "period": "2025"}],
        "stocks": [{"process": "P1", "layer": "Cd", "period": "2024", "final": {"value": 3, "sd": 1}}]})");
    ASSERT_TRUE(document) << shown(document);
    EXPECT_EQ(document->system.periods, (std::vector<std::string>{"2025", "2024"}));
    EXPECT_EQ(document->system.flows[0].period, 1U);
    ASSERT_EQ(document->system.stocks.size(), 4U); // 1 stated, 3 of the process with a stock
    EXPECT_EQ(document->system.stocks[0].period, 1U);
    EXPECT_FALSE(document->system.stocks[3].final);
}

TEST_F(FlowSystemFile, ReadsTheShippedCases) {
    for (const char* const name :
         {"two_flows", "two_flows_one_unmeasured", "exchanger_with_bypass", "exchanger_with_bypass_ends_only"}) {
        const auto document =
            readFlowSystem(std::filesystem::path(PARKCARBON_TEST_DATA_DIR) / "flows" / (std::string(name) + ".json"));
        ASSERT_TRUE(document) << name << ": " << shown(document);
        EXPECT_FALSE(document->significance);
    }
}

TEST_F(FlowSystemFile, SaysWhichNamesStandForNothing) {
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P9", "to": "P1"})")), "FLOW_NAME_UNKNOWN at flows[1].from");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "env:"})")), "FLOW_NAME_UNKNOWN at flows[1].to");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "stock:P9"})")), "FLOW_NAME_UNKNOWN at flows[1].to");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "Pb": {"value": 1, "sd": 0}})")),
              "FLOW_LAYER_UNDECLARED at flows[1]");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "concentrations": {"Pb": {}}})")),
              "FLOW_LAYER_UNDECLARED at flows[1].concentrations");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "period": "2025"})")),
              "FLOW_NAME_UNKNOWN at flows[1].period");
    EXPECT_EQ(shown(readAdded("", R"("stocks": [{"process": "env:in", "layer": "goods"}])")),
              "FLOW_NAME_UNKNOWN at stocks[0].process");
    EXPECT_EQ(shown(readAdded("", R"("transfer_coefficients": [{"process": "P1", "layer": "goods", "flow": "F9"}])")),
              "FLOW_NAME_UNKNOWN at transfer_coefficients[0].flow");
    EXPECT_EQ(shown(readAdded("", R"("relations": [{"terms": [{"flow": "F1", "layer": "Pb"}]}])")),
              "FLOW_NAME_UNKNOWN at relations[0].terms[0].layer");
    const auto unknown = readAdded(R"({"id": "F2", "from": "P9", "to": "P1"})");
    EXPECT_EQ(unknown.error().argument("expected"), "P1, P2, env:…, ext:…, stock:…");
    const auto undeclared = read(R"({"flows": [{"id": "a", "from": "env:x", "to": "env:y", "goods": {}}]})");
    EXPECT_EQ(shown(undeclared), "FLOW_LAYER_UNDECLARED at flows[0]");
    EXPECT_EQ(undeclared.error().argument("value"), "goods");
}

TEST_F(FlowSystemFile, RefusesIdsThatStandForTwoThings) {
    EXPECT_EQ(shown(readAdded(R"({"id": "F1", "from": "P1", "to": "P2"})")), "FLOW_NAME_REPEATED at flows[1].id");
    EXPECT_EQ(shown(read(R"({"layers": [], "processes": [{"id": "a"}, {"id": "a"}], "flows": []})")),
              "FLOW_NAME_REPEATED at processes[1].id");
    EXPECT_EQ(shown(read(R"({"layers": [], "processes": [{"id": "env:a"}], "flows": []})")),
              "FLOW_NAME_RESERVED at processes[0].id");
    EXPECT_EQ(shown(read(R"({"layers": [{"id": "from", "kind": "goods"}], "flows": []})")),
              "FLOW_NAME_RESERVED at layers[0].id");
    EXPECT_EQ(shown(readAdded("", R"("stocks": [{"process": "P1", "layer": "Cd"}, {"process": "P1", "layer": "Cd"}])")),
              "FLOW_NAME_REPEATED at stocks[1]");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2"})",
                              R"("transfer_coefficients": [{"process": "P1", "layer": "Cd", "flow": "F2"},
                                                           {"process": "P1", "layer": "Cd", "flow": "F2"}])")),
              "FLOW_NAME_REPEATED at transfer_coefficients[1]");
}

TEST_F(FlowSystemFile, AsksForWhatIsMissing) {
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "goods": {"value": 5}})")),
              "FLOW_SD_MISSING at flows[1].goods");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "goods": {"sd": 5}})")),
              "JSON_VALUE_MISSING at flows[1].goods.value");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1"})")), "JSON_VALUE_MISSING at flows[1].to");
    EXPECT_EQ(shown(read(R"({"layers": []})")), "JSON_VALUE_MISSING at flows");
    EXPECT_EQ(shown(read(R"({"layers": [{"id": "goods"}], "flows": []})")), "JSON_VALUE_MISSING at layers[0].kind");
    EXPECT_EQ(shown(read(R"({"layers": [], "periods": ["1", "2"],
                             "flows": [{"id": "a", "from": "env:x", "to": "env:y"}]})")),
              "JSON_VALUE_MISSING at flows[0].period");
    EXPECT_EQ(shown(read(R"({"layers": [{"id": "Cd", "kind": "substance"}],
                             "flows": [{"id": "a", "from": "env:x", "to": "env:y",
                                        "concentrations": {"Cd": {"value": 1, "sd": 1}}}]})")),
              "FLOW_GOODS_LAYER_MISSING at flows[0].concentrations");
    EXPECT_EQ(shown(readAdded("", R"("relations": [{"terms": [{"quantity": "stock_change", "process": "P1",
                                                               "layer": "goods"}]}])")),
              "FLOW_QUANTITY_UNDECLARED at relations[0].terms[0]");
    EXPECT_EQ(shown(readAdded("", R"("correlations": [{"a": {"flow": "F1", "layer": "goods"}, "r": 0.5,
                                     "b": {"quantity": "transfer_coefficient", "process": "P1", "flow": "F1",
                                           "layer": "goods"}}])")),
              "FLOW_QUANTITY_UNDECLARED at correlations[0].b");
    EXPECT_EQ(shown(readAdded("", R"("transfer_coefficients": [{"process": "P1", "layer": "goods", "flow": "F1"}])")),
              "FLOW_NOT_OF_PROCESS at transfer_coefficients[0]");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2"})",
                              R"("transfer_coefficients": [{"process": "P1", "layer": "Cd", "flow": "F2",
                                                            "value": 0.5}])")),
              "FLOW_SD_MISSING at transfer_coefficients[0]");
}

TEST_F(FlowSystemFile, RefusesWhatItDoesNotKnow) {
    EXPECT_EQ(shown(read("[1]")), "JSON_VALUE_WRONG at ");
    EXPECT_EQ(shown(read(R"({"schema": "parkcarbon.flow-system/2", "flows": []})")), "JSON_VALUE_WRONG at schema");
    EXPECT_EQ(shown(readAdded("", R"("stock": [])")), "JSON_KEY_UNKNOWN at ");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "goods": "5"})")),
              "JSON_VALUE_WRONG at flows[1].goods");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "goods": {"value": 5, "sd": 1, "mean": 3}})")),
              "JSON_KEY_UNKNOWN at flows[1].goods");
    EXPECT_EQ(shown(readAdded(R"({"id": "F2", "from": "P1", "to": "P2", "concentrations": {"goods": {}}})")),
              "JSON_KEY_UNKNOWN at flows[1].concentrations");
    EXPECT_EQ(shown(readAdded("", R"("options": {"significance": 1})")), "JSON_VALUE_WRONG at options.significance");
    EXPECT_EQ(shown(readAdded("", R"("options": {"uncertainties": "some"})")),
              "JSON_VALUE_WRONG at options.uncertainties");
    EXPECT_EQ(shown(readAdded("", R"("options": {"method": 1})")), "JSON_KEY_UNKNOWN at options");
    EXPECT_EQ(shown(readAdded("", R"("relations": [{"terms": [{"flow": "F1", "layer": "goods",
                                                               "quantity": "amount"}]}])")),
              "JSON_VALUE_WRONG at relations[0].terms[0].quantity");
    EXPECT_EQ(shown(read(R"({"layers": [{"id": "a", "kind": "mass"}], "flows": []})")),
              "JSON_VALUE_WRONG at layers[0].kind");
    EXPECT_EQ(shown(read(R"({"layers": [], "processes": [{"id": "a", "balance": "no"}], "flows": []})")),
              "JSON_VALUE_WRONG at processes[0].balance");
    EXPECT_EQ(shown(read(R"({"layers": [], "processes": [{"id": "a", "tolerance": {"goods": 1}}], "flows": []})")),
              "FLOW_LAYER_UNDECLARED at processes[0].tolerance");
    const auto broken = read("{\"layers\": [\n{]}");
    ASSERT_EQ(broken.error().code, kJsonInvalid);
    EXPECT_EQ(broken.error().argument("line"), "2");
}

TEST_F(FlowSystemFile, RefusesMoreThanItCanHold) {
    std::string layers;
    for (int layer = 0; layer < 1000; ++layer) {
        layers += (layer == 0 ? "" : ",") + ("{\"id\": \"L" + std::to_string(layer)) + R"(", "kind": "substance"})";
    }
    std::string flows;
    for (int flow = 0; flow < 10'001; ++flow) {
        flows += flow == 0 ? "0" : ",0";
    }
    const auto large = read(R"({"layers": [)" + layers + R"(], "flows": [)" + flows + "]}");
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, kFlowSystemTooLarge);
    EXPECT_EQ(large.error().argument("value"), "10001000");
    EXPECT_EQ(shown(read(R"({"layers": [0,)" + layers + R"(], "flows": []})")), "JSON_VALUE_WRONG at layers");
}

} // namespace
} // namespace parkcarbon::exchange
