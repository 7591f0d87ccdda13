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
    add(Table::Flows, {"F1", "2025", "E1", "P1", "烟煤", "goods", "100", "t", "2", "measured", "", "", ""});
    add(Table::Flows, {"F2", "2025", "P1", "stock:P1", "粉煤灰", "goods", "", "t", "", "", "", "", ""});
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

/// Rows of every table that lists its members: full ones, with what else they need.
struct ListedRow {
    Table table;
    std::vector<std::pair<std::string_view, std::string>> cells;
    std::string_view edited; ///< a field and what it is changed to
    std::string text;
};

const std::vector<ListedRow>& listedRows() {
    static const std::vector<ListedRow> kRows = {
        {Table::Measures,
         {{"measure_id", "PR1"},
          {"enterprise_id", "E2"},
          {"capex", "100"},
          {"start_year", "2026"},
          {"effects", "water=5 m3"},
          {"planned_start", "2026-01-01"},
          {"progress_pct", "35"}},
         "status",
         "built"},
        {Table::Targets, {{"indicator_id", "HJ274-11"}, {"year", "2027"}, {"value", "0.6"}}, "nature", "binding"},
        {Table::Scenarios,
         {{"scenario_id", "BAU"}, {"year", "2030"}, {"driver", "growth"}, {"value", "5"}},
         "value",
         "6"},
        {Table::FocusAreas, {{"area_id", "FA1"}, {"potential", "12.5"}, {"unit", "tce"}}, "potential", ""},
        {Table::CorrectiveActions, {{"action_id", "CA1"}, {"step", "5"}, {"due", "2026-08-31"}}, "status", "done"},
        {Table::Workflow, {{"step", "3"}, {"status", "done"}, {"score", "2.5"}, {"start", "2025-03-01"}}, "score", "3"},
        {Table::WorkflowSteps, {{"step", "1"}, {"stage", "1"}, {"weight", "2"}}, "step_zh", "领导"},
        {Table::StepEntries, {{"step", "1"}, {"field", "document_no"}, {"value", "7"}}, "value", "8"},
        {Table::Team, {{"person_id", "P1"}, {"name", "周"}, {"leader", "true"}}, "group", "expert"},
        {Table::Responsibilities, {{"step", "1"}, {"person_id", "P1"}, {"role", "A"}}, "role", "R"},
        {Table::Meetings, {{"meeting_id", "G1"}, {"step", "1"}, {"held_on", "2025-03-10"}}, "minutes", "纪要"},
        {Table::Evidence, {{"evidence_id", "V1"}, {"kind", "paper"}, {"bytes", "12"}}, "title", "批复"},
        {Table::Cycles, {{"cycle_id", "C1"}, {"base_year", "2021"}, {"opened", "2025-01-01"}}, "closed", "2028-01-01"},
        {Table::CycleResults, {{"cycle_id", "C1"}, {"subject", "step/3"}, {"value", "3"}}, "value", "4"},
        {Table::ReportTexts, {{"block", "summary"}, {"language", "zh"}, {"text", "文字"}}, "text", "新文字"},
        {Table::OwnIndicators, {{"set", "OWN"}, {"id", "OWN-1"}, {"formula", "IAV/EMP"}}, "formula", "IAV"},
        {Table::Peers,
         {{"peer", "甲"}, {"variable", "IAV"}, {"period", "2025"}, {"value", "1"}, {"unit", "万元"}},
         "value",
         "2"},
        {Table::PackRequests,
         {{"request_id", "2025:E2"}, {"enterprise_id", "E2"}, {"period", "2025"}, {"due_on", "2026-03-31"}},
         "reminded_on",
         "2026-04-02"},
        {Table::PackAnswers,
         {{"answer_id", "2025:E2:1"}, {"enterprise_id", "E2"}, {"period", "2025"}, {"added", "12"}},
         "complete",
         "true"},
        {Table::PackQuestions,
         {{"question_id", "Q1"}, {"enterprise_id", "E2"}, {"period", "2025"}, {"cell", "D17"}},
         "status",
         "answered"},
        {Table::ImportMappings,
         {{"mapping_id", "M1"}, {"table_name", "activities"}, {"header_row", "3"}},
         "columns",
         R"({"item":"能源名称"})"},
        {Table::Parts, {{"part_id", "P1"}, {"base_revision", "7"}}, "merged_on", "2026-05-01"},
    };
    return kRows;
}

