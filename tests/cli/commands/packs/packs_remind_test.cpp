#include "cli/command_line.hpp"

#include <fstream>
#include <iterator>

namespace parkcarbon::cli {
namespace {

using PacksRemindTest = CommandLineTest;

TEST_F(PacksRemindTest, WritesALetterToEverybodyWhoIsLateAndNotesTheDay) {
    const std::string project = smallProject();
    ASSERT_EQ(
        run({"packs", "create", project, "--period", "2025", "--out", path("packs"), "--due", "2026-03-31"}).status, 0);
    const auto letters =
        run({"packs", "remind", project, "--period", "2025", "--out", path("letters"), "--format", "txt", "--json"})
            .json()["letters"];
    ASSERT_GT(letters.size(), 1U);
    std::ifstream in(letters[0]["file"].get<std::string>());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_NE(text.find("2026"), std::string::npos) << text;
    const auto board = run({"packs", "board", project, "--period", "2025", "--json"}).json();
    EXPECT_EQ(board["enterprises"][0]["request"]["reminded_on"].get<std::string>().size(), 10U);
    const Outcome docx =
        run({"packs", "remind", project, "--period", "2025", "--out", path("letters"), "--lang", "en"});
    EXPECT_EQ(docx.status, 0) << docx.err;
    EXPECT_NE(docx.out.find("letters were written"), std::string::npos) << "LETTERS_WRITTEN";
    EXPECT_EQ(run({"undo", project}).status, 0);
}

} // namespace
} // namespace parkcarbon::cli
