#include "store/store_fixture.hpp"

#include "store/lock_file.hpp"

#include <array>
#include <sys/wait.h>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

class LockTest : public StoreTest {
protected:
    static LockHolder self(const std::string& host = "office-1") { return {"王工", host, ::getpid(), "now"}; }
};

TEST_F(LockTest, ASecondOpenerReadsAndIsToldWhoWrites) {
    create();
    const auto first = open();
    StoreOptions other = options();
    other.actor = "李工";
    const auto second = ProjectFile::open(file_, OpenMode::ReadWrite, other).value();
    EXPECT_FALSE(first->readOnly());
    EXPECT_TRUE(second->readOnly());
    ASSERT_TRUE(second->openReport().holder);
    EXPECT_EQ(second->openReport().holder->user, "王工");
    EXPECT_EQ(second->openReport().holder->host, "office-1");
    EXPECT_EQ(second->openReport().holder->process, ::getpid());
    EXPECT_EQ(second->openReport().holder->since, "2025-07-31T08:00:00.123Z");
    ASSERT_EQ(second->openReport().findings.size(), 1U);
    EXPECT_EQ(second->openReport().findings[0].code, kProjectLocked);
    insert(*first, {enterpriseRecord("E1")});
    EXPECT_TRUE(first->save()) << "a reader does not keep the writer from saving";
    EXPECT_EQ(second->records().count(domain::Table::Enterprises).value(), 0) << "the reader stays with what it opened";
}

TEST_F(LockTest, ALockedFileIsNotSavedOver) {
    create();
    const auto holder = open();
    const auto other = ProjectFile::create(folder_.path() / "other.parkcarbon", options()).value();
    const auto saved = other->saveAs(file_);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, kProjectLocked);
    EXPECT_EQ(saved.error().argument("user"), "王工");
    EXPECT_EQ(other->file().filename(), "other.parkcarbon");
}

TEST_F(LockTest, TheLockGoesWithItsHolder) {
    create();
    EXPECT_FALSE(fs::exists(LockFile::pathFor(file_)));
    {
        const auto project = open();
        EXPECT_TRUE(fs::exists(LockFile::pathFor(file_)));
    }
    EXPECT_FALSE(fs::exists(LockFile::pathFor(file_)));
}

TEST_F(LockTest, ADeadProcessOfThisComputerHoldsNothing) {
    create();
    writeBytes(LockFile::pathFor(file_), "张工\noffice-1\n999999999\n2025-07-31T07:00:00.000Z\n");
    EXPECT_FALSE(open()->readOnly());
}

TEST_F(LockTest, AnotherComputersLockCountsUntilAPersonTakesItOver) {
    create();
    writeBytes(LockFile::pathFor(file_), "张工\nlaptop-2\n1\n2025-07-31T07:00:00.000Z\n");
    EXPECT_EQ(open()->openReport().holder->host, "laptop-2");
    EXPECT_TRUE(fs::exists(LockFile::pathFor(file_)));
    StoreOptions takes_over = options();
    takes_over.take_over_foreign_lock = true;
    EXPECT_FALSE(ProjectFile::open(file_, OpenMode::ReadWrite, takes_over).value()->readOnly());
    EXPECT_FALSE(fs::exists(LockFile::pathFor(file_)));
}

TEST_F(LockTest, ASymbolicLinkInPlaceOfTheLockIsNotFollowed) {
    create();
    const fs::path victim = folder_.path() / "victim.txt";
    writeBytes(victim, "precious");
    fs::create_symlink(victim, LockFile::pathFor(file_));
    const auto project = open();
    EXPECT_TRUE(project->readOnly());
    ASSERT_EQ(project->openReport().findings.size(), 1U);
    EXPECT_EQ(project->openReport().findings[0].code, kProjectFolderReadOnly);
    EXPECT_EQ(bytesOf(victim), "precious");
}

/// Child processes race for the lock; whoever has it checks through a pipe of one token that it is alone.
TEST_F(LockTest, OfManyRacingProcessesOneHoldsTheLockAtATime) {
    constexpr int kProcesses = 6;
    constexpr int kRounds = 60;
    const fs::path inside = folder_.path() / "inside";
    std::array<pid_t, kProcesses> children{};
    for (pid_t& child : children) {
        child = ::fork();
        if (child == 0) {
            int status = 0;
            int held = 0;
            for (int round = 0; round < kRounds * 50 && held < kRounds; ++round) {
                const auto outcome = LockFile::acquire(file_, self(), false);
                if (!outcome.lock) {
                    ::usleep(100);
                    continue;
                }
                ++held;
                std::error_code failed;
                if (!fs::create_directory(inside, failed) || !fs::remove(inside, failed)) {
                    status = 1; // somebody else was inside
                }
            }
            ::_exit(held == 0 ? 2 : status);
        }
    }
    for (const pid_t child : children) {
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 0);
    }
    EXPECT_FALSE(fs::exists(LockFile::pathFor(file_)));
}

} // namespace
} // namespace parkcarbon::store
