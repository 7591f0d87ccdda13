#include "services/session_fixture.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/reference/library.hpp>

namespace parkcarbon::services {
namespace {

using domain::Table;

domain::Record coal(const std::string& id, const std::string& tonnes) {
    return record(Table::Activities,
                  {id, "E1", "2025", "stationary_combustion", "烟煤", tonnes, "t", "", "", "", "", ""});
}

class RecordOperationsTest : public SessionTest {
protected:
    /// do, undo = before, redo = after; also for a project that was closed in between.
    void expectUndoLaw(ProjectSession& session, const Operation& operation) {
        const auto before = contentOf(session);
        ASSERT_TRUE(session.execute(operation)) << operation.code().name;
        const auto after = contentOf(session);
        EXPECT_NE(after, before) << operation.code().name;
        ASSERT_TRUE(session.undo());
        EXPECT_EQ(contentOf(session), before) << operation.code().name;
        ASSERT_TRUE(session.redo());
        EXPECT_EQ(contentOf(session), after) << operation.code().name;
    }

    void expectRefused(ProjectSession& session, const Operation& operation, base::Code code) {
        const auto before = contentOf(session);
        const std::int64_t revision = session.revision();
        const auto refused = session.execute(operation);
        ASSERT_FALSE(refused) << operation.code().name;
        EXPECT_EQ(refused.error().code, code) << refused.error().code.name;
        EXPECT_EQ(contentOf(session), before);
        EXPECT_EQ(session.revision(), revision);
    }
};

TEST_F(RecordOperationsTest, EveryOperationObeysTheUndoLaw) {
    const auto session = newSession();
    expectUndoLaw(*session, AddRecords(Table::Activities, {coal("A1", "100"), coal("A2", "200")}));
    expectUndoLaw(*session,
                  EditRecords(Table::Activities, {{"A1", 5, "150"}, {"A1", 11, "二号炉"}, {"A2", 5, "1,250.5"}}));
    expectUndoLaw(*session, EditRecords(Table::Activities, {{"A1", 0, "A9"}}));
    expectUndoLaw(*session, EditRecords(Table::Enterprises, {{"E1", 0, "CHP"}}));
    expectUndoLaw(*session, EditRecords(Table::Park, {{"park", 7, "NDRC_STEEL"}, {"park", 6, "AR6"}}));
    expectUndoLaw(*session, PasteRecords(Table::Activities, {{"A2", 5, "300"}},
                                         {record(Table::Activities, {"A3", "CHP", "2025-07", "mobile_combustion",
                                                                     "柴油", "12", "t", "", "", "", "", ""})}));
    expectUndoLaw(*session, RemoveRecords(Table::Activities, {"A2", "A3"}));
}

TEST_F(RecordOperationsTest, TheTablesOfTheFlowAnalysisObeyTheUndoLaw) {
    const auto session = newSession();
    const auto add = [&](Table table, const std::vector<std::string>& cells) {
        expectUndoLaw(*session, AddRecords(table, {record(table, cells)}));
    };
    add(Table::Processes, {"P1", "E1", "锅炉", "", "true", "2"});
    add(Table::Flows, {"F1", "2025", "E1", "P1", "烟煤", "goods", "100", "t", "2", "measured", "", ""});
    add(Table::Flows, {"F2", "2025", "P1", "stock:P1", "粉煤灰", "goods", "", "t", "", "", "", ""});
    add(Table::Compositions, {"F1", "carbon", "60", "%", "5", ""});
    add(Table::TransferCoefficients, {"P1", "carbon", "F2", "0.02", ""});
    add(Table::Streams, {"S1", "E1", "offer", "SW02", "粉煤灰", "", "60000", "t/a", "", "", "35", "CNY/t", "", "", ""});
    expectUndoLaw(*session, EditRecords(Table::Processes, {{"P1", 0, "B1"}, {"P1", 5, ""}}));
    expectUndoLaw(*session, EditRecords(Table::Enterprises, {{"E1", 0, "CHP"}}));
    expectUndoLaw(*session, EditRecords(Table::Flows, {{"F1", 0, "F9"}, {"F2", 6, "7.5"}}));
    expectUndoLaw(*session, EditRecords(Table::Compositions, {{"F9|carbon", 1, "C"}, {"F9|carbon", 2, "61"}}));
    expectUndoLaw(*session, EditRecords(Table::TransferCoefficients, {{"B1|carbon|F2", 3, "0.03"}}));
    expectUndoLaw(*session, EditRecords(Table::Streams, {{"S1", 2, "need"}, {"S1", 10, ""}}));
    const auto flow = (*session->snapshot())->flows.at(0);
    EXPECT_EQ(flow.from.str() + " → " + flow.to.str(), "CHP → B1");
    expectUndoLaw(*session, RemoveRecords(Table::Streams, {"S1"}));
    expectUndoLaw(*session, RemoveRecords(Table::TransferCoefficients, {"B1|carbon|F2"}));
    expectUndoLaw(*session, RemoveRecords(Table::Compositions, {"F9|C"}));
    expectUndoLaw(*session, RemoveRecords(Table::Flows, {"F2", "F9"}));
    expectUndoLaw(*session, RemoveRecords(Table::Processes, {"B1"}));
}

TEST_F(RecordOperationsTest, APastedBlockIsOneStepOfTheHistory) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {coal("A1", "100")})));
    ASSERT_TRUE(session->execute(PasteRecords(Table::Activities, {{"A1", 5, "120"}}, {coal("A2", "7")})));
    const auto history = session->history();
    ASSERT_TRUE(history);
    EXPECT_EQ(history->back().operation, kPasteRecords.name);
    EXPECT_EQ(history->back().rows_changed, 2);
}

