#include "cli/command_line.hpp"

#include <fstream>
#include <sstream>
#include <string>

namespace parkcarbon::cli {
namespace {

using Row = std::vector<std::string>;

std::string shippedCase(const std::string& name) {
    return std::string(PARKCARBON_TEST_DATA_DIR) + "/flows/" + name;
}

/// The rows of a table of expected results without its header.
std::vector<Row> expectedRows(const std::string& name) {
    std::ifstream file(shippedCase(name));
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        Row cells;
        std::istringstream stream(line + ",");
        for (std::string cell; std::getline(stream, cell, ',');) {
            cells.push_back(cell);
        }
        rows.push_back(cells);
    }
    return rows;
}

nlohmann::json valueOf(const nlohmann::json& result, const std::string& flow, const std::string& layer,
                       const std::string& quantity = "mass") {
    for (const auto& value : result["values"]) {
        if (value["flow"] == flow && value["layer"] == layer && value["quantity"] == quantity) {
            return value;
        }
    }
    return {};
}

class ReconcileCommandTest : public CommandLineTest {
protected:
    /// A plant that takes 100 ± 5 t with 0.05 kg/t of cadmium, and two flows out of it.
    std::string plant(const std::string& product, const std::string& more = {}) const {
        write("plant.json", R"({"layers": [{"id": "goods", "kind": "goods", "unit": "t"},
                                           {"id": "Cd", "kind": "substance", "unit": "kg"}],
            "processes": [{"id": "plant"}],
            "flows": [{"id": "feed", "from": "env:in", "to": "plant", "goods": {"value": 100, "sd": 5},
                       "concentrations": {"Cd": {"value": 0.05, "sd": 0.004}}},
                      {"id": "product", "from": "plant", "to": "ext:market", "goods": )" +
                                product + R"(},
                      {"id": "waste", "from": "plant", "to": "ext:landfill", "goods": {"value": 30, "sd": 2}}])" +
                                more + "}");
        return path("plant.json");
    }
};

TEST_F(ReconcileCommandTest, GivesThePublishedValues) {
    for (const Row& row : expectedRows("expected_values.csv")) {
        const Outcome outcome = run({"reconcile", shippedCase(row.at(0) + ".json"), "--json"});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        const auto value = valueOf(outcome.json(), row.at(1), "goods");
        const std::string where = row[0] + " " + row[1];
        EXPECT_EQ(value["class"], row.at(4)) << where;
        if (row.at(2).empty()) {
            EXPECT_TRUE(value["value"].is_null() && value["sd"].is_null()) << where;
        } else {
            const double tolerance = std::stod(row.at(5));
            EXPECT_NEAR(value["value"].get<double>(), std::stod(row[2]), tolerance) << where;
            EXPECT_NEAR(value["sd"].get<double>(), std::stod(row.at(3)), tolerance) << where;
        }
    }
}

TEST_F(ReconcileCommandTest, GivesThePublishedGlobalTests) {
    for (const Row& row : expectedRows("expected_tests.csv")) {
        const auto result = run({"reconcile", shippedCase(row.at(0) + ".json"), "--json"}).json();
        EXPECT_EQ(result["schema"], "parkcarbon.reconciliation/1");
        EXPECT_EQ(result["converged"], true);
        EXPECT_NEAR(result["chi_square"].get<double>(), std::stod(row.at(1)), std::stod(row.at(3))) << row[0];
        EXPECT_EQ(result["degrees_of_freedom"], std::stoi(row.at(2))) << row[0];
        EXPECT_EQ(result["chi_square_limit"].is_null(), row[2] == "0") << row[0];
    }
    const auto splitter = run({"reconcile", shippedCase("exchanger_with_bypass.json"), "--json"}).json();
    EXPECT_NEAR(splitter["chi_square_limit"].get<double>(), 9.4877, 1e-4);
    EXPECT_EQ(splitter["nodal_tests"].size(), 4U);
    EXPECT_TRUE(splitter["elimination"].empty());
}

