#include "checks_fixture.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(Membership, RowsOutsideTheTimeInTheParkAreTold) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"joined", "2023-03-01"}, {"left", "2024-06-30"}})
        .enterprise("E2")
        .fuel("A1", "E1", "2022", "烟煤", "10")
        .fuel("A2", "E1", "2023", "烟煤", "10") // joined during the year
        .fuel("A3", "E1", "2024-06", "烟煤", "1")
        .power("T1", "2024-Q3", "E2", "E1", "5");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, inventory::kRowOutsideMembership), "activities/A1/period");
    EXPECT_EQ(placeOf(findings, inventory::kTransferOutsideMembership), "energy_transfers/T1/to_id");
    EXPECT_EQ(only(findings, inventory::kTransferOutsideMembership)->argument("left"), "2024-06-30");
}

} // namespace
} // namespace parkcarbon::engine::checks
