#include "store/store_fixture.hpp"

namespace parkcarbon::store {
namespace {

using domain::Table;

class ProjectFileTest : public StoreTest {};

TEST_F(ProjectFileTest, ANewProjectHasAParkWithDefaultsAndNothingElse) {
    const auto project = create();
    const auto snapshot = project->readSnapshot();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->park, domain::Park{});
    EXPECT_EQ(snapshot->activities->size(), 0U);
    EXPECT_EQ(project->revision(), 0);
    EXPECT_EQ(project->projectId().size(), 36U);
    EXPECT_FALSE(project->hasUnsavedChanges());
    EXPECT_TRUE(std::filesystem::exists(file_));
}

TEST_F(ProjectFileTest, EveryKindOfRecordComesBackAsItWasPut) {
    const auto project = create();
    const std::vector<domain::Record> records = {
        record(Table::Park, {"示范园区", "Demo", "安徽", "综合", "2021", "2021;2025", "AR6", "NDRC_STEEL",
                             "provincial:安徽", "heat_ratio", "0.66", "0.33", "0.08", "CNY"}),
        zoneRecord("Z1"),
        enterpriseRecord("E1", "Z1"),
        enterpriseRecord("E2"),
        activityRecord("A1", "E1"),
        transferRecord("T1", "E1", "E2"),
        transferRecord("T2", "grid", "E2"),
        transferRecord("T3", "E1", "ext:邻厂"),
        factRecord("park", "IAV"),
        factRecord("E2", "IAV")};
    insert(*project, records);
    for (const domain::Record& expected : records) {
        const auto found = project->records().find(domain::tableOf(expected), domain::recordId(expected));
        ASSERT_TRUE(found && *found) << domain::recordId(expected);
        EXPECT_EQ((*found)->record, expected) << domain::recordId(expected);
    }
}

TEST_F(ProjectFileTest, SavedWorkIsThereAfterReopening) {
    std::string before;
    {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
        EXPECT_TRUE(project->hasUnsavedChanges());
        ASSERT_TRUE(project->save());
        EXPECT_FALSE(project->hasUnsavedChanges());
        before = dump(*project);
    }
    EXPECT_EQ(workingCopies(), 0U);
    const auto project = open();
    EXPECT_EQ(dump(*project), before);
    EXPECT_EQ(project->openReport().status, OpenReport::Status::UpToDate);
    EXPECT_FALSE(project->openReport().recovered);
    EXPECT_TRUE(project->openReport().findings.empty());
}

TEST_F(ProjectFileTest, OpeningAndEditingLeaveTheUsersFileAlone) {
    create();
    const std::string bytes = bytesOf(file_);
    const auto time = std::filesystem::last_write_time(file_);
    {
        const auto project = open();
        insert(*project, {enterpriseRecord("E1")});
        project->discardUnsavedChanges();
    }
    open(OpenMode::ReadOnly);
    EXPECT_TRUE(bytesOf(file_) == bytes);
    EXPECT_EQ(std::filesystem::last_write_time(file_), time);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 2)
        << "the file and the data folder";
}

TEST_F(ProjectFileTest, AFailedTransactionChangesNothing) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
    const std::string before = dump(*project);
    const auto failed = project->transact({"ADD_RECORDS", {}}, [&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.insert(activityRecord("A2", "E1")));
        EXPECT_TRUE(writer.remove(Table::Activities, keyOf(*project, Table::Activities, "A1")));
        return writer.insert(activityRecord("A3", "nobody")).map([](auto) {});
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, kStoredReferenceUnknown);
    EXPECT_EQ(failed.error().argument("value"), "nobody");
    EXPECT_EQ(dump(*project), before);
    const auto thrown = project->transact({"ADD_RECORDS", {}}, [&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.insert(activityRecord("A2", "E1")));
        throw std::runtime_error("broken invariant");
    });
    ASSERT_FALSE(thrown);
    EXPECT_EQ(thrown.error().code, kStoreFailed);
    EXPECT_EQ(dump(*project), before);
    EXPECT_EQ(project->revision(), 1);
}

TEST_F(ProjectFileTest, ATransactionThatChangesNothingLeavesNoEntry) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
    const auto same = project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Activities, "A1"), activityRecord("A1", "E1"));
    });
    ASSERT_TRUE(same);
    EXPECT_FALSE(same->entry);
    EXPECT_EQ(project->revision(), 1);
}

