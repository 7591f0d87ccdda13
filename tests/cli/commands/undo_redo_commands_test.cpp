#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class UndoRedoCommandsTest : public CommandLineTest {};

TEST_F(UndoRedoCommandsTest, UndoAndRedoWorkAcrossCalls) {
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

TEST_F(UndoRedoCommandsTest, MoreUndoStepsThanThereAreChangeNothing) {
    const std::string project = smallProject();
    const Outcome outcome = run({"undo", project, "99"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_NE(outcome.err.find("error[NOTHING_TO_UNDO]: "), std::string::npos);
    EXPECT_EQ(run({"history", project, "--json"}).json().size(), 2U);
    ASSERT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"undo", project}).status, 3) << "the creation of the project stays";
}

} // namespace
} // namespace parkcarbon::cli
