#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <stop_token>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(DataChecks, AMistakeInEveryRowIsListedAThousandTimesAndCounted) {
    SnapshotBuilder project;
    project.enterprise("E1");
    for (int row = 0; row < 1200; ++row) {
        project.fuel("A" + std::to_string(row), "E1", "2025", "烟煤", "-" + std::to_string(row + 1));
    }
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, kQuantityNegative), 1000U);
    ASSERT_NE(only(findings, inventory::kMoreFindings), nullptr);
    EXPECT_EQ(only(findings, inventory::kMoreFindings)->argument("count"), "200");
}

TEST(DataChecks, ErrorsComeBeforeWarningsAndNotes) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A0", "E1", "2025", "焦炭", "0")
        .fuel("A1", "E1", "2025", "烟煤", "5", {{"parameters", "oxidation=93"}})
        .fuel("A2", "E1", "2025", "柴油", "-1");
    const base::Findings findings = findingsOf(project);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].code, kQuantityNegative);
    EXPECT_EQ(findings[1].code, kParameterImplausible);
    EXPECT_EQ(findings[2].code, kQuantityZero);
}

TEST(DataChecks, CanBeCancelledAndTakesAnEmptyProject) {
    const auto library = reference::Library::shipped();
    EXPECT_TRUE(checkData(domain::ProjectSnapshot{}, **library).empty());
    SnapshotBuilder project;
    project.enterprise("E1").fuel("A1", "E1", "2025", "烟煤", "-1");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(checkData(project.build(), **library, base::RunContext(stop.get_token())).empty());
}

} // namespace
} // namespace parkcarbon::engine::checks
