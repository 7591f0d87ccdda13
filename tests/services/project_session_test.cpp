#include "services/session_fixture.hpp"

namespace parkcarbon::services {
namespace {

using domain::Table;

domain::Record diesel(const std::string& id) {
    return record(Table::Activities, {id, "E2", "2025-03", "mobile_combustion", "柴油", "8", "t", "", "", "", "", ""});
}

class ProjectSessionTest : public SessionTest {};

TEST_F(ProjectSessionTest, TellsListenersWhatEveryStepTouched) {
    const auto session = newSession();
    std::vector<ChangeNotice> notices;
    session->subscribe([&](const ChangeNotice& notice) { notices.push_back(notice); });
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {diesel("A1")})));
    ASSERT_TRUE(session->undo());
    ASSERT_TRUE(session->redo());
    ASSERT_EQ(notices.size(), 3U);
    for (const ChangeNotice& notice : notices) {
        EXPECT_EQ(notice.tables, std::set{Table::Activities});
        EXPECT_EQ(notice.activity_keys.size(), 1U);
    }
    EXPECT_LT(notices[0].revision, notices[1].revision);
    EXPECT_LT(notices[1].revision, notices[2].revision);
}

TEST_F(ProjectSessionTest, TheCreationOfTheProjectIsNoStepToUndo) {
    const auto created = createProject(file("fresh.parkcarbon"), "新园区", options());
    ASSERT_TRUE(created);
    ProjectSession& session = **created;
    EXPECT_FALSE(session.canUndo());
    EXPECT_EQ(session.undo().error().code, store::kNothingToUndo);
    ASSERT_TRUE(session.execute(EditRecords(Table::Park, {{"park", 0, "改名"}})));
    EXPECT_TRUE(session.canUndo());
    ASSERT_TRUE(session.undo());
    EXPECT_FALSE(session.canUndo());
    EXPECT_TRUE(session.canRedo());
}

TEST_F(ProjectSessionTest, AStepThatChangesNothingIsNoStep) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {diesel("A1")})));
    int notices = 0;
    session->subscribe([&](const ChangeNotice&) { ++notices; });
    const std::int64_t revision = session->revision();
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "8.0"}})));
    EXPECT_EQ(session->revision(), revision);
    EXPECT_EQ(notices, 0);
}

TEST_F(ProjectSessionTest, TheSnapshotFollowsEditsAndStaysTheSameBetweenThem) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {diesel("A1"), diesel("A2")})));
    const auto first = session->snapshot();
    ASSERT_TRUE(first);
    EXPECT_EQ(*session->snapshot(), *first);
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A2", 5, "9"}})));
    const auto second = session->snapshot();
    ASSERT_TRUE(second);
    EXPECT_EQ((*first)->activities->quantity, (std::vector{8.0, 8.0}));
    EXPECT_EQ((*second)->activities->quantity, (std::vector{8.0, 9.0}));
    ASSERT_TRUE(session->execute(RemoveRecords(Table::Activities, {"A1"})));
    EXPECT_EQ((*session->snapshot())->activities->quantity, (std::vector{9.0}));
    ASSERT_TRUE(session->undo());
    EXPECT_EQ((*session->snapshot())->activities->quantity, (std::vector{8.0, 9.0}));
}

TEST_F(ProjectSessionTest, ARehearsalRunsTheRealStepAndLeavesNothing) {
    const auto session = newSession();
    const auto before = contentOf(*session);
    EXPECT_TRUE(session->rehearse(AddRecords(Table::Activities, {diesel("A1")})));
    EXPECT_FALSE(session->rehearse(AddRecords(Table::Activities, {diesel("A1"), diesel("A1")})));
    EXPECT_EQ(contentOf(*session), before);
    EXPECT_EQ(session->history()->size(), 3U); // new project, zones, enterprises
}

} // namespace
} // namespace parkcarbon::services
