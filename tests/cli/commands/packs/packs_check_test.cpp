#include "cli/command_line.hpp"

#include <filesystem>

namespace parkcarbon::cli {
namespace {

using PacksCheckTest = CommandLineTest;

TEST_F(PacksCheckTest, WritesWorkbooksOnlyWhereThereIsSomethingToCheck) {
    const std::string project = smallProject();
    const auto all = run({"packs", "check", project, "--period", "2025", "--out", path("check"), "--json"});
    EXPECT_EQ(all.status, 0) << all.err;
    for (const auto& pack : all.json()["packs"]) {
        EXPECT_TRUE(std::filesystem::exists(pack["file"].get<std::string>()));
    }
    const Outcome shown = run({"packs", "check", project, "--period", "2025", "--out", path("check"), "--lang", "en"});
    EXPECT_NE(shown.out.find("workbooks with questions"), std::string::npos) << "CHECK_PACKS_WRITTEN";
    const Outcome unknown =
        run({"packs", "check", project, "--period", "2025", "--out", path("check"), "--enterprise", "E99"});
    EXPECT_NE(unknown.err.find("[RECORD_NOT_FOUND]"), std::string::npos);
}

TEST_F(PacksCheckTest, AnOriginalThatNobodyHasSentIsToldSo) {
    const std::string project = smallProject();
    const Outcome outcome = run({"packs", "original", project, "2025:E1:1", path("copy.xlsx")});
    EXPECT_NE(outcome.status, 0);
    EXPECT_NE(outcome.err.find("[PACK_ANSWER_UNKNOWN]"), std::string::npos) << outcome.err;
}

} // namespace
} // namespace parkcarbon::cli
