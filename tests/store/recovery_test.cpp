#include "store/store_fixture.hpp"

#include "store/opening.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;
using domain::Table;

class RecoveryTest : public StoreTest {
protected:
    /// Edits in a process that dies without closing.
    template <typename Work> void crashAfter(const Work& work) const {
        const pid_t child = ::fork();
        if (child == 0) {
            work();
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status));
    }
};

TEST_F(RecoveryTest, UnsavedWorkOfAKilledProcessComesBack) {
    create();
    const std::string bytes = bytesOf(file_);
    crashAfter([&] {
        static const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
        insert(*project, {enterpriseRecord("E2")});
    });
    EXPECT_TRUE(bytesOf(file_) == bytes);
    {
        const auto project = open();
        EXPECT_TRUE(project->openReport().recovered);
        ASSERT_EQ(project->openReport().findings.size(), 1U);
        EXPECT_EQ(project->openReport().findings[0].code, kProjectRecovered);
        EXPECT_EQ(project->openReport().findings[0].argument("rows"), "2");
        EXPECT_TRUE(project->hasUnsavedChanges());
        EXPECT_EQ(project->records().count(Table::Enterprises).value(), 2);
        ASSERT_TRUE(project->undo());
        ASSERT_TRUE(project->save());
    }
    EXPECT_FALSE(open()->openReport().recovered);
    EXPECT_EQ(open()->records().count(Table::Enterprises).value(), 1);
}

TEST_F(RecoveryTest, AReaderAlsoSeesTheRecoveredWorkAndLeavesItThere) {
    create();
    crashAfter([&] {
        static const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
    });
    {
        const auto reader = open(OpenMode::ReadOnly);
        EXPECT_TRUE(reader->readOnly());
        EXPECT_TRUE(reader->openReport().recovered);
        EXPECT_EQ(reader->records().count(Table::Enterprises).value(), 1);
    }
    EXPECT_TRUE(open()->openReport().recovered);
}

TEST_F(RecoveryTest, ClosingWithoutSavingKeepsTheWorkUnlessDiscarded) {
    create();
    insert(*open(), {enterpriseRecord("E1")});
    {
        const auto project = open();
        EXPECT_TRUE(project->openReport().recovered);
        project->discardUnsavedChanges();
    }
    const auto project = open();
    EXPECT_FALSE(project->openReport().recovered);
    EXPECT_EQ(project->records().count(Table::Enterprises).value(), 0);
}

TEST_F(RecoveryTest, ACrashAfterSavingLeavesNothingToRecover) {
    create();
    crashAfter([&] {
        static const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
        if (!project->save()) {
            ::_exit(1);
        }
    });
    const auto project = open();
    EXPECT_FALSE(project->openReport().recovered);
    EXPECT_TRUE(project->openReport().findings.empty());
    EXPECT_EQ(project->records().count(Table::Enterprises).value(), 1);
}

TEST_F(RecoveryTest, WorkThatNoLongerFitsTheFileIsKeptBesideIt) {
    create();
    const std::string before = bytesOf(file_);
    crashAfter([&] {
        static const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
    });
    const fs::path elsewhere = folder_.path() / "elsewhere.parkcarbon"; // a colleague's version comes back by mail
    writeBytes(elsewhere, before);
    {
        const auto colleague = ProjectFile::open(elsewhere, OpenMode::ReadWrite, options()).value();
        insert(*colleague, {enterpriseRecord("E2")});
        ASSERT_TRUE(colleague->save());
    }
    fs::rename(elsewhere, file_);
    fs::path kept;
    {
        const auto project = open();
        EXPECT_FALSE(project->openReport().recovered);
        ASSERT_EQ(project->openReport().findings.size(), 1U);
        EXPECT_EQ(project->openReport().findings[0].code, kProjectRecoveryKept);
        kept = project->openReport().findings[0].argument("value");
        EXPECT_TRUE(project->records().exists(Table::Enterprises, "E2"));
    }
    const auto other = ProjectFile::open(kept, OpenMode::ReadOnly, options());
    ASSERT_TRUE(other);
    EXPECT_TRUE((*other)->records().exists(Table::Enterprises, "E1"));
}

TEST_F(RecoveryTest, AnUnreadableWorkingCopyIsPutAside) {
    create();
    crashAfter([&] {
        static const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
    });
    const fs::path database = WorkingCopy(folder_.path() / "data", fs::canonical(file_)).database();
    ASSERT_TRUE(fs::exists(database));
    writeBytes(database, "rubbish");
    const auto project = open();
    EXPECT_FALSE(project->readOnly());
    ASSERT_EQ(project->openReport().findings.size(), 1U);
    EXPECT_EQ(project->openReport().findings[0].code, kProjectRecoveryKept);
    EXPECT_TRUE(fs::exists(fs::path(project->openReport().findings[0].argument("value"))));
}

} // namespace
} // namespace parkcarbon::store
