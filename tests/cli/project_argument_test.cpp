#include "cli/command_line.hpp"

#include <parkcarbon/services/project_session.hpp>

namespace parkcarbon::cli {
namespace {

class ProjectArgumentTest : public CommandLineTest {};

TEST_F(ProjectArgumentTest, AProjectHeldBySomebodyElseIsReadButNotWritten) {
    const std::string project = smallProject();
    const auto holder = services::ProjectSession::open(project, services::OpenMode::ReadWrite, {});
    ASSERT_TRUE(holder);
    EXPECT_EQ(run({"inventory", project}).status, 0);
    const Outcome refused = run({"import", project, path("park"), "--dry-run"});
    EXPECT_EQ(refused.status, 4);
    EXPECT_NE(refused.err.find("error[PROJECT_LOCKED]: "), std::string::npos) << refused.err;
}

} // namespace
} // namespace parkcarbon::cli
