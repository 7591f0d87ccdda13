#include "store/store_fixture.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace parkcarbon::store {
namespace {

using domain::Table;

class VersionReaderTest : public StoreTest {
protected:
    static void update(ProjectFile& project, std::int64_t key, const domain::Record& record) {
        ASSERT_TRUE(
            project.transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) { return writer.update(key, record); }));
    }
    static void remove(ProjectFile& project, Table table, std::int64_t key) {
        ASSERT_TRUE(
            project.transact({"REMOVE_RECORDS", {}}, [&](RecordWriter& writer) { return writer.remove(table, key); }));
    }
    static ProjectVersions since(const ProjectFile& project, std::int64_t revision) {
        return project.changesSince(std::array{revision}).value();
    }
};

TEST_F(VersionReaderTest, ARecordIsGivenAsItWasAndAsItIs) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 10), activityRecord("A2", "E1", 20)});
    const std::int64_t key = keyOf(*project, Table::Activities, "A1");
    const std::int64_t base = project->revision();
    update(*project, key, activityRecord("A1", "E1", 11));
    update(*project, key, activityRecord("A1-new", "E1", 12));
    const ProjectVersions versions = since(*project, base);
    ASSERT_EQ(versions.records.size(), 1U);
    EXPECT_EQ(versions.records[0].table, Table::Activities);
    EXPECT_EQ(versions.records[0].key, key);
    ASSERT_EQ(versions.records[0].at.size(), 2U);
    EXPECT_EQ(versions.records[0].at[0], activityRecord("A1", "E1", 10));
    EXPECT_EQ(versions.records[0].at[1], activityRecord("A1-new", "E1", 12));
}

TEST_F(VersionReaderTest, WhatWasUndoneOrSetBackIsNoChange) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 10)});
    const std::int64_t key = keyOf(*project, Table::Activities, "A1");
    const std::int64_t base = project->revision();
    update(*project, key, activityRecord("A1", "E1", 11));
    ASSERT_TRUE(project->undo());
    EXPECT_TRUE(since(*project, base).records.empty());
    ASSERT_TRUE(project->redo());
    EXPECT_EQ(since(*project, base).records.size(), 1U);
    update(*project, key, activityRecord("A1", "E1", 10));
    EXPECT_TRUE(since(*project, base).records.empty());
    insert(*project, {activityRecord("A2", "E1")});
    remove(*project, Table::Activities, keyOf(*project, Table::Activities, "A2"));
    EXPECT_TRUE(since(*project, base).records.empty());
}

TEST_F(VersionReaderTest, AnUndoneBaseIsReachedAgainThroughTheJournal) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 10)});
    const std::int64_t base = project->revision();
    ASSERT_TRUE(project->undo());
    insert(*project, {enterpriseRecord("E9")});
    const ProjectVersions versions = since(*project, base);
    ASSERT_EQ(versions.records.size(), 3U) << "E9 is not E1, although it took its row key";
    EXPECT_EQ(versions.records[0].key, versions.records[1].key);
    EXPECT_EQ(versions.records[0].at[0], enterpriseRecord("E1"));
    EXPECT_FALSE(versions.records[0].at[1]);
    EXPECT_FALSE(versions.records[1].at[0]);
    EXPECT_EQ(versions.records[1].at[1], enterpriseRecord("E9"));
    EXPECT_EQ(versions.records[2].at[0], activityRecord("A1", "E1", 10));
    EXPECT_FALSE(versions.records[2].at[1]);
}

TEST_F(VersionReaderTest, ARecordBroughtBackByUndoIsTheOneItWas) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 10)});
    const std::int64_t key = keyOf(*project, Table::Activities, "A1");
    remove(*project, Table::Activities, key);
    insert(*project, {activityRecord("A2", "E1", 20)});
    ASSERT_EQ(keyOf(*project, Table::Activities, "A2"), key) << "or this test shows nothing";
    EXPECT_EQ(since(*project, 1).records.size(), 2U);
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(project->undo());
    update(*project, key, activityRecord("A1", "E1", 11));
    const ProjectVersions versions = since(*project, 1);
    ASSERT_EQ(versions.records.size(), 1U);
    EXPECT_EQ(versions.records[0].at[0], activityRecord("A1", "E1", 10));
    EXPECT_EQ(versions.records[0].at[1], activityRecord("A1", "E1", 11));
}

TEST_F(VersionReaderTest, ReferencesAreNamedByTheIdsOfTheirRevision) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 10), flowRecord("F1", "E1", "env:air")});
    const std::int64_t base = project->revision();
    update(*project, keyOf(*project, Table::Enterprises, "E1"), enterpriseRecord("E70"));
    update(*project, keyOf(*project, Table::Activities, "A1"), activityRecord("A1", "E70", 11));
    const ProjectVersions versions = since(*project, base);
    ASSERT_EQ(versions.records.size(), 3U);
    EXPECT_EQ(std::get<domain::Activity>(*versions.records[1].at[0]).enterprise.str(), "E1");
    EXPECT_EQ(std::get<domain::Activity>(*versions.records[1].at[1]).enterprise.str(), "E70");
    EXPECT_EQ(domain::toCells(*versions.records[2].at[0])[2], "E1") << "the flow's text followed the new id";
    EXPECT_EQ(domain::toCells(*versions.records[2].at[1])[2], "E70");
}

