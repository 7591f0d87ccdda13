#include "store/store_fixture.hpp"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

class DeliveryTest : public StoreTest {};

TEST_F(DeliveryTest, AFileReplacedMeanwhileIsNotOverwritten) {
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

TEST_F(DeliveryTest, AFileRemovedMeanwhileIsWrittenAgain) {
    const auto project = create();
    fs::remove(file_);
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    EXPECT_TRUE(fs::exists(file_));
}

/// The file-size limit stands for the full disk; it holds for this process only, hence the child.
TEST_F(DeliveryTest, AFullDiskLeavesTheFileAndTheWorkAsTheyWere) {
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

TEST_F(DeliveryTest, ABackupThatCannotBeMadeStopsTheSave) {
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

TEST_F(DeliveryTest, PermissionsOfTheFileSurviveASave) {
    const auto project = create();
    const auto wanted = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(file_, wanted);
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    EXPECT_EQ(fs::status(file_).permissions(), wanted);
}

} // namespace
} // namespace parkcarbon::store
