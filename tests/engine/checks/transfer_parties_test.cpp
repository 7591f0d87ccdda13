#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(TransferParties, ATransferBetweenStrangersIsNoted) {
    SnapshotBuilder project;
    project.enterprise("E1").power("T1", "2025", "grid", "ext:邻厂", "5").power("T2", "2025", "grid", "E1", "5");
    EXPECT_EQ(placeOf(findingsOf(project), kTransferOutsidePark), "energy_transfers/T1/to_id");
}

} // namespace
} // namespace parkcarbon::engine::checks