TEST_F(VersionReaderTest, PinnedSetsAreGivenForEachRevision) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    const domain::PinnedSets pins = {{"gwp", "AR6", "abc", "rows"}};
    ASSERT_TRUE(
        project->transact({"TAKE_REFERENCE_SETS", {}}, [&](RecordWriter& writer) { return writer.setPins(pins); }));
    const ProjectVersions versions = since(*project, 1);
    ASSERT_EQ(versions.pins.size(), 2U);
    EXPECT_TRUE(versions.pins[0].empty());
    EXPECT_EQ(versions.pins[1], pins);
}

TEST_F(VersionReaderTest, AFileOpenedForReadingOnlyIsComparedAsWell) {
    {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1")});
        insert(*project, {enterpriseRecord("E2")});
        ASSERT_TRUE(project->save());
    }
    const auto project = open(OpenMode::ReadOnly);
    EXPECT_EQ(since(*project, 1).records.size(), 1U);
    EXPECT_EQ(since(*project, 0).records.size(), 2U);
}

TEST_F(VersionReaderTest, ARevisionNeverReachedIsRefused) {
    const auto project = create();
    const auto refused = project->changesSince(std::array<std::int64_t, 2>{0, 7});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kJournalEntryUnknown);
    EXPECT_EQ(refused.error().argument("value"), "7");
    EXPECT_EQ(project->hashAt(1).error().code, kJournalEntryUnknown);
}

TEST_F(VersionReaderTest, HashesTellThroughWhichStatesAProjectWent) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    EXPECT_TRUE(project->wentThrough(0, project->hashAt(0).value()));
    EXPECT_TRUE(project->wentThrough(1, project->history().value()[0].hash));
    EXPECT_FALSE(project->wentThrough(1, project->hashAt(0).value()));
    EXPECT_FALSE(project->wentThrough(2, project->hashAt(1).value()));
}

/// Activities by row key.
std::map<std::int64_t, domain::Record> activitiesOf(const ProjectFile& project) {
    std::map<std::int64_t, domain::Record> found;
    const auto all = project.records().allRecords(Table::Activities).value();
    for (const StoredRecord& stored : all) {
        found.emplace(stored.key, stored.record);
    }
    return found;
}

TEST_F(VersionReaderTest, EveryRevisionOfARandomHistoryIsFoundAgain) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    std::mt19937 random(20261122); // NOLINT: the same history in every run
    std::vector<std::map<std::int64_t, domain::Record>> states(2);
    while (project->revision() < 60) {
        const auto present = activitiesOf(*project);
        const auto dice = random() % 10;
        const std::string id = "A" + std::to_string(random() % 30);
        if (dice < 3 && project->canUndo() && project->revision() > 1) {
            if (project->nextUndo()->number == 1) {
                continue;
            }
            ASSERT_TRUE(project->undo());
        } else if (dice < 5 && project->canRedo()) {
            ASSERT_TRUE(project->redo());
        } else if (dice < 7 || present.empty()) {
            insert(*project, {activityRecord(id, "E1", static_cast<double>(random() % 9))});
        } else {
            const auto chosen = std::next(present.begin(), static_cast<std::ptrdiff_t>(random() % present.size()));
            if (dice < 9) {
                update(*project, chosen->first, activityRecord(id, "E1", 100.0 + static_cast<double>(random() % 900)));
            } else {
                remove(*project, Table::Activities, chosen->first);
            }
        }
        states.resize(static_cast<std::size_t>(project->revision()), states.back());
        states.push_back(activitiesOf(*project));
    }
    std::vector<std::int64_t> revisions;
    for (std::int64_t revision = 1; revision <= project->revision(); revision += 7) {
        revisions.push_back(revision);
    }
    revisions.push_back(project->revision());
    const ProjectVersions versions = project->changesSince(revisions).value();
    EXPECT_GT(versions.records.size(), 5U);
    for (std::size_t index = 0; index < revisions.size(); ++index) {
        std::map<std::int64_t, domain::Record> found; // the untouched ones are as they are now
        const auto present = activitiesOf(*project);
        for (const auto& [key, record] : present) {
            if (std::none_of(versions.records.begin(), versions.records.end(),
                             [&, row = key](const RecordVersions& versions_of) { return versions_of.key == row; })) {
                found.emplace(key, record);
            }
        }
        for (const RecordVersions& record : versions.records) {
            if (record.at[index]) {
                EXPECT_TRUE(found.emplace(record.key, *record.at[index]).second) << "two records at one key";
            }
        }
        EXPECT_EQ(found, states[static_cast<std::size_t>(revisions[index])]) << "revision " << revisions[index];
    }
}

} // namespace
} // namespace parkcarbon::store
