#include "cli/command_line.hpp"

#include <cmath>
#include <fstream>

namespace parkcarbon::cli {
namespace {

class CommandsTest : public CommandLineTest {};

TEST_F(CommandsTest, InventoryBalancesAndNamesWhatItUsed) {
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

TEST_F(CommandsTest, ExplainEndsAtTheCellAndItsProductIsTheResult) {
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

TEST_F(CommandsTest, UndoAndRedoWorkAcrossCalls) {
    const std::string project = smallProject();
    const double before = run({"inventory", project, "--json"}).json()["park"]["direct"].get<double>();
    EXPECT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"inventory", project, "--period", "2025", "--json"}).json()["park"]["direct"].get<double>(), 0.0);
    EXPECT_EQ(run({"redo", project}).status, 0);
    EXPECT_EQ(run({"inventory", project, "--json"}).json()["park"]["direct"].get<double>(), before);
    EXPECT_EQ(run({"redo", project}).status, 3);
    EXPECT_EQ(run({"history", project, "--json"}).json().size(), 4U);
    EXPECT_EQ(run({"verify", project}).status, 0);
}

TEST_F(CommandsTest, TheDryRunLeavesTheFileAsItIs) {
    const std::string project = path("small.parkcarbon");
    ASSERT_EQ(run({"init", project}).status, 0);
    const auto bytes = [&] {
        std::ifstream file(project, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const std::string before = bytes();
    const Outcome dry = run({"import", project, writeSmallPark(), "--dry-run", "--json"});
    EXPECT_EQ(dry.status, 0) << dry.err;
    EXPECT_EQ(dry.json()["committed"], false);
    EXPECT_EQ(bytes(), before);
    const Outcome real = run({"import", project, path("park"), "--json"});
    EXPECT_EQ(real.json()["committed"], true);
    EXPECT_EQ(real.json()["control_totals"], dry.json()["control_totals"]);
}

TEST_F(CommandsTest, RefusedRowsAreNamedAndTheStatusSaysSo) {
    const std::string project = smallProject();
    write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "B1,MILL,2025,mobile_combustion,柴油,\"1,5\",t\n"
                                 "B2,MILL,2025,mobile_combustion,柴油,3,t\n");
    const Outcome outcome = run({"import", project, path("more"), "--json", "--lang", "zh"});
    EXPECT_EQ(outcome.status, 1);
    const auto file = outcome.json()["files"][0];
    EXPECT_EQ(file["read"], 2);
    EXPECT_EQ(file["added"], 1);
    EXPECT_EQ(file["refused"], 1);
    const auto finding = file["findings"][0];
    EXPECT_EQ(finding["code"], "DECIMAL_COMMA");
    EXPECT_EQ(finding["where"]["row"], 2);
    EXPECT_EQ(finding["where"]["column"], "quantity");
    EXPECT_EQ(finding["value"], "1,5");
    EXPECT_FALSE(finding["remedy"].get<std::string>().empty());
    EXPECT_NE(outcome.err.find("error[DECIMAL_COMMA]: "), std::string::npos);
}

TEST_F(CommandsTest, ExitStatusTellsUsageInputAndFileProblemsApart) {
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"inventry"}).status, 2);
    EXPECT_EQ(run({"init", path("x.parkcarbon"), "--sample", "atlantis"}).status, 2);
    EXPECT_FALSE(std::filesystem::exists(path("x.parkcarbon")));
    EXPECT_EQ(run({"inventory", path("missing.parkcarbon")}).status, 4);
    write("text.parkcarbon", "not a project");
    EXPECT_EQ(run({"inventory", path("text.parkcarbon")}).status, 4);
    const std::string project = smallProject();
    EXPECT_EQ(run({"import", project, path("nowhere")}).status, 3);
    EXPECT_EQ(run({"inventory", project, "--period", "last year"}).status, 3);
    EXPECT_EQ(run({"init", project}).status, 4);
    EXPECT_EQ(run({"--help"}).status, 0);
}

TEST_F(CommandsTest, ListsWhatShips) {
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

TEST_F(CommandsTest, ErrorsSpeakBothLanguages) {
    const std::string zh = run({"inventory", path("missing.parkcarbon"), "--lang", "zh"}).err;
    const std::string en = run({"inventory", path("missing.parkcarbon"), "--lang", "en"}).err;
    EXPECT_TRUE(zh.starts_with("error[PROJECT_FILE_NOT_FOUND]: "));
    EXPECT_TRUE(en.starts_with("error[PROJECT_FILE_NOT_FOUND]: "));
    EXPECT_NE(zh, en);
}

TEST_F(CommandsTest, ExportReadsBackToTheSameInventory) {
    const std::string project = smallProject();
    ASSERT_EQ(run({"export", project, path("export")}).status, 0);
    const std::string copy = path("copy.parkcarbon");
    ASSERT_EQ(run({"init", copy}).status, 0);
    ASSERT_EQ(run({"import", copy, path("export")}).status, 0);
    auto a = run({"inventory", project, "--json"}).json();
    auto b = run({"inventory", copy, "--json"}).json();
    a.erase("revision");
    b.erase("revision");
    EXPECT_EQ(a, b);
}

TEST_F(CommandsTest, TheFaultySampleHasFindingsAndTheCleanOneHasNone) {
    ASSERT_EQ(run({"init", path("clean.parkcarbon"), "--sample", "wood-panel"}).status, 0);
    EXPECT_EQ(run({"check", path("clean.parkcarbon")}).status, 0);
    ASSERT_EQ(run({"init", path("faulty.parkcarbon"), "--sample", "wood-panel-faults"}).status, 0);
    const Outcome faulty = run({"check", path("faulty.parkcarbon"), "--json"});
    EXPECT_EQ(faulty.status, 1);
    EXPECT_GE(faulty.json()["findings"].size(), 12U);
}

} // namespace
} // namespace parkcarbon::cli
