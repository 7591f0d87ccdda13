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

TEST(Boundary, AnEnterpriseOfWhichNothingIsHereIsUndecided) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"operates_in_park", "false"}, {"registered_in_park", "false"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kNeitherRegisteredNorOperating), "enterprises/E1/in_boundary");
    EXPECT_EQ(count(findings, kOperatesElsewhere), 0U);
}

TEST(Boundary, AParkWithZonesPlacesEveryEnterprise) {
    SnapshotBuilder project;
    project.zone({{"zone_id", "Z1"}, {"name_zh", "核心区"}, {"kind", "core"}})
        .zone({{"zone_id", "Z2"}, {"name_zh", "飞地"}, {"kind", "enclave"}, {"in_boundary", "false"}})
        .enterprise("E1", {{"zone_id", "Z1"}})
        .enterprise("E2")
        .enterprise("E3", {{"zone_id", "Z2"}})
        .enterprise("E4", {{"zone_id", "Z2"}, {"note", "按协议由对方统计"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kZoneReasonMissing), "zones/Z2/note");
    EXPECT_EQ(placeOf(findings, kEnterpriseWithoutZone), "enterprises/E2/zone_id");
    EXPECT_EQ(placeOf(findings, kZoneLeavesEnterpriseOut), "enterprises/E3/in_boundary");
}

TEST(Boundary, AParkWithoutZonesAsksForNone) {
    SnapshotBuilder project;
    project.enterprise("E1");
    EXPECT_EQ(count(findingsOf(project), kEnterpriseWithoutZone), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
