#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder parkReporting(std::string_view e_tce) {
    SnapshotBuilder project;
    // 1000 · 23.204 GJ of coal and 100 MWh, 23564 GJ in all: 804.02 tce (29.3076 GJ each)
    project.park({{"report_years", "2025"}})
        .enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "1000")
        .power("T1", "2025", "grid", "E1", "100");
    if (!e_tce.empty()) {
        project.fact(
            {{"subject_id", "park"}, {"variable", "E_tce"}, {"period", "2025"}, {"value", e_tce}, {"unit", "tce"}});
    }
    return project;
}

TEST(Coverage, TheDataExplainTheReportedEnergyWithinFivePercent) {
    for (const char* reported : {"770", "804", "840"}) {
        const base::Findings findings = findingsOf(parkReporting(reported));
        EXPECT_EQ(count(findings, kCoverageBelowTarget) + count(findings, kCoverageAboveTotal), 0U) << reported;
    }
    const base::Findings low = findingsOf(parkReporting("1608.04"));
    EXPECT_EQ(placeOf(low, kCoverageBelowTarget), "facts/park|E_tce|2025/value");
    EXPECT_NEAR(std::stod(argumentOf(low, kCoverageBelowTarget, "value")), 50.0, 0.01);
    EXPECT_EQ(placeOf(findingsOf(parkReporting("400")), kCoverageAboveTotal), "facts/park|E_tce|2025/value");
}

TEST(Coverage, PowerFromTheSunCountsWhereItIsMadeAndEnergySoldOutsideDoesNot) {
    SnapshotBuilder project = parkReporting("804.02");
    project.enterprise("PV", {{"industry_code", "D4416"}})
        .power("T2", "2025", "PV", "E1", "500")
        .power("T3", "2025", "PV", "grid", "900")
        .power("T4", "2025", "E1", "ext:mill", "1800", {{"carrier", "heat"}, {"unit", "GJ"}});
    EXPECT_EQ(count(findingsOf(project), kCoverageAboveTotal) + count(findingsOf(project), kCoverageBelowTarget), 0U)
        << "500 MWh of the sun are the 1800 GJ that leave as heat";
}

TEST(Coverage, RowsOfUnknownEnergyMakeALowCoverageANote) {
    SnapshotBuilder project = parkReporting("1608.04");
    project.activity({{"activity_id", "A2"},
                      {"enterprise_id", "E1"},
                      {"period", "2025"},
                      {"category", "incineration"},
                      {"item", "生活垃圾"},
                      {"quantity", "900"},
                      {"unit", "t"}});
    const base::Findings findings = findingsOf(project);
    ASSERT_NE(only(findings, kCoverageBelowTarget), nullptr);
    EXPECT_EQ(only(findings, kCoverageBelowTarget)->severity, base::Severity::Note);
    EXPECT_EQ(argumentOf(findings, kCoverageBelowTarget, "unread"), "1");
}

base::Findings outputFindings(std::string_view of_enterprise) {
    SnapshotBuilder project = parkReporting("804");
    project
        .enterprise("E2") // without data: its output is not covered
        .fact({{"subject_id", "park"}, {"variable", "GIO"}, {"period", "2025"}, {"value", "900"}, {"unit", "10^4 CNY"}})
        .fact(
            {{"subject_id", "E1"}, {"variable", "GIO"}, {"period", "2025"}, {"value", of_enterprise}, {"unit", "CNY"}});
    return findingsOf(project);
}

TEST(Coverage, TheEnterprisesWithDataMakeTheReportedOutput) {
    EXPECT_EQ(count(outputFindings("8900000"), kCoverageBelowTarget), 0U);
    const base::Findings low = outputFindings("6300000");
    EXPECT_EQ(placeOf(low, kCoverageBelowTarget), "facts/park|GIO|2025/value");
    EXPECT_EQ(argumentOf(low, kCoverageBelowTarget, "value"), "70");
    EXPECT_EQ(count(low, kCoverageNotComputed), 0U);
}

TEST(Coverage, WhatIsNotComputedIsSaid) {
    const base::Findings findings = findingsOf(parkReporting(""));
    EXPECT_EQ(count(findings, kCoverageNotComputed), 2U) << "neither by energy nor by output";
    EXPECT_EQ(argumentOf(findingsOf(parkReporting("804")), kCoverageNotComputed, "value"), "GIO");
}

} // namespace
} // namespace parkcarbon::engine::checks
