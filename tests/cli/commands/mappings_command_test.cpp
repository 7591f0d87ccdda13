#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class MappingsCommandTest : public CommandLineTest {};

constexpr const char* kEnergy = "能源名称,计量单位,消费量\n柴油,吨,12\n电力,万千瓦时,3\n";

TEST_F(MappingsCommandTest, AForeignTableIsImportedRememberedAndListed) {
    const std::string project = smallProject();
    write("energy.csv", kEnergy);
    const Outcome imported = run({"import", project, path("energy.csv"), "--table", "energy_statistics", "--period",
                                  "2024", "--enterprise", "MILL", "--remember", "--json"});
    EXPECT_EQ(imported.status, 0) << imported.err;
    EXPECT_EQ(imported.json()["committed"], true);
    const Outcome listed = run({"mappings", project, "--json"});
    ASSERT_EQ(listed.status, 0) << listed.err;
    const auto mapping = listed.json()["mappings"].at(0);
    EXPECT_EQ(mapping["table"], "energy_statistics");
    EXPECT_EQ(mapping["columns"]["item"], "能源名称");
    EXPECT_EQ(mapping["constants"]["enterprise_id"], "MILL");
    const Outcome again =
        run({"import", project, path("energy.csv"), "--mapping", mapping["id"].get<std::string>(), "--json"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.json()["files"][0]["unchanged"], 1);
    EXPECT_NE(run({"mappings", project}).out.find("205-1"), std::string::npos);
}

TEST_F(MappingsCommandTest, WrongOptionsAreNamed) {
    const std::string project = smallProject();
    write("energy.csv", kEnergy);
    const auto code = [&](std::vector<std::string> options) {
        std::vector<std::string> arguments = {"import", project};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(std::move(arguments)).err;
    };
    const std::string file = path("energy.csv");
    EXPECT_NE(code({file, "--mapping", "nothing"}).find("MAPPING_UNKNOWN"), std::string::npos);
    EXPECT_NE(code({file, file, "--table", "activities"}).find("MAPPING_NEEDS_ONE_FILE"), std::string::npos);
    EXPECT_NE(code({file, "--table", "activities", "--set", "x"}).find("MAPPING_SETTING_INVALID"), std::string::npos);
    EXPECT_NE(code({file, "--leave-out", "other.csv"}).find("LEAVE_OUT_INVALID"), std::string::npos);
    EXPECT_NE(code({file, "--leave-out", "energy.csv::x"}).find("LEAVE_OUT_INVALID"), std::string::npos);
}

} // namespace
} // namespace parkcarbon::cli