TEST_F(ProjectFileTest, ADryRunShowsItsOwnChangesAndLeavesNone) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    const std::string before = dump(*project);
    const auto ran = project->dryRun([&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.insert(activityRecord("A1", "E1")));
        EXPECT_TRUE(writer.exists(Table::Activities, "A1"));
        EXPECT_EQ(writer.itemTotals(Table::Activities)->size(), 1U);
        return {};
    });
    ASSERT_TRUE(ran);
    EXPECT_EQ(dump(*project), before);
    EXPECT_FALSE(project->records().exists(Table::Activities, "A1"));
    EXPECT_EQ(project->revision(), 1);
    insert(*project, {activityRecord("A1", "E1")}); // the dictionaries are as before, too
    EXPECT_EQ(std::get<domain::Activity>(project->records().find(Table::Activities, "A1")->value().record).item,
              "烟煤");
}

TEST_F(ProjectFileTest, ARenamedEnterpriseTakesItsRecordsAlong) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1"), factRecord("E1", "IAV"),
                      transferRecord("T1", "grid", "E1")});
    ASSERT_TRUE(project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Enterprises, "E1"), enterpriseRecord("N1"));
    }));
    const auto activity = project->records().find(Table::Activities, "A1").value().value();
    EXPECT_EQ(std::get<domain::Activity>(activity.record).enterprise.str(), "N1");
    EXPECT_TRUE(project->records().exists(Table::Facts, "N1|IAV|2025"));
    EXPECT_FALSE(project->records().exists(Table::Facts, "E1|IAV|2025"));
    EXPECT_EQ(project->records().referenceCount(Table::Enterprises, "N1").value(), 3);
}

TEST_F(ProjectFileTest, FlowsFollowWhatTheyName) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), processRecord("E1", "E1"), processRecord("P1", "E1"),
                      flowRecord("F1", "P1", "stock:P1"), flowRecord("F2", "stock:E1", "E1"),
                      flowRecord("F3", "ext:E1", "env:P1"), compositionRecord("F1"), coefficientRecord("P1", "F1"),
                      streamRecord("S1", "E1")});
    const std::string before = dump(*project);
    ASSERT_TRUE(project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.update(keyOf(*project, Table::Enterprises, "E1"), enterpriseRecord("N1")));
        EXPECT_TRUE(writer.update(keyOf(*project, Table::Flows, "F1"), flowRecord("N9", "P1", "stock:P1")));
        return writer.update(keyOf(*project, Table::Processes, "P1"), processRecord("N2", "N1"));
    }));
    const auto flow = [&](const char* id) {
        return std::get<domain::Flow>(project->records().find(Table::Flows, id).value().value().record);
    };
    EXPECT_EQ(flow("N9").from.str() + " " + flow("N9").to.str(), "N2 stock:N2");
    EXPECT_EQ(flow("F2").from.str() + " " + flow("F2").to.str(), "stock:N1 N1");
    EXPECT_EQ(flow("F3").from.str() + " " + flow("F3").to.str(), "ext:E1 env:P1") << "only names that look alike";
    EXPECT_TRUE(project->records().exists(Table::Processes, "N1")) << "the enterprise's own process";
    EXPECT_TRUE(project->records().exists(Table::Compositions, "N9|Cd"));
    EXPECT_TRUE(project->records().exists(Table::TransferCoefficients, "N2|Cd|N9"));
    EXPECT_EQ(project->records().referenceCount(Table::Enterprises, "N1").value(), 4);
    EXPECT_EQ(project->records().referenceCount(Table::Processes, "N1").value(), 0) << "the enterprise is meant";
    EXPECT_EQ(project->records().referenceCount(Table::Processes, "N2").value(), 2);
    EXPECT_EQ(project->records().referenceCount(Table::Flows, "N9").value(), 2);
    EXPECT_EQ(project->records().referenceCount(Table::Flows, "F2").value(), 0);
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(dump(*project), before);
}

