#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(References, TellsWhatPointsAtNothing) {
    SnapshotBuilder project;
    project.zone({{"zone_id", "Z1"}})
        .enterprise("E1", {{"zone_id", "Z9"}})
        .enterprise("E2", {{"zone_id", "Z1"}})
        .fuel("A1", "E7", "2025", "烟煤", "10")
        .power("T1", "2025", "E8", "E1", "5")
        .fact({{"subject_id", "E6"}, {"variable", "IAV"}, {"period", "2025"}, {"value", "1"}, {"unit", "万元"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, inventory::kEnterpriseUnknown), "activities/A1/enterprise_id");
    EXPECT_EQ(placeOf(findings, inventory::kTransferPartyUnknown), "energy_transfers/T1/from_id");
    ASSERT_EQ(count(findings, kReferenceBroken), 2U); // the zone and the fact's subject
}

TEST(References, TheGridAndExternalPartiesNeedNoRecord) {
    SnapshotBuilder project;
    project.enterprise("E1").power("T1", "2025", "grid", "E1", "5").power("T2", "2025", "E1", "ext:邻厂", "1");
    EXPECT_EQ(count(findingsOf(project), inventory::kTransferPartyUnknown), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