TEST_F(RecordOperationsTest, AStepCanBeTakenBackAfterReopening) {
    std::map<std::string, domain::Cells> before;
    {
        const auto session = newSession();
        before = contentOf(*session);
        ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {coal("A1", "100")})));
        ASSERT_TRUE(session->save());
    }
    const auto reopened = ProjectSession::open(file(), OpenMode::ReadWrite, options());
    ASSERT_TRUE(reopened);
    ASSERT_TRUE((*reopened)->undo());
    EXPECT_EQ(contentOf(**reopened), before);
}

TEST_F(RecordOperationsTest, ARefusedOperationChangesNothing) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {coal("A1", "100")})));
    expectRefused(*session, AddRecords(Table::Activities, {coal("A2", "1"), coal("A1", "2")}), kIdDuplicate);
    expectRefused(*session, EditRecords(Table::Activities, {{"A1", 5, "200"}, {"A7", 5, "1"}}), kRecordNotFound);
    expectRefused(*session, EditRecords(Table::Activities, {{"A1", 6, "t"}, {"A1", 5, "1,5"}}), base::kNumberAmbiguous);
    expectRefused(*session, EditRecords(Table::Activities, {{"A1", 1, "E99"}}), store::kStoredReferenceUnknown);
    expectRefused(*session, RemoveRecords(Table::Enterprises, {"E1"}), store::kStoredRecordReferenced);
    ASSERT_TRUE(session->execute(AddRecords(
        Table::Flows, {record(Table::Flows, {"F1", "2025", "E3", "env:air", "", "goods", "1", "t", "", "", "", ""})})));
    expectRefused(*session, RemoveRecords(Table::Enterprises, {"E3"}), store::kStoredRecordReferenced);
    expectRefused(*session, EditRecords(Table::Flows, {{"F1", 3, "E3"}}), domain::kFlowToItself);
    expectRefused(*session, EditRecords(Table::Park, {{"park", 7, "NO_SUCH_SET"}}), reference::kFuelSetUnknown);
}

TEST_F(RecordOperationsTest, ARefusedCellIsNamed) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {coal("A1", "100")})));
    const auto refused = session->execute(EditRecords(Table::Activities, {{"A1", 6, "斗"}}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().argument("table"), "activities");
    EXPECT_EQ(refused.error().argument("record"), "A1");
    EXPECT_EQ(refused.error().argument("field"), "unit");
    EXPECT_EQ(refused.error().argument("value"), "斗");
}

TEST_F(RecordOperationsTest, ThePinsFollowTheParkAndComeBackWithUndo) {
    const auto session = newSession();
    const auto fuel_pin = [&] {
        const auto snapshot = session->snapshot();
        EXPECT_TRUE(snapshot);
        for (const domain::PinnedSet& pin : (*snapshot)->pinned) {
            if (pin.kind == "fuels") {
                return pin.set_id;
            }
        }
        return std::string();
    };
    EXPECT_EQ(fuel_pin(), "NDRC_CHEM_OTHER");
    const auto shipped = reference::Library::shipped();
    ASSERT_TRUE(shipped);
    for (const std::string& set_id : (*shipped)->fuelSetIds()) {
        const auto pinned = (*session->snapshot())->pinned;
        EXPECT_TRUE(std::any_of(pinned.begin(), pinned.end(), [&](const auto& pin) { return pin.set_id == set_id; }))
            << set_id << ": an activity may name a fuel of any set";
    }
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 7, "NDRC_STEEL"}})));
    EXPECT_EQ(fuel_pin(), "NDRC_STEEL");
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(fuel_pin(), "NDRC_CHEM_OTHER");
}

TEST_F(RecordOperationsTest, TakingTheShippedSetsReplacesOldPinsAndComesBackWithUndo) {
    const auto session = newSession();
    /// Puts an older grid table in the place of the pinned one, as a project of an earlier version would hold it.
    class PinOldGrid final : public Operation {
    public:
        base::Code code() const override { return kTakeReferenceSets; }
        base::Arguments arguments() const override { return {}; }
        base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
            domain::PinnedSets pins = *writer.pins();
            for (domain::PinnedSet& pin : pins) {
                if (pin.kind == "grid_factors") {
                    pin.content = pin.content.substr(0, pin.content.rfind('\n', pin.content.size() - 2) + 1);
                    pin.sha256 = base::sha256Hex(pin.content);
                }
            }
            return writer.setPins(pins);
        }
    };
    const auto shipped = (*session->snapshot())->pinned;
    ASSERT_TRUE(session->execute(PinOldGrid()));
    const auto old = (*session->snapshot())->pinned;
    EXPECT_NE(old, shipped);
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 1, "Renamed"}})));
    EXPECT_EQ((*session->snapshot())->pinned, old) << "an edit must not move the results";
    ASSERT_TRUE(session->execute(TakeReferenceSets()));
    EXPECT_EQ((*session->snapshot())->pinned, shipped);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ((*session->snapshot())->pinned, old);
}

} // namespace
} // namespace parkcarbon::services
