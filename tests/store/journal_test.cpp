#include "store/store_fixture.hpp"

#include <map>
#include <random>

namespace parkcarbon::store {
namespace {

using domain::Table;

class JournalTest : public StoreTest {};

TEST_F(JournalTest, EntriesSayWhoWhenAndWhat) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(project->redo());
    const auto history = project->history().value();
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].actor, "王工");
    EXPECT_EQ(base::formatTimestamp(history[0].time), "2025-07-31T08:00:00.123Z");
    EXPECT_EQ(history[0].operation, "ADD_RECORDS");
    EXPECT_EQ(history[0].arguments, (base::Arguments{{"count", "1"}}));
    EXPECT_EQ(history[0].rows_changed, 1);
    EXPECT_EQ(history[1].kind, JournalEntry::Kind::Undo);
    EXPECT_EQ(history[1].target, 1);
    EXPECT_EQ(history[2].kind, JournalEntry::Kind::Redo);
    EXPECT_EQ(history[2].target, 1);
    EXPECT_FALSE(history[0].undone);
}

TEST_F(JournalTest, UndoneEntriesAreMarkedAlsoWhenTheirBranchWasLeft) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    insert(*project, {enterpriseRecord("E2")});
    ASSERT_TRUE(project->undo());
    EXPECT_TRUE(project->history().value()[1].undone);
    insert(*project, {enterpriseRecord("E3")});
    EXPECT_FALSE(project->canRedo());
    EXPECT_EQ(project->redo().error().code, kNothingToRedo);
    const auto history = project->history().value();
    EXPECT_TRUE(history[1].undone) << "the branch stays in the journal";
    EXPECT_FALSE(history[0].undone);
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(project->undo().error().code, kNothingToUndo);
    EXPECT_EQ(project->records().count(Table::Enterprises).value(), 0);
}

TEST_F(JournalTest, TheChangeNamesTablesAndActivityKeys) {
    const auto project = create();
    const Change added =
        insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1"), activityRecord("A2", "E1")});
    EXPECT_EQ(added.tables, (std::set<Table>{Table::Enterprises, Table::Activities}));
    EXPECT_EQ(added.rows_changed, 3);
    EXPECT_EQ(added.activity_keys, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(added.entry->number, 1);
    const auto undone = project->undo().value();
    EXPECT_EQ(undone.tables, added.tables);
    EXPECT_EQ(undone.activity_keys, added.activity_keys);
}

TEST_F(JournalTest, ManyActivitiesAreNotNamed) {
    const auto project = create();
    std::vector<domain::Record> records = {enterpriseRecord("E1")};
    for (int number = 0; number < 1001; ++number) {
        records.push_back(activityRecord("A" + std::to_string(number), "E1"));
    }
    const Change change = insert(*project, records);
    EXPECT_TRUE(change.activity_keys.empty());
    EXPECT_FALSE(change.namesActivities());
}

TEST_F(JournalTest, TouchedRowsAreShownAsFields) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), enterpriseRecord("E2"), activityRecord("A1", "E1", 12.5),
                      transferRecord("T1", "grid", "E1")});
    ASSERT_TRUE(project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.update(keyOf(*project, Table::Activities, "A1"), activityRecord("A1", "E2", 99)));
        return writer.update(keyOf(*project, Table::EnergyTransfers, "T1"), transferRecord("T1", "ext:邻厂", "E2"));
    }));
    const auto rows = project->changedRows(2).value();
    ASSERT_EQ(rows.size(), 2U);
    std::map<std::string, ChangedRow> by_table;
    for (const ChangedRow& row : rows) {
        by_table[row.table] = row;
    }
    using Fields = std::vector<ChangedRow::Field>;
    EXPECT_EQ(by_table["activities"].record_id, "A1");
    EXPECT_EQ(by_table["activities"].fields, (Fields{{"enterprise_id", "E1", "E2"}, {"quantity", "12.5", "99"}}));
    EXPECT_EQ(by_table["energy_transfers"].fields, (Fields{{"from_id", "grid", "ext:邻厂"}, {"to_id", "E1", "E2"}}));
    ASSERT_TRUE(project->undo());
    const auto back = project->changedRows(3).value();
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].fields.front().after, rows[0].fields.front().before);
    const auto added = project->changedRows(1).value();
    ASSERT_EQ(added.size(), 4U);
    EXPECT_EQ(added[0].kind, ChangedRow::Kind::Inserted);
    EXPECT_EQ(project->changedRows(1, 2).value().size(), 2U);
    EXPECT_EQ(project->changedRows(77).error().code, kJournalEntryUnknown);
}