TEST_F(ProjectFileTest, WhatFlowsNameCannotGo) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), processRecord("E1"), processRecord("P1"),
                      flowRecord("F1", "stock:P1", "E1"), compositionRecord("F1")});
    const auto remove = [&](Table table, const char* id) {
        const auto done = project->transact({"REMOVE_RECORDS", {}}, [&](RecordWriter& writer) {
            return writer.remove(table, keyOf(*project, table, id));
        });
        return done ? std::string_view() : done.error().code.name;
    };
    EXPECT_EQ(remove(Table::Enterprises, "E1"), kStoredRecordReferenced.name);
    EXPECT_EQ(remove(Table::Processes, "P1"), kStoredRecordReferenced.name);
    EXPECT_EQ(remove(Table::Flows, "F1"), kStoredRecordReferenced.name);
    EXPECT_EQ(remove(Table::Processes, "E1"), "") << "the flow names the enterprise";
    EXPECT_EQ(remove(Table::Compositions, "F1|Cd"), "");
    EXPECT_EQ(remove(Table::Flows, "F1"), "");
    EXPECT_EQ(remove(Table::Processes, "P1"), "");
    EXPECT_EQ(remove(Table::Enterprises, "E1"), "");
}

TEST_F(ProjectFileTest, ARecordOfSeveralKeysIsFoundWhateverBarsTheyHold) {
    const auto project = create();
    insert(*project, {flowRecord("F|1", "E|1", "env:air"), flowRecord("F", "E|1", "env:air", ""),
                      compositionRecord("F|1", "C|d"), compositionRecord("F", "x"), coefficientRecord("E|1", "F|1")});
    const auto& records = project->records();
    for (const Table table : {Table::Compositions, Table::TransferCoefficients}) {
        const auto all = records.allRecords(table).value();
        for (const StoredRecord& stored : all) {
            EXPECT_EQ(records.keyOf(table, domain::recordId(stored.record)).value(), stored.key);
        }
    }
    for (const char* unknown : {"F", "F|Cd", "|", "F|1|C", "E|1|Cd|F"}) {
        EXPECT_FALSE(records.exists(Table::Compositions, unknown)) << unknown;
        EXPECT_FALSE(records.exists(Table::TransferCoefficients, unknown)) << unknown;
    }
    EXPECT_EQ(records.quantity(Table::Flows, "F|1").value()->value(), 12.5);
    EXPECT_FALSE(records.quantity(Table::Flows, "F").value()) << "not measured";
    const auto totals = records.itemTotals(Table::Flows).value();
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals[0].item, "goods/粉煤灰");
    EXPECT_EQ(totals[0].rows, 1);
}

TEST_F(ProjectFileTest, WhatOthersReferToCannotGo) {
    const auto project = create();
    insert(*project, {zoneRecord("Z1"), enterpriseRecord("E1", "Z1")});
    const auto removed = project->transact({"REMOVE_RECORDS", {}}, [&](RecordWriter& writer) {
        return writer.remove(Table::Zones, keyOf(*project, Table::Zones, "Z1"));
    });
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().code, kStoredRecordReferenced);
    const auto missing = project->transact({"REMOVE_RECORDS", {}},
                                           [&](RecordWriter& writer) { return writer.remove(Table::Zones, 4711); });
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, kStoredRecordMissing);
}