TEST_F(ReconcileCommandTest, ListsEveryNumberOfTheSystem) {
    const Outcome outcome =
        run({"reconcile",
             plant(R"({"value": 66, "sd": 3})",
                   R"(, "transfer_coefficients": [{"process": "plant", "layer": "Cd", "flow": "waste", "value": 0.6,
                                                   "sd": 0.05}],
                       "stocks": [{"process": "plant", "layer": "goods", "initial": {"value": 10, "sd": 1},
                                   "change": {}, "final": {"value": 12, "sd": 1}}])"),
             "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto result = outcome.json();
    for (const char* const flow : {"feed", "product", "waste"}) {
        for (const char* const layer : {"goods", "Cd"}) {
            EXPECT_TRUE(valueOf(result, flow, layer)["value"].is_number()) << flow << ' ' << layer;
        }
    }
    const auto concentration = valueOf(result, "feed", "Cd", "concentration");
    EXPECT_EQ(concentration["input"], 0.05);
    EXPECT_EQ(concentration["class"], "non_redundant");
    const auto coefficient = valueOf(result, "waste", "Cd", "transfer_coefficient");
    EXPECT_EQ(coefficient["process"], "plant");
    EXPECT_EQ(coefficient["input_sd"], 0.05);
    int stocks = 0;
    for (const auto& value : result["values"]) {
        if (value["quantity"].get<std::string>().starts_with("stock_")) {
            ++stocks;
            EXPECT_TRUE(value["flow"].is_null());
            EXPECT_EQ(value["process"], "plant");
        }
    }
    EXPECT_EQ(stocks, 3);
}

