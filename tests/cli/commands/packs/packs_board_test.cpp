#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

using PacksBoardTest = CommandLineTest;

TEST_F(PacksBoardTest, ShowsWhoWasAskedAndWhoHasAnswered) {
    const std::string project = smallProject();
    const auto before = run({"packs", "board", project, "--period", "2025", "--json"}).json();
    EXPECT_EQ(before["schema"], "parkcarbon.answer-board/1");
    EXPECT_EQ(before["asked"], 0);
    const auto issued =
        run({"packs", "create", project, "--period", "2025", "--out", path("packs"), "--due", "2026-03-31", "--json"})
            .json();
    const std::size_t packs = issued["packs"].size();
    ASSERT_GT(packs, 1U);
    ASSERT_EQ(run({"import", project, issued["packs"][0]["file"]}).status, 0);
    const auto board = run({"packs", "board", project, "--period", "2025", "--json"}).json();
    EXPECT_EQ(board["asked"], packs);
    EXPECT_EQ(board["answered"], 1);
    EXPECT_EQ(board["enterprises"][0]["state"], "incomplete");
    EXPECT_EQ(board["enterprises"][0]["answer"]["received_on"].get<std::string>().size(), 10U);
    EXPECT_NE(board["enterprises"][1]["state"], "incomplete");
    const Outcome shown = run({"packs", "board", project, "--period", "2025", "--lang", "en"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_NE(shown.out.find(std::to_string(packs) + " asked, 1 answered"), std::string::npos)
        << "PACKS_BOARD_SUMMARY: " << shown.out;
    EXPECT_NE(shown.out.find("of the energy"), std::string::npos) << "PACKS_COVERAGE";
}

} // namespace
} // namespace parkcarbon::cli
