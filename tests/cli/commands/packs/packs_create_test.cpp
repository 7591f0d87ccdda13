#include "cli/command_line.hpp"

#include <filesystem>

namespace parkcarbon::cli {
namespace {

using PacksCreateTest = CommandLineTest;

TEST_F(PacksCreateTest, WritesAWorkbookForEveryEnterpriseAndNotesThatItWasSent) {
    const std::string project = path("park.parkcarbon");
    ASSERT_EQ(run({"init", project, "--sample", "wood-panel"}).status, 0);
    const Outcome created = run({"packs", "create", project, "--period", "2025", "--out", path("packs"), "--due",
                                 "2026-03-31", "--enterprise", "E07", "--enterprise", "E06", "--json"});
    ASSERT_EQ(created.status, 0) << created.err;
    const auto told = created.json();
    EXPECT_EQ(told["period"], "2025");
    EXPECT_EQ(told["language"], "both");
    EXPECT_EQ(told["due_on"], "2026-03-31");
    ASSERT_EQ(told["packs"].size(), 2U);
    EXPECT_EQ(told["packs"][0]["enterprise"], "E07");
    EXPECT_GT(told["packs"][0]["prefilled_rows"], 20);
    EXPECT_TRUE(std::filesystem::exists(path("packs/2025_E07_皖江纤维板有限公司.xlsx")));
    EXPECT_EQ(run({"history", project, "--json"}).json().back()["operation"], "ISSUE_PACKS");
    EXPECT_EQ(run({"undo", project}).status, 0);
}

TEST_F(PacksCreateTest, SaysHowManyAndWhere) {
    const Outcome created =
        run({"packs", "create", smallProject(), "--period", "2025", "--out", path("packs"), "--lang", "en"});
    EXPECT_EQ(created.status, 0) << created.err;
    EXPECT_NE(created.out.find("workbooks for enterprises were written to " + path("packs")), std::string::npos)
        << "PACKS_WRITTEN: " << created.out;
}

TEST_F(PacksCreateTest, RefusesLanguagesDaysAndEnterprisesThatAreNone) {
    const std::string project = smallProject();
    EXPECT_EQ(run({"packs", "create", project, "--out", path("p"), "--lang", "fr"}).status, 2);
    EXPECT_EQ(run({"packs"}).status, 2);
    EXPECT_NE(run({"packs", "create", project, "--period", "2025", "--out", path("p"), "--due", "soon"})
                  .err.find("[DATE_INVALID]"),
              std::string::npos);
    EXPECT_NE(run({"packs", "create", project, "--period", "2025", "--out", path("p"), "--enterprise", "E99"})
                  .err.find("[RECORD_NOT_FOUND]"),
              std::string::npos);
}

} // namespace
} // namespace parkcarbon::cli
