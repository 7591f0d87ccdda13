#include "cli/command_line.hpp"

#include <cmath>

namespace parkcarbon::cli {
namespace {

class InventoryCommandTest : public CommandLineTest {};

TEST_F(InventoryCommandTest, InventoryBalancesAndNamesWhatItUsed) {
    const Outcome outcome = run({"inventory", smallProject(), "--period", "2025", "--json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto inventory = outcome.json();
    EXPECT_EQ(inventory["schema"], "parkcarbon.inventory/1");
    EXPECT_EQ(inventory["fuel_set"], "NDRC_CHEM_OTHER");
    EXPECT_EQ(inventory["gwp_set"], "AR5");
    const auto& park = inventory["park"];
    // 10,000 t × 23.204 GJ/t × 0.02618 tC/GJ × 0.93 × 44/12 (NDRC guide, other industries)
    // + 20 t × 43.33 × 0.0202 × 0.98 × 44/12
    EXPECT_NEAR(park["by_gas"]["CO2"].get<double>(), 20715.09 + 62.90, 0.01);
    const auto& elimination = park["elimination"];
    EXPECT_NEAR(elimination["residual"].get<double>(), 0.0, 1e-9 * park["direct"].get<double>());
    EXPECT_TRUE(elimination["unmatched_transfers"].empty());
    const auto& views = park["views"];
    EXPECT_DOUBLE_EQ(views["territorial"].get<double>(), park["direct"].get<double>());
    EXPECT_NEAR(views["scope_1_2_location"].get<double>(),
                park["direct"].get<double>() + park["imported_energy"].get<double>(), 1e-9);
    double sum = 0.0;
    for (const auto& enterprise : inventory["enterprises"]) {
        sum += enterprise["total"].get<double>();
    }
    EXPECT_NEAR(sum, elimination["enterprise_sum"].get<double>(), 1e-9 * sum);

    // GHG Protocol CHP tool, efficiency method: E_H = E·(H/e_H)/(H/e_H + P/e_P), P = 10,000 MWh = 36,000 GJ.
    const auto& supplier = inventory["suppliers"][0];
    const double heat_weight = 80000.0 / 0.8;
    const double power_weight = 36000.0 / 0.35;
    EXPECT_EQ(supplier["enterprise_id"], "CHP");
    EXPECT_NEAR(supplier["heat_share"].get<double>(), heat_weight / (heat_weight + power_weight), 1e-12);
}

TEST_F(InventoryCommandTest, ExplainEndsAtTheCellAndItsProductIsTheResult) {
    const Outcome outcome = run({"explain", smallProject(), "A1/CO2", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto explanation = outcome.json();
    EXPECT_NEAR(explanation["result"]["value"].get<double>(), 20715.09, 0.01);
    bool cell_found = false;
    for (const auto& step : explanation["steps"]) {
        if (step["where"].is_object()) {
            EXPECT_EQ(step["where"]["file"], "activities.csv");
            EXPECT_EQ(step["where"]["row"], 2);
            cell_found = true;
        }
    }
    EXPECT_TRUE(cell_found);
    EXPECT_EQ(run({"explain", path("small.parkcarbon"), "A99/CO2"}).status, 3);
}

TEST_F(InventoryCommandTest, ListsWhatShips) {
    const auto samples = run({"samples", "--json"}).json();
    EXPECT_EQ(samples[0]["id"], "wood-panel");
    const auto methods = run({"methods", "--json"}).json();
    EXPECT_GT(methods.size(), 20U);
    for (const auto& method : methods) {
        EXPECT_FALSE(method["formula"].get<std::string>().empty());
        EXPECT_FALSE(method["name_zh"].get<std::string>().empty());
    }
    const auto factors = run({"factors", "天然气", "--json"}).json();
    EXPECT_GT(factors.size(), 3U);
    for (const auto& factor : factors) {
        EXPECT_FALSE(factor["source"].get<std::string>().empty());
    }
}

TEST_F(InventoryCommandTest, TheTableHasWordsForEveryTotal) {
    const std::string project = smallProject();
    for (const char* const language : {"zh", "en"}) {
        const std::string table = run({"inventory", project, "--lang", language}).out;
        EXPECT_EQ(table.find('['), std::string::npos) << table;
    }
}

TEST_F(InventoryCommandTest, AYearWithoutDataSaysSo) {
    const Outcome outcome = run({"inventory", smallProject(), "--period", "1990", "--json"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.json()["findings"][0]["code"], "NO_DATA_IN_PERIOD");
    EXPECT_NE(outcome.err.find("warning[NO_DATA_IN_PERIOD]: "), std::string::npos);
}

TEST_F(InventoryCommandTest, EveryLineAndEveryTotalCanBeExplained) {
    const std::string project = smallProject();
    const auto inventory = run({"inventory", project, "--json"}).json();
    ASSERT_FALSE(inventory["lines"].empty());
    for (const auto& line : inventory["lines"]) {
        const Outcome outcome = run({"explain", project, line["line_id"], "--json"});
        ASSERT_EQ(outcome.status, 0) << line << outcome.err;
        EXPECT_NEAR(outcome.json()["result"]["value"].get<double>(), line["co2e"].get<double>(), 1e-9) << line;
    }
    const auto& park = inventory["park"];
    for (const char* const total :
         {"direct", "biogenic_co2", "imported_energy", "imported_energy_market", "exported_energy",
          "exported_energy_at_producer_factor", "removals", "recovered_co2"}) {
        const Outcome outcome = run({"explain", project, std::string("park/") + total, "--json"});
        ASSERT_EQ(outcome.status, 0) << total << outcome.err;
        EXPECT_NEAR(outcome.json()["result"]["value"].get<double>(), park[total].get<double>(), 1e-9) << total;
    }
    for (const char* const parts : {"by_gas", "direct_by_category"}) {
        for (const auto& [part, value] : park[parts].items()) {
            const Outcome outcome = run({"explain", project, std::string("park/") + parts + "/" + part, "--json"});
            ASSERT_EQ(outcome.status, 0) << part << outcome.err;
            EXPECT_NEAR(outcome.json()["result"]["value"].get<double>(), value.get<double>(), 1e-9) << part;
        }
    }
    for (const auto& [view, value] : park["views"].items()) {
        const Outcome outcome = run({"explain", project, "park/" + view, "--json"});
        ASSERT_EQ(outcome.status, 0) << view << outcome.err;
        EXPECT_NEAR(outcome.json()["result"]["value"].get<double>(), value.get<double>(), 1e-9) << view;
    }
    for (const auto& enterprise : inventory["enterprises"]) {
        const std::string id = enterprise["enterprise_id"];
        const Outcome outcome = run({"explain", project, "enterprise/" + id + "/total", "--json"});
        ASSERT_EQ(outcome.status, 0) << id << outcome.err;
        EXPECT_NEAR(outcome.json()["result"]["value"].get<double>(), enterprise["total"].get<double>(), 1e-9) << id;
    }
}

TEST_F(InventoryCommandTest, TheNaiveSumIsNoTotalOfThePark) {
    const auto inventory = run({"inventory", smallProject(), "--json"}).json();
    double naive = 0.0; // what adding up the enterprises' own reports gives: energy sold inside counts twice
    for (const auto& enterprise : inventory["enterprises"]) {
        naive += enterprise["direct"].get<double>() + enterprise["bought_energy"].get<double>();
    }
    ASSERT_GT(naive, inventory["park"]["views"]["scope_1_2_location"].get<double>() + 1.0);
    const nlohmann::json totals = inventory["park"].flatten();
    for (const auto& [pointer, value] : totals.items()) {
        if (value.is_number()) {
            EXPECT_GT(std::abs(value.get<double>() - naive), 1.0) << pointer;
        }
    }
}

TEST_F(InventoryCommandTest, AnExplanationSpeaksOfEvidenceAndStatusInWords) {
    const Outcome outcome = run({"explain", smallProject(), "A1/CO2", "--lang", "zh"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out.find("reported"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("上报"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("已核对出处"), std::string::npos) << outcome.out;
}

TEST_F(InventoryCommandTest, TheGasesOfCombustionAreAlwaysNamed) {
    const std::string project = path("empty.parkcarbon");
    ASSERT_EQ(run({"init", project}).status, 0);
    const auto by_gas = run({"inventory", project, "--period", "2025", "--json"}).json()["park"]["by_gas"];
    for (const char* gas : {"CO2", "CH4", "N2O"}) {
        EXPECT_EQ(by_gas.at(gas), 0.0) << gas;
    }
}

} // namespace
} // namespace parkcarbon::cli
