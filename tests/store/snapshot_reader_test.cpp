#include "store/store_fixture.hpp"

#include <cmath>

namespace parkcarbon::store {
namespace {

using domain::Table;

class SnapshotTest : public StoreTest {};

/// Two snapshots hold the same, row by row; dictionaries may number differently.
void expectSame(const domain::ProjectSnapshot& a, const domain::ProjectSnapshot& b) {
    EXPECT_EQ(a.revision, b.revision);
    EXPECT_EQ(a.park, b.park);
    EXPECT_EQ(a.pinned, b.pinned);
    EXPECT_EQ(a.zones, b.zones);
    EXPECT_EQ(a.enterprises, b.enterprises);
    EXPECT_EQ(a.energy_transfers, b.energy_transfers);
    EXPECT_EQ(a.facts, b.facts);
    EXPECT_EQ(a.processes, b.processes);
    EXPECT_EQ(a.flows, b.flows);
    EXPECT_EQ(a.compositions, b.compositions);
    EXPECT_EQ(a.transfer_coefficients, b.transfer_coefficients);
    EXPECT_EQ(a.streams, b.streams);
    EXPECT_EQ(a.own_factors, b.own_factors);
    EXPECT_EQ(a.decisions, b.decisions);
    EXPECT_EQ(a.dismissals, b.dismissals);
    const auto& left = *a.activities;
    const auto& right = *b.activities;
    EXPECT_EQ(left.key, right.key);
    EXPECT_EQ(left.enterprise, right.enterprise);
    EXPECT_EQ(left.period, right.period);
    EXPECT_EQ(left.category, right.category);
    EXPECT_EQ(left.quantity, right.quantity);
    EXPECT_EQ(left.evidence_class, right.evidence_class);
    ASSERT_EQ(left.size(), right.size());
    ASSERT_EQ(left.id->size(), right.id->size());
    for (std::size_t row = 0; row < left.size(); ++row) {
        EXPECT_EQ(left.id->at(row), right.id->at(row));
        EXPECT_EQ(left.items[left.item[row]], right.items[right.item[row]]);
        EXPECT_EQ(left.units[left.unit[row]], right.units[right.unit[row]]);
        EXPECT_EQ(left.parameter_sets[left.parameters[row]], right.parameter_sets[right.parameters[row]]);
        EXPECT_EQ(std::isnan(left.uncertainty_pct[row]), std::isnan(right.uncertainty_pct[row]));
    }
}

TEST_F(SnapshotTest, HoldsActivitiesAsColumns) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), enterpriseRecord("E2"), activityRecord("A1", "E2", 12.5),
                      record(Table::Activities, {"A2", "E1", "2025", "process", "lime", "3", "kt"})});
    const auto snapshot = project->readSnapshot().value();
    const auto& activities = *snapshot.activities;
    ASSERT_EQ(activities.size(), 2U);
    EXPECT_EQ(snapshot.revision, 1);
    EXPECT_EQ(activities.enterprise, (std::vector<std::uint32_t>{1, 0}));
    EXPECT_EQ(activities.quantity, (std::vector<double>{12.5, 3.0}));
    EXPECT_EQ(activities.period, (std::vector<std::int32_t>{202507, 202500}));
    EXPECT_EQ(activities.category[1], domain::ActivityCategory::Process);
    EXPECT_EQ(activities.items[activities.item[0]], "烟煤");
    EXPECT_EQ(activities.units[activities.unit[1]].symbol(), "kt");
    EXPECT_EQ(activities.uncertainty_pct[0], 5.0F);
    EXPECT_TRUE(std::isnan(activities.uncertainty_pct[1]));
    EXPECT_EQ(activities.parameter_sets[activities.parameters[0]].find("ncv")->value, 23.2);
    EXPECT_EQ(activities.parameters[1], 0U);
    EXPECT_EQ(activities.id->at(1), "A2");
}

