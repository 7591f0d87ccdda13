#include "store/store_fixture.hpp"

#include <random>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;
using domain::Table;

class OpeningTest : public StoreTest {
protected:
    void makeProject() const {
        const auto project = create();
        insert(*project, {zoneRecord("Z1"), enterpriseRecord("E1", "Z1"), activityRecord("A1", "E1")});
        ASSERT_TRUE(project->save());
    }
    base::Error refusal(OpenMode mode = OpenMode::ReadWrite) const {
        const auto opened = ProjectFile::open(file_, mode, options());
        return opened ? base::Error(base::Code("OPENED")) : opened.error();
    }
};

TEST_F(OpeningTest, WhatIsNoProjectIsSaidToBeNone) {
    EXPECT_EQ(refusal().code, kProjectFileNotFound);
    writeBytes(file_, "");
    EXPECT_EQ(refusal().code, kNotAProject);
    writeBytes(file_, "key,value\nname_zh,园区\n");
    EXPECT_EQ(refusal().code, kNotAProject);
    writeBytes(file_, std::string(100'000, '\xFF'));
    EXPECT_EQ(refusal().code, kNotAProject);
    fs::remove(file_);
    tamper(file_, "CREATE TABLE somebody_elses (x); PRAGMA application_id = 12");
    EXPECT_EQ(refusal().code, kNotAProject);
    fs::remove(file_);
    fs::create_directory(file_);
    EXPECT_EQ(refusal().code, kNotAProject);
}

TEST_F(OpeningTest, ATruncatedFileIsDamaged) {
    makeProject();
    const std::string bytes = bytesOf(file_);
    for (const std::size_t size : {bytes.size() / 2, bytes.size() - 4096, std::size_t{4096}, std::size_t{200}}) {
        writeBytes(file_, bytes.substr(0, size));
        EXPECT_EQ(refusal().code, kProjectDamaged) << size;
        EXPECT_EQ(refusal(OpenMode::ReadOnly).code, kProjectDamaged) << size;
        EXPECT_EQ(workingCopies(), 0U);
    }
}

/// Any outcome but a crash, an exception or an altered file is right.
TEST_F(OpeningTest, FlippedBytesNeverCrashTheOpener) {
    makeProject();
    const std::string bytes = bytesOf(file_);
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::string mutated = bytes;
        for (int flip = 0; flip < 1 + round % 8; ++flip) {
            mutated[random() % mutated.size()] = static_cast<char>(random());
        }
        writeBytes(file_, mutated);
        auto opened = ProjectFile::open(file_, OpenMode::ReadWrite, options());
        if (opened) {
            (void)(*opened)->readSnapshot();
            (void)(*opened)->history();
            (void)(*opened)->verify();
            (void)(*opened)->undo();
            (*opened)->discardUnsavedChanges();
        }
        opened = tl::unexpected(base::Error(kNotAProject)); // closes it
        EXPECT_TRUE(bytesOf(file_) == mutated);
    }
}

class ForeignSchemaTest : public OpeningTest, public testing::WithParamInterface<const char*> {};

TEST_P(ForeignSchemaTest, IsRefused) {
    makeProject();
    tamper(file_, GetParam());
    EXPECT_EQ(refusal().code, kProjectSchemaForeign);
    EXPECT_EQ(refusal(OpenMode::ReadOnly).code, kProjectSchemaForeign);
}

INSTANTIATE_TEST_SUITE_P(Store, ForeignSchemaTest,
                         testing::Values("CREATE TRIGGER t AFTER INSERT ON activities BEGIN DELETE FROM facts; END",
                                         "CREATE VIEW v AS SELECT * FROM activities", "CREATE TABLE extra (x)",
                                         "CREATE UNIQUE INDEX u ON activities (activity_id)",
                                         "DROP INDEX activities_by_id", "ALTER TABLE zones ADD COLUMN colour TEXT",
                                         "DROP TABLE pinned_sets", "CREATE VIRTUAL TABLE f USING fts5(x)"));

TEST_F(OpeningTest, ANewerFileIsReadWhenItAllowsThat) {
    makeProject();
    tamper(file_, "ALTER TABLE zones ADD COLUMN colour TEXT; CREATE TABLE later (x); PRAGMA user_version = 9");
    const auto project = open();
    EXPECT_EQ(project->openReport().status, OpenReport::Status::NewerReadable);
    EXPECT_TRUE(project->readOnly());
    ASSERT_EQ(project->openReport().findings.size(), 1U);
    EXPECT_EQ(project->openReport().findings[0].code, kProjectNewerReadable);
    EXPECT_EQ(project->records().count(Table::Activities).value(), 1);
    EXPECT_EQ(project->save().error().code, kProjectReadOnly);
}

TEST_F(OpeningTest, ANewerFileThatNeedsANewerProgramIsRefused) {
    makeProject();
    tamper(file_, "UPDATE meta SET value = '9' WHERE name = 'oldest_reader'; PRAGMA user_version = 9");
    const base::Error error = refusal();
    EXPECT_EQ(error.code, kProjectNewer);
    EXPECT_EQ(error.argument("value"), "9");
    EXPECT_EQ(error.argument("expected"), "5");
}

TEST_F(OpeningTest, ANewerFileWithTriggersIsRefused) {
    makeProject();
    tamper(file_, "CREATE TRIGGER t AFTER INSERT ON activities BEGIN DELETE FROM facts; END; PRAGMA user_version = 9");
    EXPECT_EQ(refusal().code, kProjectNewer);
}

/// The present format without what the later versions added.
constexpr const char* kBackToFormat1 =
    "DROP TABLE pack_requests; DROP TABLE pack_answers; DROP TABLE pack_questions; DROP TABLE import_mappings; "
    "DROP TABLE parts; ALTER TABLE sources DROP COLUMN sha256; ALTER TABLE sources DROP COLUMN columns; ALTER TABLE "
    "sources DROP COLUMN imported_by; ALTER TABLE sources DROP COLUMN imported_at; "
    "DROP TABLE measures; DROP TABLE targets; DROP TABLE scenarios; DROP TABLE focus_areas; DROP TABLE "
    "corrective_actions; DROP TABLE workflow; DROP TABLE workflow_steps; DROP TABLE step_entries; DROP TABLE team; "
    "DROP TABLE responsibilities; DROP TABLE meetings; DROP TABLE evidence; DROP TABLE cycles; DROP TABLE "
    "cycle_results; DROP TABLE report_texts; DROP TABLE own_indicators; DROP TABLE peers; DROP TABLE "
    "evidence_contents; "
    "DROP TABLE compositions; DROP TABLE transfer_coefficients; DROP TABLE flows; DROP TABLE processes; "
    "DROP TABLE streams; DROP TABLE own_factors; DROP TABLE decisions; DROP TABLE dismissals; DROP TABLE "
    "superseded_sets; "
    "UPDATE meta SET value = '1' WHERE name = 'oldest_reader'; PRAGMA user_version = 1";

TEST_F(OpeningTest, AFileOfTheFirstFormatIsUpgradedAndKeptBesideTheNewOne) {
    makeProject();
    tamper(file_, kBackToFormat1);
    const std::string old_bytes = bytesOf(file_);
    const auto project = open();
    EXPECT_EQ(project->openReport().status, OpenReport::Status::Upgraded);
    EXPECT_EQ(project->openReport().findings.at(0).code, kProjectUpgraded);
    EXPECT_EQ(project->records().count(Table::Activities).value(), 1);
    EXPECT_TRUE(bytesOf(file_) == old_bytes) << "opening never alters the file";
    insert(*project, {ownFactorRecord("F1"), decisionRecord("D1"), dismissalRecord("X1"), processRecord("P1"),
                      flowRecord("F1", "P1", "ext:邻厂")});
    EXPECT_TRUE(project->verify().value().empty());
    ASSERT_TRUE(project->save());
    EXPECT_TRUE(bytesOf(file_.native() + ".v1.bak") == old_bytes);
    EXPECT_EQ(askSqlite(file_, "PRAGMA user_version"), "5");
    EXPECT_EQ(askSqlite(file_, "SELECT value FROM meta WHERE name = 'oldest_reader'"), "5");
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(project->undo()) << "what was done in the old format can be undone";
    EXPECT_EQ(project->records().count(Table::Enterprises).value(), 0);
}

TEST_F(OpeningTest, AFileOfTheFirstFormatIsReadWithoutBeingChanged) {
    makeProject();
    tamper(file_, kBackToFormat1);
    const auto project = open(OpenMode::ReadOnly);
    EXPECT_EQ(project->openReport().status, OpenReport::Status::Upgraded);
    EXPECT_EQ(project->records().count(Table::OwnFactors).value(), 0);
    EXPECT_TRUE(project->readSnapshot().value().decisions.empty());
    EXPECT_EQ(askSqlite(file_, "PRAGMA user_version"), "1");
}

TEST_F(OpeningTest, AReadOnlyProjectCannotBeChangedButSavedAs) {
    makeProject();
    const auto project = open(OpenMode::ReadOnly);
    EXPECT_TRUE(project->readOnly());
    EXPECT_EQ(workingCopies(), 0U) << "nothing is copied";
    const auto refused = project->transact({"ADD_RECORDS", {}}, [](RecordWriter&) -> base::Result<void> { return {}; });
    EXPECT_EQ(refused.error().code, kProjectReadOnly);
    EXPECT_EQ(project->undo().error().code, kProjectReadOnly);
    EXPECT_EQ(project->save().error().code, kProjectReadOnly);
    const std::string content = dump(*project);
    ASSERT_TRUE(project->saveAs(folder_.path() / "copy.parkcarbon"));
    EXPECT_FALSE(project->readOnly());
    EXPECT_EQ(dump(*project), content);
    insert(*project, {enterpriseRecord("E9")});
    EXPECT_TRUE(project->save());
}

TEST_F(OpeningTest, TheFileIsFoundByAnyOfItsNames) {
    makeProject();
    const fs::path link = folder_.path() / "link.parkcarbon";
    fs::create_symlink(file_, link);
    const auto project = ProjectFile::open(link, OpenMode::ReadWrite, options()).value()->file();
    EXPECT_EQ(project, fs::canonical(file_));
}

TEST_F(OpeningTest, AFileWithAWalHeaderOpensReadOnlyWithoutSideFiles) {
    makeProject();
    tamper(file_, "PRAGMA journal_mode = WAL");
    fs::remove(file_.native() + "-wal");
    fs::remove(file_.native() + "-shm");
    const std::string bytes = bytesOf(file_);
    EXPECT_EQ(open(OpenMode::ReadOnly)->records().count(Table::Activities).value(), 1);
    EXPECT_TRUE(bytesOf(file_) == bytes);
    EXPECT_FALSE(fs::exists(file_.native() + "-wal"));
}

} // namespace
} // namespace parkcarbon::store