TEST_F(JournalTest, AnOwnFactorIsTold) {
    const auto project = create();
    insert(*project, {ownFactorRecord("F1", 0.5)});
    ASSERT_TRUE(project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::OwnFactors, "F1"), ownFactorRecord("F1", 0.6, ""));
    }));
    const auto added = project->changedRows(1).value();
    ASSERT_EQ(added.size(), 1U);
    const auto field = [&](std::string_view name) {
        const auto& fields = added[0].fields;
        const auto found =
            std::find_if(fields.begin(), fields.end(), [&](const ChangedRow::Field& f) { return f.name == name; });
        return found == fields.end() ? std::string() : found->after.value_or("");
    };
    EXPECT_EQ(added[0].record_id, "F1");
    EXPECT_EQ(field("source"), "own test 2024");
    EXPECT_EQ(field("imported_from"), "own_factors.csv");
    EXPECT_EQ(field("category"), "process");
    using Fields = std::vector<ChangedRow::Field>;
    EXPECT_EQ(project->changedRows(2).value()[0].fields,
              (Fields{{"value", "0.5", "0.6"}, {"unit", "tCO2/t", std::nullopt}}));
}

TEST_F(JournalTest, FlowsAreToldInTheWordsOfTheirTables) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), processRecord("P1", "E1"), flowRecord("F1", "P1", "ext:邻厂"),
                      compositionRecord("F1"), coefficientRecord("P1", "F1"), streamRecord("S1", "E1")});
    const auto added = project->changedRows(1).value();
    ASSERT_EQ(added.size(), 6U);
    for (const ChangedRow& row : added) {
        const auto table = domain::tableByName(row.table).value();
        const auto record = project->records().find(table, row.record_id).value();
        ASSERT_TRUE(record) << row.table << " " << row.record_id;
        const domain::Cells cells = domain::toCells(record->record);
        for (std::size_t field = 0; field < cells.size(); ++field) {
            const std::string_view name = domain::spec(table).fields[field].name;
            const auto told = std::find_if(row.fields.begin(), row.fields.end(),
                                           [&](const ChangedRow::Field& f) { return f.name == name; });
            EXPECT_EQ(told == row.fields.end() ? "" : told->after.value_or(""), cells[field].value_or(""))
                << row.table << "." << name;
        }
    }
}

TEST_F(JournalTest, ASupersededSetStaysReadableAndIsUndone) {
    const auto project = create();
    const domain::PinnedSet old{"gwp", "AR5", "aa", "rows"};
    const auto change = project->transact({"TAKE", {}}, [&](RecordWriter& writer) {
        EXPECT_EQ(writer.actor(), "王工");
        return writer.addSuperseded({old, writer.today(), "newer tables"});
    });
    ASSERT_TRUE(change);
    const auto kept = project->records().supersededSets().value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].set, old);
    EXPECT_EQ(base::formatDate(kept[0].superseded_on), "2025-07-31");
    EXPECT_EQ(kept[0].reason, "newer tables");
    ASSERT_TRUE(project->undo());
    EXPECT_TRUE(project->records().supersededSets().value().empty());
}

TEST_F(JournalTest, ARowChangedBehindTheJournalsBackStopsUndoAndNothingChanges) {
    {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
        ASSERT_TRUE(project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) {
            return writer.update(keyOf(*project, Table::Activities, "A1"), activityRecord("A1", "E1", 99));
        }));
        ASSERT_TRUE(project->save());
    }
    tamper(file_, "UPDATE activities SET quantity = 1.0");
    const auto project = open();
    const std::string before = dump(*project);
    const auto undone = project->undo();
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().code, kChangesetConflict);
    EXPECT_EQ(undone.error().argument("table"), "activities");
    EXPECT_EQ(dump(*project), before);
    EXPECT_EQ(project->revision(), 2);
    const auto findings = project->verify().value();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, kJournalContentDiffers);
    EXPECT_EQ(findings[0].argument("table"), "activities");
    EXPECT_EQ(findings[0].argument("value"), "1");
}

class TamperedJournalTest : public StoreTest, public testing::WithParamInterface<const char*> {};

TEST_P(TamperedJournalTest, IsFoundAtTheEntryThatWasAltered) {
    {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1")});
        insert(*project, {enterpriseRecord("E2")});
        ASSERT_TRUE(project->undo());
        ASSERT_TRUE(project->redo());
        EXPECT_TRUE(project->verify().value().empty());
        ASSERT_TRUE(project->save());
    }
    tamper(file_, GetParam());
    const auto findings = open()->verify().value();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, kJournalChainBroken);
    EXPECT_EQ(findings[0].argument("value"), "2");
}