TEST_F(SnapshotTest, ARefreshEqualsAFreshReadAfterEveryKindOfChange) {
    const auto project = create();
    insert(*project, {zoneRecord("Z1"), enterpriseRecord("E1", "Z1"), enterpriseRecord("E2"), enterpriseRecord("E3"),
                      activityRecord("A1", "E1"), activityRecord("A2", "E3"), activityRecord("A3", "E3"),
                      transferRecord("T1", "E1", "E3"), factRecord("E3", "IAV"), processRecord("P1", "E3"),
                      flowRecord("F1", "E3", "P1"), compositionRecord("F1"), coefficientRecord("P1", "F1"),
                      streamRecord("S1", "E3")});
    auto snapshot = project->readSnapshot().value();
    const auto check = [&](const base::Result<Change>& change) {
        ASSERT_TRUE(change);
        auto refreshed = project->refreshSnapshot(snapshot, *change);
        ASSERT_TRUE(refreshed);
        snapshot = std::move(*refreshed);
        expectSame(snapshot, project->readSnapshot().value());
    };
    const auto edit = [&](const ProjectFile::Body& body) { check(project->transact({"EDIT_RECORDS", {}}, body)); };
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Activities, "A2"), activityRecord("A2", "E2", 77));
    });
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Activities, "A2"), activityRecord("renamed", "E2", 77));
    });
    edit([&](RecordWriter& writer) { return writer.insert(activityRecord("A4", "E1")).map([](auto) {}); });
    edit([&](RecordWriter& writer) {
        return writer.remove(Table::Activities, keyOf(*project, Table::Activities, "A1"));
    });
    edit([&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.remove(Table::Activities, keyOf(*project, Table::Activities, "renamed")));
        return writer.remove(Table::Enterprises, keyOf(*project, Table::Enterprises, "E2"));
    });
    check(project->undo());
    check(project->undo());
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Enterprises, "E3"), enterpriseRecord("N3"));
    });
    edit([&](RecordWriter& writer) { return writer.update(keyOf(*project, Table::Zones, "Z1"), zoneRecord("Z9")); });
    edit([&](RecordWriter& writer) { return writer.setPins({{"gwp", "AR6", "h", "c"}}); });
    edit([&](RecordWriter& writer) -> base::Result<void> {
        EXPECT_TRUE(writer.insert(decisionRecord("D1")));
        EXPECT_TRUE(writer.insert(dismissalRecord("X1")));
        return writer.insert(ownFactorRecord("F1")).map([](auto) {});
    });
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::OwnFactors, "F1"), ownFactorRecord("F1", 0.6, ""));
    });
    edit([&](RecordWriter& writer) {
        return writer.remove(Table::Dismissals, keyOf(*project, Table::Dismissals, "X1"));
    });
    edit([&](RecordWriter& writer) {
        return writer.insert(record(Table::Park, {"新名", "", "", "", "", "", "AR6"})).map([](auto) {});
    });
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Flows, "F1"), flowRecord("F9", "N3", "P1", ""));
    });
    edit([&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Processes, "P1"), processRecord("P9", "N3"));
    });
    edit([&](RecordWriter& writer) {
        return writer.remove(Table::Compositions, keyOf(*project, Table::Compositions, "F9|Cd"));
    });
    edit([&](RecordWriter& writer) {
        return writer.remove(Table::TransferCoefficients, keyOf(*project, Table::TransferCoefficients, "P9|Cd|F9"));
    });
    edit([&](RecordWriter& writer) { return writer.remove(Table::Streams, keyOf(*project, Table::Streams, "S1")); });
    while (project->canUndo()) {
        check(project->undo());
    }
}

TEST_F(SnapshotTest, AChangeOfOneRowSharesTheIds) {
    const auto project = create();
    insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
    const auto before = project->readSnapshot().value();
    const auto change = project->transact({"EDIT_RECORDS", {}}, [&](RecordWriter& writer) {
        return writer.update(keyOf(*project, Table::Activities, "A1"), activityRecord("A1", "E1", 99));
    });
    const auto after = project->refreshSnapshot(before, change.value()).value();
    EXPECT_EQ(after.activities->id, before.activities->id);
    EXPECT_EQ(after.activities->quantity[0], 99.0);
    EXPECT_EQ(before.activities->quantity[0], 12.5) << "a snapshot never changes";
}

class DamagedValueTest : public StoreTest, public testing::WithParamInterface<const char*> {};

TEST_P(DamagedValueTest, IsNamedInsteadOfComputedWith) {
    {
        const auto project = create();
        insert(*project, {zoneRecord("Z1"), enterpriseRecord("E1", "Z1"), activityRecord("A1", "E1"),
                          transferRecord("T1", "grid", "E1"), factRecord("park", "IAV"), ownFactorRecord("F1"),
                          decisionRecord("D1"), processRecord("P1"), flowRecord("F1", "E1", "P1"),
                          compositionRecord("F1"), coefficientRecord("P1", "F1"), streamRecord("S1", "E1")});
        ASSERT_TRUE(project->save());
    }
    tamper(file_, GetParam());
    const auto project = ProjectFile::open(file_, OpenMode::ReadWrite, options());
    const base::Error error = project ? (*project)->readSnapshot().error() : project.error();
    EXPECT_EQ(error.code, kProjectDamaged);
}

INSTANTIATE_TEST_SUITE_P(
    Store, DamagedValueTest,
    testing::Values(
        "UPDATE activities SET period = 202513", "UPDATE activities SET category = 99",
        "UPDATE activities SET item = 77", "UPDATE activities SET unit = 0", "UPDATE activities SET quantity = 9e999",
        "UPDATE activities SET uncertainty_pct = -1", "UPDATE activities SET evidence_class = 4",
        "UPDATE activities SET parameters = 5", "UPDATE units SET symbol = '吨吨'",
        "UPDATE parameter_sets SET text = 'ncv'", "UPDATE items SET key = 3", "UPDATE zones SET kind = 'heart'",
        "UPDATE enterprises SET credit_code = '1'", "UPDATE energy_transfers SET carrier = 'hope'",
        "UPDATE facts SET period = -5", "UPDATE own_factors SET category = 'hope'",
        "UPDATE processes SET tolerance_pct = -1", "UPDATE flows SET period = 202513",
        "UPDATE flows SET from_id = 'env:'", "UPDATE flows SET quantity = 9e999", "UPDATE flows SET unit = 99",
        "UPDATE compositions SET fraction = 9e999", "UPDATE compositions SET evidence_class = 'hope'",
        "UPDATE transfer_coefficients SET uncertainty_pct = 1001", "UPDATE streams SET side = 'both'",
        "UPDATE streams SET x_km = 9e999", "UPDATE own_factors SET value = 9e999", "UPDATE own_factors SET unit = 99",
        "UPDATE decisions SET decided_on = 'soon'", "UPDATE park SET gwp_set = 'AR7'", "DELETE FROM park",
        "UPDATE park SET report_years = 'soon'", "UPDATE park SET base_year = 5"));

} // namespace
} // namespace parkcarbon::store
