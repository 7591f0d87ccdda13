#include "cli/command_line.hpp"

#include <parkcarbon/services/project_session.hpp>

namespace parkcarbon::cli {
namespace {

class ProjectCommands : public CommandLineTest {};

TEST_F(ProjectCommands, UndoAndRedoWorkAcrossCalls) {
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

TEST_F(ProjectCommands, TheFaultySampleHasFindingsAndTheCleanOneHasNone) {
    ASSERT_EQ(run({"init", path("clean.parkcarbon"), "--sample", "wood-panel"}).status, 0);
    EXPECT_EQ(run({"check", path("clean.parkcarbon")}).status, 0);
    ASSERT_EQ(run({"init", path("faulty.parkcarbon"), "--sample", "wood-panel-faults"}).status, 0);
    const Outcome faulty = run({"check", path("faulty.parkcarbon"), "--json"});
    EXPECT_EQ(faulty.status, 1);
    EXPECT_GE(faulty.json()["findings"].size(), 12U);
}

TEST_F(ProjectCommands, AProjectHeldBySomebodyElseIsReadButNotWritten) {
    const std::string project = smallProject();
    const auto holder = services::ProjectSession::open(project, services::OpenMode::ReadWrite, {});
    ASSERT_TRUE(holder);
    EXPECT_EQ(run({"inventory", project}).status, 0);
    const Outcome refused = run({"import", project, path("park"), "--dry-run"});
    EXPECT_EQ(refused.status, 4);
    EXPECT_NE(refused.err.find("error[PROJECT_LOCKED]: "), std::string::npos) << refused.err;
}

TEST_F(ProjectCommands, MoreUndoStepsThanThereAreChangeNothing) {
    const std::string project = smallProject();
    const Outcome outcome = run({"undo", project, "99"});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_NE(outcome.err.find("error[NOTHING_TO_UNDO]: "), std::string::npos);
    EXPECT_EQ(run({"history", project, "--json"}).json().size(), 2U);
    ASSERT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"undo", project}).status, 3) << "the creation of the project stays";
}

TEST_F(ProjectCommands, ReportsAreWrittenWithoutNoise) {
    const std::string project = smallProject();
    for (const char* const format : {"html", "csv"}) {
        const std::string file = path(std::string("清单.") + format);
        const Outcome outcome = run({"report", project, "--format", format, "--lang", "zh", "--out", file, "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.json()["files"][0], file);
        EXPECT_GT(std::filesystem::file_size(file), 1000U);
    }
    EXPECT_EQ(run({"report", project, "--format", "rtf", "--out", path("x.rtf")}).status, 2);
    EXPECT_NE(run({"report", project, "--format", "html", "--out", path(".")}).status, 0);
}

} // namespace
} // namespace parkcarbon::cli
