#include "store/store_fixture.hpp"

#include "store/opening.hpp"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;
using domain::Table;

class SavingTest : public StoreTest {
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

TEST_F(SavingTest, UnsavedWorkOfAKilledProcessComesBack) {
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

TEST_F(SavingTest, AReaderAlsoSeesTheRecoveredWorkAndLeavesItThere) {
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

TEST_F(SavingTest, ClosingWithoutSavingKeepsTheWorkUnlessDiscarded) {
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

TEST_F(SavingTest, ACrashAfterSavingLeavesNothingToRecover) {
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

TEST_F(SavingTest, WorkThatNoLongerFitsTheFileIsKeptBesideIt) {
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

TEST_F(SavingTest, AnUnreadableWorkingCopyIsPutAside) {
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

TEST_F(SavingTest, AFileReplacedMeanwhileIsNotOverwritten) {
    create();
    const auto project = open();
    const fs::path other = folder_.path() / "other.parkcarbon";
    ProjectFile::create(other, options()).value();
    const std::string foreign = bytesOf(other);
    fs::rename(other, file_);
    insert(*project, {enterpriseRecord("E1")});
    const auto saved = project->save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, kProjectChangedOutside);
    EXPECT_TRUE(bytesOf(file_) == foreign);
    EXPECT_TRUE(project->hasUnsavedChanges());
    ASSERT_TRUE(project->saveAs(folder_.path() / "mine.parkcarbon"));
}

TEST_F(SavingTest, AFileRemovedMeanwhileIsWrittenAgain) {
    const auto project = create();
    fs::remove(file_);
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    EXPECT_TRUE(fs::exists(file_));
}

/// The file-size limit stands for the full disk; it holds for this process only, hence the child.
TEST_F(SavingTest, AFullDiskLeavesTheFileAndTheWorkAsTheyWere) {
    create();
    const std::string bytes = bytesOf(file_);
    const pid_t child = ::fork();
    if (child == 0) {
        std::vector<domain::Record> records = {enterpriseRecord("E1")};
        for (int number = 0; number < 500; ++number) {
            records.push_back(activityRecord("A" + std::to_string(number), "E1"));
        }
        const auto project = open();
        insert(*project, records);
        const std::string content = dump(*project);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{60'000, 60'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto saved = project->save();
        const bool refused =
            !saved && (saved.error().code == kDiskFull || saved.error().code == kProjectFileUnwritable);
        const bool kept = dump(*project) == content && project->hasUnsavedChanges();
        const auto inserted = project->transact({"ADD_RECORDS", {}}, [](RecordWriter& writer) {
            return writer.insert(enterpriseRecord("E2")).map([](auto) {});
        });
        const bool taken_back = !inserted && dump(*project) == content && project->revision() == 1;
        ::_exit(!refused ? 1 : !kept ? 2 : !taken_back ? 3 : 0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_TRUE(bytesOf(file_) == bytes);
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
        EXPECT_NE(entry.path().extension(), ".tmp") << entry.path();
    }
}

TEST_F(SavingTest, ABackupThatCannotBeMadeStopsTheSave) {
    const auto project = create();
    const std::string bytes = bytesOf(file_);
    fs::create_directories(fs::path(file_.native() + ".bak") / "in the way");
    insert(*project, {enterpriseRecord("E1")});
    const auto saved = project->save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, kProjectFileUnwritable);
    EXPECT_TRUE(bytesOf(file_) == bytes);
    EXPECT_TRUE(project->hasUnsavedChanges());
}

TEST_F(SavingTest, PermissionsOfTheFileSurviveASave) {
    const auto project = create();
    const auto wanted = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(file_, wanted);
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    EXPECT_EQ(fs::status(file_).permissions(), wanted);
}

} // namespace
} // namespace parkcarbon::store
