#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(MirroredTransfers, TheSameAmountInBothDirectionsIsAskedAbout) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .enterprise("E2")
        .power("T1", "2025", "E1", "E2", "70")
        .power("T2", "2025", "E2", "E1", "70")
        .power("T3", "2024", "E2", "E1", "70")
        .power("T4", "2024", "E1", "E2", "71");
    EXPECT_EQ(placeOf(findingsOf(project), kTransferMirrored), "energy_transfers/T2/from_id");
}

} // namespace
} // namespace parkcarbon::engine::checks
