#include "cli/command_line.hpp"

#include <algorithm>
#include <fstream>

namespace parkcarbon::cli {
namespace {

class ImportCommandTest : public CommandLineTest {};

TEST_F(ImportCommandTest, TheDryRunLeavesTheFileAsItIs) {
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

TEST_F(ImportCommandTest, RefusedRowsAreNamedAndTheStatusSaysSo) {
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

TEST_F(ImportCommandTest, TellsEveryRowAndLeavesOutWhatIsNamed) {
    const std::string project = smallProject();
    write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "B1,MILL,2024,mobile_combustion,柴油,2,t\n");
    ASSERT_EQ(run({"import", project, path("more")}).status, 0);
    write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "B2,MILL,2025,mobile_combustion,柴油,3,t\n"
                                 "B3,MILL,2025,mobile_combustion,柴油,4,t\n");
    const Outcome dry =
        run({"import", project, path("more"), "--dry-run", "--rows", "--leave-out", "activities.csv::3", "--json"});
    ASSERT_EQ(dry.status, 0) << dry.err;
    const auto rows = dry.json()["rows"];
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0]["outcome"], "added");
    EXPECT_EQ(rows[0]["year_before"]["period"], "2024");
    EXPECT_EQ(rows[0]["year_before"]["ratio"], 1.5);
    EXPECT_EQ(rows[1]["outcome"], "left_out");
    EXPECT_EQ(dry.json()["files"][0]["read"], 1);
    EXPECT_EQ(dry.json()["files"][0]["sha256"].get<std::string>().size(), 64U);
    const Outcome text = run({"import", project, path("more"), "--dry-run", "--rows", "--lang", "en"});
    EXPECT_NE(text.out.find("year before"), std::string::npos);
}

TEST_F(ImportCommandTest, ExplainNamesTheCellItsFileAndWhoImportedIt) {
    const std::string project = smallProject();
    write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "B1,MILL,2025,mobile_combustion,柴油,2,t\n");
    ASSERT_EQ(run({"import", project, path("more")}).status, 0);
    const Outcome explained = run({"explain", project, "B1/CO2", "--period", "2025", "--json"});
    ASSERT_EQ(explained.status, 0) << explained.err;
    const auto steps = explained.json()["steps"];
    const auto step = std::find_if(steps.begin(), steps.end(), [](const auto& each) {
        return !each["where"].is_null() && each["where"]["column"] == "quantity";
    });
    ASSERT_NE(step, steps.end());
    EXPECT_EQ((*step)["where"]["cell"], "F2");
    EXPECT_EQ((*step)["where"]["sha256"].get<std::string>().size(), 64U);
    EXPECT_FALSE((*step)["where"]["imported_at"].is_null());
    EXPECT_NE(run({"explain", project, "B1/CO2", "--period", "2025"}).out.find("activities.csv!F2"), std::string::npos);
}

TEST_F(ImportCommandTest, ExportReadsBackToTheSameInventory) {
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

TEST_F(ImportCommandTest, AnEmptyFolderIsSaidToHoldNothing) {
    const std::string project = smallProject();
    std::filesystem::create_directories(path("empty"));
    const Outcome outcome = run({"import", project, path("empty"), "--lang", "en"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("error[FOLDER_EMPTY]: "), std::string::npos);
    EXPECT_EQ(outcome.out.find("saved"), std::string::npos) << outcome.out;
}

TEST_F(ImportCommandTest, PathsMayHaveSpacesAndChineseCharacters) {
    const std::string project = path("我的 园区.parkcarbon");
    ASSERT_EQ(run({"init", project}).status, 0);
    std::filesystem::rename(writeSmallPark(), path("数据 2025"));
    const Outcome outcome = run({"import", project, path("数据 2025"), "--json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(run({"import", project, path("数据 2025"), "--json"}).json()["files"][0]["changed"], 0);
}

TEST_F(ImportCommandTest, AnUnknownFuelSetRefusesTheImportAsAWhole) {
    const std::string project = smallProject();
    const auto before = run({"inventory", project, "--json"}).json();
    write("odd/park.csv", "key,value\nname_zh,改名\nfuel_set,NOPE\n");
    const Outcome outcome = run({"import", project, path("odd"), "--json"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_TRUE(outcome.err.starts_with("error[FUEL_SET_UNKNOWN]: ")) << outcome.err;
    EXPECT_EQ(run({"inventory", project, "--json"}).json(), before);
}

TEST_F(ImportCommandTest, AFormatThatCannotBeExportedIsWrongUsage) {
    EXPECT_EQ(run({"export", smallProject(), path("out"), "--format", "docx"}).status, 2);
}

} // namespace
} // namespace parkcarbon::cli
