#include "services/session_fixture.hpp"

#include <gmock/gmock.h>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/workflow_operations.hpp>

#include <fstream>

/// The workbench of the wood-panel sample: what its checks say changes with its data.
namespace parkcarbon::services {
namespace {

using domain::Table;
using engine::workflow::CheckState;
using engine::workflow::EvidenceState;
using engine::workflow::Workbench;

const base::Date kToday(std::chrono::year(2026), std::chrono::November, std::chrono::day(1));
const base::Period kYear = base::Period::year(2025);

class WorkbenchCalculationTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session = newSampleSession();
        calculations = std::make_unique<Calculations>(*session);
    }
    void TearDown() override {
        calculations.reset();
        session.reset();
        SessionTest::TearDown();
    }
    std::unique_ptr<ProjectSession> newSampleSession() {
        auto created = createProject(file("sample.parkcarbon"), "样例", options());
        EXPECT_TRUE(created);
        const auto imported = importSample(**created, "wood-panel");
        EXPECT_TRUE(imported) << imported.error().code.name;
        return std::move(*created);
    }

    std::shared_ptr<const Workbench> bench() {
        auto result = calculations->workbench(kYear, kToday);
        EXPECT_TRUE(result);
        return *result;
    }
    CheckState stateOf(std::string_view code) {
        for (const auto& step : bench()->steps) {
            for (const auto& check : step.checks) {
                if (check.code == code) {
                    return check.state;
                }
            }
        }
        ADD_FAILURE() << code;
        return CheckState::Failed;
    }

    /// How many values the check of sources counts.
    std::string unsourced() {
        for (const auto& check : bench()->find(3)->checks) {
            if (check.code == "VALUES_SOURCED") {
                return check.arguments.front().value;
            }
        }
        return {};
    }

    std::unique_ptr<ProjectSession> session;
    std::unique_ptr<Calculations> calculations;
};

TEST_F(WorkbenchCalculationTest, EveryStepOfTheSampleHasItsChecks) {
    const auto now = bench();
    ASSERT_EQ(now->steps.size(), 18U);
    for (const auto& step : now->steps) {
        EXPECT_FALSE(step.checks.empty()) << step.definition.step;
    }
    EXPECT_EQ(stateOf("LEADER_NAMED"), CheckState::Passed);
    EXPECT_EQ(stateOf("RACI_COMPLETE"), CheckState::Passed);
    EXPECT_EQ(stateOf("BASE_YEAR_HAS_DATA"), CheckState::Passed);
    EXPECT_EQ(stateOf("INVENTORY_WITHOUT_ERRORS"), CheckState::Passed);
    EXPECT_EQ(stateOf("TARGETS_SIGNED_OFF"), CheckState::Passed);
    EXPECT_EQ(bench(), now) << "kept while nothing changes";
}

TEST_F(WorkbenchCalculationTest, ABrokenTableChangesItsCheckAndUndoMendsIt) {
    ASSERT_TRUE(session->execute(RemoveRecords(Table::StepEntries, {"10|approval_no"})));
    EXPECT_EQ(stateOf("PLAN_APPROVED"), CheckState::Failed);
    EXPECT_EQ(bench()->find(10)->status, domain::StepStatus::InProgress);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(stateOf("PLAN_APPROVED"), CheckState::Passed);
}

TEST_F(WorkbenchCalculationTest, TheCoverageOfEnergyFallsWithItsData) {
    const auto activities = session->records().allRecords(Table::Activities).value();
    std::vector<std::string> fuels;
    for (const auto& stored : activities) {
        const auto& activity = std::get<domain::Activity>(stored.record);
        if (activity.period.yearNumber() == 2025 &&
            activity.category == domain::ActivityCategory::StationaryCombustion) {
            fuels.push_back(activity.id.str());
        }
    }
    ASSERT_FALSE(fuels.empty());
    ASSERT_TRUE(session->execute(RemoveRecords(Table::Activities, fuels)));
    EXPECT_EQ(stateOf("ENERGY_COVERED"), CheckState::Failed);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(stateOf("ENERGY_COVERED"), CheckState::Passed);
}

TEST_F(WorkbenchCalculationTest, AnActivityWithoutItsDocumentIsNamed) {
    const std::string before = unsourced();
    const auto fields = domain::spec(Table::Activities).fields;
    std::size_t field = 0;
    while (fields[field].name != "evidence_ref") {
        ++field;
    }
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A21001", field, ""}})));
    EXPECT_EQ(stateOf("VALUES_SOURCED"), CheckState::Failed);
    EXPECT_NE(unsourced(), before);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(unsourced(), before);
}

TEST_F(WorkbenchCalculationTest, AFileThatChangesWithoutTheProjectIsSeenAtOnce) {
    const std::filesystem::path document = directory() / "ledger.txt";
    std::ofstream(document) << "as it was";
    domain::Evidence evidence;
    evidence.id = domain::EvidenceId("W1");
    evidence.step = 14;
    auto linked = AddEvidence::linked(evidence, document, session->file());
    ASSERT_TRUE(linked);
    ASSERT_TRUE(session->execute(*linked));
    const auto stateOfDocument = [&] { return bench()->find(14)->evidence.front().state; };
    EXPECT_EQ(stateOfDocument(), EvidenceState::Linked);
    std::ofstream(document) << "as it is not";
    EXPECT_EQ(stateOfDocument(), EvidenceState::Tampered);
    EXPECT_EQ(bench()->next_actions.front().sentence, "NEXT_EVIDENCE_TAMPERED");
    std::filesystem::remove(document);
    EXPECT_EQ(stateOfDocument(), EvidenceState::Missing);
}

TEST_F(WorkbenchCalculationTest, AnOverrideLetsACheckPassWithItsReason) {
    ASSERT_TRUE(session->execute(RemoveRecords(Table::StepEntries, {"1|document_no"})));
    EXPECT_EQ(bench()->find(1)->status, domain::StepStatus::InProgress);
    ASSERT_TRUE(session->execute(OverrideStepCheck(1, "FOUNDING_DOCUMENT_GIVEN", "the notice has no number", "Li")));
    EXPECT_EQ(stateOf("FOUNDING_DOCUMENT_GIVEN"), CheckState::Overridden);
    EXPECT_EQ(bench()->find(1)->status, domain::StepStatus::Done);
}

} // namespace
} // namespace parkcarbon::services
