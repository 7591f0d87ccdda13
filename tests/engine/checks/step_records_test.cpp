#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using domain::Table;
using test_support::SnapshotBuilder;

TEST(StepRecords, OfAStepThatTheShippedListDoesNotHaveAreTold) {
    SnapshotBuilder project;
    project.row(Table::Workflow, {{"step", "18"}})
        .row(Table::Workflow, {{"step", "19"}})
        .row(Table::StepEntries, {{"step", "20"}, {"field", "document_no"}})
        .row(Table::Meetings, {{"meeting_id", "G1"}, {"step", "21"}})
        .row(Table::Meetings, {{"meeting_id", "G2"}})
        .row(Table::Evidence, {{"evidence_id", "V1"}, {"step", "22"}})
        .row(Table::CorrectiveActions, {{"action_id", "CA1"}, {"step", "23"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placesOf(findings, kStepUnknown),
              (std::vector<std::string>{"workflow/19/step", "step_entries/20|document_no/step", "meetings/G1/step",
                                        "evidence/V1/step", "corrective_actions/CA1/step"}));
}

TEST(StepRecords, FollowTheListOfTheProjectWhereItHasOne) {
    SnapshotBuilder project;
    project.row(Table::WorkflowSteps, {{"step", "1"}, {"stage", "1"}})
        .row(Table::WorkflowSteps, {{"step", "19"}, {"stage", "1"}})
        .row(Table::Workflow, {{"step", "19"}})
        .row(Table::Workflow, {{"step", "2"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kStepUnknown), "workflow/2/step");
    EXPECT_EQ(argumentOf(findings, kStepUnknown, "expected"), "≤ 19");
}

TEST(StepRecords, RolesBelongToPeopleOfTheTeamAndOnlyOneIsAccountable) {
    SnapshotBuilder project;
    project.row(Table::Team, {{"person_id", "P1"}, {"name", "周"}})
        .row(Table::Team, {{"person_id", "P2"}, {"name", "许"}})
        .row(Table::Responsibilities, {{"step", "1"}, {"person_id", "P1"}, {"role", "A"}})
        .row(Table::Responsibilities, {{"step", "1"}, {"person_id", "P2"}, {"role", "R"}})
        .row(Table::Responsibilities, {{"step", "1"}, {"person_id", "P2"}, {"role", "A"}})
        .row(Table::Responsibilities, {{"step", "2"}, {"person_id", "P9"}, {"role", "R"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kAccountableRepeated), "responsibilities/1|P2|A/role");
    EXPECT_EQ(argumentOf(findings, kAccountableRepeated, "other"), "P1");
    EXPECT_EQ(placeOf(findings, kPersonUnknown), "responsibilities/2|P9|R/person_id");
}

TEST(StepRecords, EndsLieNotBeforeStarts) {
    SnapshotBuilder project;
    project
        .row(Table::Workflow, {{"step", "1"},
                               {"start", "2025-03-01"},
                               {"finish", "2025-03-01"},
                               {"actual_start", "2025-03-02"},
                               {"actual_finish", "2025-03-01"}})
        .row(Table::Cycles, {{"cycle_id", "C1"}, {"opened", "2025-01-01"}, {"closed", "2024-12-31"}});
    EXPECT_EQ(placesOf(findingsOf(project), kDatesOutOfOrder),
              (std::vector<std::string>{"workflow/1/actual_finish", "cycles/C1/closed"}));
}

} // namespace
} // namespace parkcarbon::engine::checks
