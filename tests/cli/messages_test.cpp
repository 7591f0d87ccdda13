#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

/// What the commands say, by the codes of their messages.
class MessagesTest : public CommandLineTest {
protected:
    static testing::AssertionResult says(const Outcome& outcome, const std::string& code) {
        return outcome.err.find("[" + code + "]: ") != std::string::npos
                   ? testing::AssertionSuccess()
                   : testing::AssertionFailure() << "no " << code << " in: " << outcome.err;
    }
};

TEST_F(MessagesTest, NameWhatTheCommandLineGotWrong) {
    EXPECT_TRUE(says(run({"inventory"}), "USAGE_INVALID"));
    const std::string project = smallProject();
    EXPECT_TRUE(says(run({"import", project, path("nowhere")}), "PATH_NOT_FOUND"));
    EXPECT_TRUE(says(run({"export", project, path("out"), "--format", "docx"}), "EXPORT_FORMAT_UNAVAILABLE"));
}

TEST_F(MessagesTest, TellTheHistoryInWords) {
    const std::string project = smallProject();
    ASSERT_EQ(run({"undo", project}).status, 0);
    const auto history = run({"history", project, "--lang", "en", "--json"}).json();
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0]["operation"], "NEW_PROJECT");
    EXPECT_EQ(history[1]["operation"], "IMPORT_FILES");
    EXPECT_EQ(history[1]["undone"], true);
    EXPECT_EQ(history[2]["kind"], "undo");
    EXPECT_EQ(history[2]["target"], 2);
    // UNDONE, UNDO_OF and REDO_OF are the words around an entry's own sentence.
    const std::string shown = run({"history", project, "--lang", "en"}).out;
    EXPECT_NE(shown.find("(undone)"), std::string::npos) << shown;
    EXPECT_NE(shown.find("Undo of #2: "), std::string::npos) << shown;
    EXPECT_NE(run({"redo", project, "--lang", "en"}).out.find("Redo of #2: "), std::string::npos);
}

TEST_F(MessagesTest, SayWhichFilesWereMade) {
    // FILE_CREATED and FILE_WRITTEN
    EXPECT_EQ(run({"init", path("a.parkcarbon"), "--lang", "en"}).out, "Created " + path("a.parkcarbon") + "\n");
    const std::string out = run({"export", path("a.parkcarbon"), path("csv"), "--lang", "en"}).out;
    EXPECT_NE(out.find("Wrote " + path("csv") + "/park.csv\n"), std::string::npos) << out;
}

} // namespace
} // namespace parkcarbon::cli
