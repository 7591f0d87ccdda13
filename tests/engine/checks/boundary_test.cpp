#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(Boundary, AsksForADecisionAndItsReason) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"operates_in_park", "false"}})
        .enterprise("E2", {{"operates_in_park", "false"}, {"note", "车队在园区内调度，计入"}})
        .enterprise("E3", {{"in_boundary", "false"}})
        .enterprise("E4", {{"in_boundary", "false"}, {"note", "归镇政府管理"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kOperatesElsewhere), "enterprises/E1/operates_in_park");
    EXPECT_EQ(placeOf(findings, kBoundaryReasonMissing), "enterprises/E3/note");
}

} // namespace
} // namespace parkcarbon::engine::checks
