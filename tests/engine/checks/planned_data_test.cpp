#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(PlannedData, PlansDoNotCountAsRecordsOfAReportYear) {
    SnapshotBuilder project;
    project.park({{"report_years", "2025"}})
        .enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10", {{"evidence_class", "planned"}})
        .fuel("A2", "E1", "2025", "焦炭", "10", {{"evidence_class", "estimated"}})
        .fuel("A3", "E1", "2030", "烟煤", "8", {{"evidence_class", "planned"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kPlannedInReportYear), "activities/A1/evidence_class");
    EXPECT_EQ(argumentOf(findings, kPlannedInReportYear, "value"), "10");
}

TEST(PlannedData, TransfersAndFactsOfTheBaseYearAreAskedAboutToo) {
    SnapshotBuilder transfers;
    transfers.park({{"base_year", "2021"}})
        .enterprise("E1")
        .power("T1", "2021", "grid", "E1", "10", {{"evidence_class", "planned"}});
    EXPECT_EQ(placeOf(findingsOf(transfers), kPlannedInReportYear), "energy_transfers/T1/evidence_class");
    SnapshotBuilder facts;
    facts.park({{"base_year", "2021"}})
        .fact({{"subject_id", "park"},
               {"variable", "IAV"},
               {"period", "2021"},
               {"value", "5"},
               {"unit", "10^4 CNY"},
               {"evidence_class", "planned"}});
    EXPECT_EQ(placeOf(findingsOf(facts), kPlannedInReportYear), "facts/park|IAV|2021/evidence_class");
}

} // namespace
} // namespace parkcarbon::engine::checks