TEST_F(ProjectFileTest, RowsAreSelectedByFieldsAndOrdered) {
    const auto project = create();
    insert(*project,
           {enterpriseRecord("E1"), enterpriseRecord("E2"), activityRecord("A1", "E1", 30),
            activityRecord("A2", "E2", 10), activityRecord("B3", "E1", 20), transferRecord("T1", "grid", "E2")});
    const auto ids = [&](Table table, const std::vector<RecordCondition>& conditions,
                         std::optional<RecordOrder> order) {
        std::string text;
        const auto keys = project->records().select(table, conditions, order).value();
        const auto records = project->records().records(table, keys).value();
        for (const StoredRecord& stored : records) {
            text += domain::recordId(stored.record) + " ";
        }
        return text;
    };
    const std::size_t quantity = domain::spec(Table::Activities).fieldIndex("quantity").value();
    const std::size_t period = domain::spec(Table::Activities).fieldIndex("period").value();
    using Is = RecordCondition::Test;
    EXPECT_EQ(ids(Table::Activities, {}, std::nullopt), "A1 A2 B3 ");
    EXPECT_EQ(ids(Table::Activities, {}, RecordOrder{quantity, false}), "A2 B3 A1 ");
    EXPECT_EQ(ids(Table::Activities, {}, RecordOrder{quantity, true}), "A1 B3 A2 ");
    EXPECT_EQ(ids(Table::Activities, {{0, Is::Contains, "a"}}, std::nullopt), "A1 A2 ");
    EXPECT_EQ(ids(Table::Activities, {{quantity, Is::Greater, "10"}, {1, Is::Equal, "e1"}}, std::nullopt), "A1 B3 ");
    EXPECT_EQ(ids(Table::Activities, {{quantity, Is::LessOrEqual, "20"}}, std::nullopt), "A2 B3 ");
    EXPECT_EQ(ids(Table::Activities, {{period, Is::Contains, "2025-07"}}, std::nullopt), "A1 A2 B3 ");
    EXPECT_EQ(ids(Table::Activities, {{quantity, Is::Equal, "x"}}, std::nullopt), "");
    for (const domain::TableSpec& table : domain::tables()) {
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            const RecordCondition contains{field, Is::Contains, "no such text"};
            EXPECT_TRUE(project->records().select(table.table, {&contains, 1}, RecordOrder{field, true}))
                << table.name << " " << table.fields[field].name;
        }
    }
}

TEST_F(ProjectFileTest, RowsAreSortedByWordsAndNotByTheKeysThatStandForThem) {
    const auto project = create();
    const auto burning = [](const std::string& id, const std::string& enterprise, const std::string& item,
                            const std::string& parameters, std::optional<double> uncertainty) {
        domain::Record record = activityRecord(id, enterprise, 1);
        auto& activity = std::get<domain::Activity>(record);
        activity.item = item;
        activity.parameters = domain::ParameterSet::parse(parameters).value();
        activity.uncertainty_pct = uncertainty;
        return record;
    };
    insert(*project, {enterpriseRecord("E2"), enterpriseRecord("E1"),
                      burning("A1", "E2", "wood", "oxidation=0.95", 5.0), burning("A2", "E1", "coal", "", std::nullopt),
                      burning("A3", "E2", "coal", "", 2.0), burning("A4", "E1", "Peat", "ncv=9 GJ/t", 5.0)});
    const auto ids = [&](const std::vector<RecordCondition>& conditions, const char* field, bool descending) {
        std::string text;
        const RecordOrder order{domain::spec(Table::Activities).fieldIndex(field).value(), descending};
        const auto keys = project->records().select(Table::Activities, conditions, order).value();
        for (const std::int64_t key : keys) {
            text += domain::recordId(project->records().records(Table::Activities, {&key, 1}).value().front().record);
        }
        return text;
    };
    const auto where = [](const char* field, RecordCondition::Test test, const char* text) {
        const std::size_t index = domain::spec(Table::Activities).fieldIndex(field).value();
        return std::vector<RecordCondition>{{index, test, text}};
    };
    using Is = RecordCondition::Test;
    EXPECT_EQ(ids({}, "enterprise_id", false), "A2A4A1A3"); // equal words in the order of entry
    EXPECT_EQ(ids({}, "enterprise_id", true), "A1A3A2A4");
    EXPECT_EQ(ids({}, "item", false), "A4A2A3A1");
    EXPECT_EQ(ids({}, "parameters", false), "A2A3A4A1");
    EXPECT_EQ(ids({}, "uncertainty_pct", false), "A2A3A1A4"); // nothing stated comes first
    EXPECT_EQ(ids({}, "uncertainty_pct", true), "A1A4A3A2");
    EXPECT_EQ(ids(where("item", Is::Contains, "PEA"), "item", false), "A4");
    EXPECT_EQ(ids(where("item", Is::Greater, "coal"), "item", false), "A4A1");
    EXPECT_EQ(ids(where("parameters", Is::Equal, ""), "quantity", false), "A2A3");
    EXPECT_EQ(ids(where("parameters", Is::Contains, "ncv"), "quantity", false), "A4");
    EXPECT_EQ(ids(where("category", Is::Contains, "combustion"), "quantity", false), "A1A2A3A4");
    EXPECT_EQ(ids(where("category", Is::Equal, "mobile_combustion"), "quantity", false), "");
}