INSTANTIATE_TEST_SUITE_P(
    Store, TamperedJournalTest,
    testing::Values(
        "UPDATE journal SET actor = 'nobody' WHERE number = 2",
        "UPDATE journal SET time = '2020-01-01T00:00:00.000Z' WHERE number = 2",
        "UPDATE journal SET operation = 'OTHER' WHERE number = 2",
        "UPDATE journal SET arguments = '{}' WHERE number = 2", "UPDATE journal SET rows_changed = 0 WHERE number = 2",
        "UPDATE journal SET hash = (SELECT hash FROM journal WHERE number = 1) WHERE number = 2",
        "UPDATE journal_changesets SET changeset = (SELECT changeset FROM journal_changesets WHERE number = 1) "
        "WHERE number = 2"));

TEST_F(JournalTest, ALostEntryIsDamage) {
    {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1")});
        insert(*project, {enterpriseRecord("E2")});
        ASSERT_TRUE(project->save());
    }
    tamper(file_, "DELETE FROM journal_changesets WHERE number = 1; DELETE FROM journal WHERE number = 1");
    const auto opened = ProjectFile::open(file_, OpenMode::ReadWrite, options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, kProjectDamaged);
}

/// Random edits of every kind, with every state remembered: undo and redo must lead back to each of them, across
/// restarts.
class RandomEdits {
public:
    RandomEdits(ProjectFile& project, unsigned seed) : project_(project), random_(seed) {}

    base::Result<Change> step() {
        return project_.transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) -> base::Result<void> {
            const int actions = 1 + pick(4);
            for (int action = 0; action < actions; ++action) {
                (void)act(writer); // a refused action is an action that does nothing
            }
            return {};
        });
    }

private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    std::string id(const char* kind) { return kind + std::to_string(pick(6)); }

    domain::Record any() {
        switch (pick(9)) {
        case 0:
            return record(Table::Park, {"园" + std::to_string(pick(9)), "", "", "", "", "2021;2025"});
        case 1:
            return zoneRecord(id("Z"));
        case 2:
            return enterpriseRecord(id("E"), pick(2) == 0 ? "" : id("Z"));
        case 3:
            return activityRecord(id("A"), id("E"), pick(100));
        case 4:
            return transferRecord(id("T"), pick(2) == 0 ? "grid" : id("E"), "ext:" + id("X"));
        case 5:
            return ownFactorRecord(id("F"), pick(100), pick(2) == 0 ? "" : "tCO2/t");
        case 6:
            return decisionRecord(id("D"), id("choice"));
        case 7:
            return dismissalRecord(id("X"), id("reason"));
        default:
            return factRecord(pick(2) == 0 ? "park" : id("E"), id("V"), pick(100));
        }
    }

    bool act(RecordWriter& writer) {
        if (pick(12) == 0) {
            return writer.setPins({{"gwp", id("S"), "h", "c"}, {"fuels", id("S"), "h", "c"}}).has_value();
        }
        if (pick(12) == 0) {
            return writer.addSuperseded({{"gwp", id("S"), "h", "c"}, writer.today(), id("reason")}).has_value();
        }
        const domain::Record record = any();
        const Table table = domain::tableOf(record);
        const auto stored = writer.find(table, domain::recordId(record)).value();
        if (!stored) {
            return writer.insert(record).has_value();
        }
        return pick(3) == 0 && table != Table::Park ? writer.remove(table, stored->key).has_value()
                                                    : writer.update(stored->key, record).has_value();
    }

    ProjectFile& project_;
    std::mt19937 random_;
};

class UndoLawTest : public StoreTest, public testing::WithParamInterface<unsigned> {};

TEST_P(UndoLawTest, UndoLeadsBackAndRedoForthThroughEveryState) {
    auto project = create();
    RandomEdits edits(*project, GetParam());
    std::vector<std::string> states = {dump(*project)};
    for (int step = 0; step < 40; ++step) {
        const auto change = edits.step();
        ASSERT_TRUE(change);
        if (change->entry) {
            states.push_back(dump(*project));
        }
    }
    const auto reopen = [&] {
        ASSERT_TRUE(project->save());
        project.reset();
        project = open();
    };
    reopen();
    const std::size_t last = states.size() - 1;
    for (std::size_t state = last; state > 0; --state) {
        ASSERT_TRUE(project->undo());
        ASSERT_EQ(dump(*project), states[state - 1]);
        if (state % 10 == 0) {
            reopen();
        }
    }
    EXPECT_FALSE(project->canUndo());
    for (std::size_t state = 1; state <= last; ++state) {
        ASSERT_TRUE(project->redo());
        ASSERT_EQ(dump(*project), states[state]);
    }
    EXPECT_FALSE(project->canRedo());
    EXPECT_TRUE(project->verify().value().empty());
}

INSTANTIATE_TEST_SUITE_P(Store, UndoLawTest, testing::Range(1U, 7U));

} // namespace
} // namespace parkcarbon::store