domain::Record listedRecord(const ListedRow& row) {
    const domain::TableSpec& spec = domain::spec(row.table);
    std::vector<std::string> cells(spec.fields.size());
    for (const auto& [field, text] : row.cells) {
        cells[spec.fieldIndex(field).value()] = text;
    }
    return record(row.table, cells);
}

TEST_F(RecordOperationsTest, EveryTableOfTheWorkbenchObeysTheUndoLaw) {
    const auto session = newSession();
    std::size_t tables = 0;
    for (const ListedRow& row : listedRows()) {
        const domain::Record added = listedRecord(row);
        const std::string id = domain::recordId(added);
        const std::size_t field = domain::spec(row.table).fieldIndex(row.edited).value();
        expectUndoLaw(*session, AddRecords(row.table, {added}));
        expectRefused(*session, AddRecords(row.table, {added}), kIdDuplicate);
        expectUndoLaw(*session, EditRecords(row.table, {{id, field, row.text}}));
        ++tables;
    }
    EXPECT_EQ(tables, domain::kTableCount - static_cast<std::size_t>(Table::Measures))
        << "a new table needs a row here";
    expectUndoLaw(*session, EditRecords(Table::Enterprises, {{"E2", 0, "MILL"}}));
    EXPECT_EQ((*session->snapshot())->measures.at(0).enterprise->str(), "MILL");
    expectRefused(*session, RemoveRecords(Table::Enterprises, {"MILL"}), store::kStoredRecordReferenced);
    expectUndoLaw(*session, EditRecords(Table::Targets, {{"HJ274-11|2027", 1, "2030"}}));
    expectUndoLaw(*session, RemoveRecords(Table::Measures, {"PR1"}));
    expectUndoLaw(*session, RemoveRecords(Table::Responsibilities, {"1|P1|R"}));
}

TEST_F(RecordOperationsTest, AFieldEditedByHandNoLongerClaimsToComeFromItsCell) {
    const auto session = newSession();
    auto imported = coal("A1", "100");
    domain::setOrigin(imported, {"data.xlsx", "Fuels", 9, "ab", "activity_id=A;quantity=D;unit=E", "Li", "2025"});
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {imported})));
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "150"}})));
    const auto edited = session->records().find(Table::Activities, "A1");
    ASSERT_TRUE(edited && *edited);
    const domain::Provenance origin = *domain::origin((*edited)->record);
    EXPECT_EQ(origin.cellOf("quantity"), "");
    EXPECT_EQ(origin.cellOf("unit"), "E9");
    ASSERT_TRUE(session->undo());
    const auto undone = session->records().find(Table::Activities, "A1");
    EXPECT_EQ(domain::origin((*undone)->record)->cellOf("quantity"), "D9");

    const auto originAfter = [&](const EditRecords& edit) {
        EXPECT_TRUE(session->execute(edit));
        return *domain::origin((*session->records().find(Table::Activities, "A1"))->record);
    };
    EXPECT_EQ(originAfter(EditRecords(Table::Activities, {{"A1", 11, "二号炉"}})).cellOf("quantity"), "D9");
    EXPECT_EQ(originAfter(EditRecords(Table::Activities, {{"A1", 0, "A1"}, {"A1", 5, "1"}, {"A1", 6, "kg"}})).columns,
              "activity_id=A");
}

TEST_F(RecordOperationsTest, WhatHasNoFieldLeftFromTheFileHasNoOrigin) {
    const auto session = newSession();
    auto all_known = coal("A1", "100");
    domain::setOrigin(all_known, {"data.xlsx", "Fuels", 9, "ab", "quantity=D", "Li", "2025"});
    auto unknown = coal("A2", "100");
    domain::setOrigin(unknown, {"activities.csv", "", 3});
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {all_known, unknown})));
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "150"}, {"A2", 5, "150"}})));
    for (const char* id : {"A1", "A2"}) {
        EXPECT_EQ(*domain::origin((*session->records().find(Table::Activities, id))->record), domain::Provenance{});
    }
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
        Table::Flows, {record(Table::Flows, {"F1", "2025", "E3", "env:air", "", "goods", "1", "t", "", "", "", "", ""})})));
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