TEST_F(ProjectFileTest, TheAmountOfARecordIsReadAlone) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 30), transferRecord("T1", "grid", "E1")});
    const store::RecordReader& records = project->records();
    const auto activity = std::get<domain::Activity>(records.find(Table::Activities, "A1").value()->record);
    const auto transfer = std::get<domain::EnergyTransfer>(records.find(Table::EnergyTransfers, "T1").value()->record);
    EXPECT_EQ(records.quantity(Table::Activities, "A1").value(), activity.quantity);
    EXPECT_EQ(records.quantity(Table::EnergyTransfers, "T1").value(), transfer.quantity);
    EXPECT_EQ(records.quantity(Table::Activities, "A2").value(), std::nullopt);
    EXPECT_EQ(records.quantity(Table::Enterprises, "E1").value(), std::nullopt);
    EXPECT_EQ(records.keyOf(Table::Activities, "A1").value(), records.find(Table::Activities, "A1").value()->key);
}

TEST_F(ProjectFileTest, ControlTotalsSumByItemAndUnit) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1", 30), activityRecord("A2", "E1", 12)});
    const auto totals = project->records().itemTotals(Table::Activities).value();
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals[0].item, "烟煤");
    EXPECT_EQ(totals[0].unit, "t");
    EXPECT_EQ(totals[0].sum, 42.0);
    EXPECT_EQ(totals[0].rows, 2);
}

TEST_F(ProjectFileTest, SaveAsGoesOnWithTheOtherFile) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    const auto other = folder_.path() / "other.parkcarbon";
    const std::string bytes = bytesOf(file_);
    ASSERT_TRUE(project->saveAs(other));
    EXPECT_EQ(project->file().filename(), "other.parkcarbon");
    EXPECT_FALSE(project->hasUnsavedChanges());
    insert(*project, {enterpriseRecord("E2")});
    ASSERT_TRUE(project->save());
    EXPECT_TRUE(bytesOf(file_) == bytes);
    const auto first = open();
    EXPECT_FALSE(first->readOnly()) << "the first file's lock was given back";
    EXPECT_EQ(first->records().count(Table::Enterprises).value(), 0);
    EXPECT_EQ(first->projectId(), project->projectId());
}

TEST_F(ProjectFileTest, ABackupOfTheLastSaveIsKept) {
    const auto project = create();
    const std::string first = bytesOf(file_);
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    EXPECT_TRUE(bytesOf(file_.native() + ".bak") == first);
    EXPECT_TRUE(bytesOf(file_) != first);
}

TEST_F(ProjectFileTest, TheDeliveredFileIsOneFileWithoutWriteAheadLog) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1")});
    ASSERT_TRUE(project->save());
    const std::string header = bytesOf(file_).substr(0, 100);
    EXPECT_EQ(header[18], '\1') << "write version 1: rollback journal";
    EXPECT_EQ(header[19], '\1');
    EXPECT_EQ(askSqlite(file_, "PRAGMA application_id"), std::to_string(0x506B4362));
    EXPECT_EQ(askSqlite(file_, "PRAGMA integrity_check"), "ok");
}

TEST_F(ProjectFileTest, CreatingOverAnExistingFileIsRefused) {
    create();
    const auto again = ProjectFile::create(file_, options());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, kProjectFileExists);
    const auto nowhere = ProjectFile::create(folder_.path() / "no such folder" / "x.parkcarbon", options());
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, kProjectFileUnwritable);
}

TEST_F(ProjectFileTest, PinsAreReplacedAndUndone) {
    const auto project = create();
    const domain::PinnedSets pins = {{"gwp", "AR5", "aa", "rows"}, {"fuels", "IPCC", "bb", "rows"}};
    ASSERT_TRUE(project->transact({"PIN", {}}, [&](RecordWriter& writer) { return writer.setPins(pins); }));
    const domain::PinnedSets fewer = {{"gwp", "AR6", "cc", "rows"}};
    const auto change = project->transact({"PIN", {}}, [&](RecordWriter& writer) { return writer.setPins(fewer); });
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->pins_changed);
    EXPECT_EQ(project->records().pins().value(), fewer);
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(project->records().pins().value(), pins);
}

} // namespace
} // namespace parkcarbon::store