TEST_F(ReconcileCommandTest, SuspectsDoNotChangeTheExitCode) {
    const std::string system = plant(R"({"value": 20, "sd": 1})");
    const Outcome outcome = run({"reconcile", system, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto result = outcome.json();
    ASSERT_FALSE(result["gross_error_suspects"].empty());
    const auto& suspect = result["gross_error_suspects"][0];
    EXPECT_GT(suspect["z"].get<double>(), suspect["limit"].get<double>());
    EXPECT_FALSE(result["elimination"].empty());
    const Outcome table = run({"reconcile", system, "--lang", "en"});
    EXPECT_NE(table.out.find("The global test is failed"), std::string::npos) << table.out; // RECONCILIATION_FAILED
    EXPECT_NE(table.out.find("suspect"), std::string::npos) << table.out;
    EXPECT_NE(table.out.find("Leaving out the worst measurement"), std::string::npos) << table.out;
    const Outcome lenient = run({"reconcile", system, "--significance", "1e-60", "--lang", "en"});
    EXPECT_NE(lenient.out.find("The global test is passed"), std::string::npos) << lenient.out; // RECONCILIATION_PASSED
}

TEST_F(ReconcileCommandTest, ExactNumbersThatContradictEachOtherAreNamed) {
    write("exact.json", R"({"layers": [{"id": "goods", "kind": "goods", "unit": "t"}], "processes": [{"id": "P1"}],
        "flows": [{"id": "F1", "from": "env:in", "to": "P1", "goods": {"value": 100, "sd": 0}},
                  {"id": "F2", "from": "P1", "to": "env:out", "goods": {"value": 90, "sd": 0}}]})");
    const Outcome outcome = run({"reconcile", path("exact.json"), "--json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_NE(outcome.err.find("error[FLOW_CONTRADICTION]"), std::string::npos) << outcome.err;
    for (const char* const named : {"F1", "F2", "P1"}) {
        EXPECT_NE(outcome.err.find(named), std::string::npos) << outcome.err;
    }
}

TEST_F(ReconcileCommandTest, TheTablesSpeakBothLanguages) {
    const std::string system = plant("{}");
    const Outcome chinese = run({"reconcile", system, "--lang", "zh"});
    EXPECT_EQ(chinese.status, 0) << chinese.err;
    EXPECT_NE(chinese.out.find("没有可供检验的冗余"), std::string::npos) << chinese.out;
    EXPECT_NE(chinese.out.find("由其他数据算出"), std::string::npos) << chinese.out;
    const Outcome english = run({"reconcile", system, "--lang", "en"});
    EXPECT_NE(english.out.find("Nothing could be tested"), std::string::npos) << english.out; // RECONCILIATION_UNTESTED
    EXPECT_NE(english.out.find("3 measurements cannot be tested"),
              std::string::npos)
        << english.out; // MEASUREMENTS_UNTESTABLE
    EXPECT_NE(english.out.find("100 ± 5"), std::string::npos) << english.out;
    EXPECT_NE(english.out.find("feed · Cd · concentration"), std::string::npos) << english.out;
    for (const Outcome* const outcome : {&chinese, &english}) {
        EXPECT_EQ(outcome->out.find('['), std::string::npos) << outcome->out;
        EXPECT_EQ(outcome->out.find('{'), std::string::npos) << outcome->out;
    }
}

TEST_F(ReconcileCommandTest, WritesTheValuesToACsvFile) {
    const Outcome outcome =
        run({"reconcile", plant(R"({"value": 20, "sd": 1})"), "--csv", path("values.csv"), "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::ifstream file(path("values.csv"));
    std::string header;
    std::string first;
    std::getline(file, header);
    std::getline(file, first);
    EXPECT_NE(header.find("flow_id,from_id,to_id"), std::string::npos);
    EXPECT_TRUE(first.starts_with("feed,env:in,plant,,,goods,mass,t,100,5,")) << first;
    EXPECT_EQ(run({"reconcile", plant("{}"), "--csv", path("missing/values.csv")}).status, 3);
}

TEST_F(ReconcileCommandTest, OptionsOfTheCommandGoBeforeThoseOfTheFile) {
    const std::string system =
        plant(R"({"value": 120, "sd": 1})", R"(, "options": {"significance": 0.01, "uncertainties": "none"})");
    const auto as_stated = run({"reconcile", system, "--json"}).json();
    EXPECT_EQ(as_stated["significance"], 0.01);
    EXPECT_TRUE(valueOf(as_stated, "feed", "goods")["sd"].is_null());
    const auto asked = run({"reconcile", system, "--significance", "0.1", "--uncertainties", "all", "--json"}).json();
    EXPECT_EQ(asked["significance"], 0.1);
    EXPECT_TRUE(valueOf(asked, "feed", "goods")["sd"].is_number());
    write("sign.json", R"({"layers": [{"id": "goods", "kind": "goods", "unit": "t"}], "processes": [{"id": "P"}],
        "flows": [{"id": "a", "from": "env:in", "to": "P", "goods": {"value": 10, "sd": 1}},
                  {"id": "b", "from": "P", "to": "env:x", "goods": {"value": 15, "sd": 1}},
                  {"id": "c", "from": "P", "to": "env:y", "goods": {}}]})");
    const auto free = run({"reconcile", path("sign.json"), "--json"}).json();
    EXPECT_NEAR(valueOf(free, "c", "goods")["value"].get<double>(), -5.0, 1e-9);
    const auto bounded = run({"reconcile", path("sign.json"), "--non-negative", "--json"}).json();
    EXPECT_NEAR(valueOf(bounded, "c", "goods")["value"].get<double>(), 0.0, 1e-9);
    EXPECT_NEAR(valueOf(bounded, "a", "goods")["value"].get<double>(), 12.5, 1e-9);
}

TEST_F(ReconcileCommandTest, SaysWhatIsWrongAndWhere) {
    write("broken.json", "{\n \"layers\": [,]}");
    const Outcome broken = run({"reconcile", path("broken.json"), "--json", "--lang", "en"});
    EXPECT_EQ(broken.status, 3);
    EXPECT_TRUE(broken.out.empty());
    EXPECT_NE(broken.err.find("line 2, column 13"), std::string::npos) << broken.err;
    const Outcome unstated = run({"reconcile", plant(R"({"value": 20})"), "--lang", "en"});
    EXPECT_EQ(unstated.status, 3);
    EXPECT_NE(unstated.err.find("error[FLOW_SD_MISSING]: “flows[1].goods”"), std::string::npos) << unstated.err;
    EXPECT_EQ(run({"reconcile", plant(R"({"value": 20, "sd": -1})")}).status, 3);
    EXPECT_EQ(run({"reconcile", path("missing.json")}).status, 3);
    EXPECT_EQ(run({"reconcile"}).status, 2);
    for (const char* const significance : {"0", "1", "five"}) {
        EXPECT_EQ(run({"reconcile", plant("{}"), "--significance", significance}).status, 2) << significance;
    }
    EXPECT_EQ(run({"reconcile", plant("{}"), "--uncertainties", "some"}).status, 2);
}

} // namespace
} // namespace parkcarbon::cli
