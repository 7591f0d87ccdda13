#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(EnterprisesWithoutData, EveryMemberInsideTheBoundaryMustShowSomething) {
    SnapshotBuilder project;
    project.park({{"report_years", "2025"}})
        .zone({{"zone_id", "Z9"}, {"in_boundary", "false"}})
        .enterprise("E1")
        .enterprise("E2")
        .enterprise("E3", {{"left", "2024-06-30"}})
        .enterprise("E4", {{"zone_id", "Z9"}})
        .enterprise("E5")
        .enterprise("E6")
        .fuel("A1", "E1", "2025-02", "烟煤", "10")
        .fuel("A2", "E2", "2024", "烟煤", "10")
        .power("T1", "2025", "grid", "E5", "3")
        .fact({{"subject_id", "E6"}, {"variable", "E_tce"}, {"period", "2025"}, {"value", "9"}, {"unit", "tce"}});
    EXPECT_EQ(placeOf(findingsOf(project), kEnterpriseWithoutData), "enterprises/E2/enterprise_id");
}

} // namespace
} // namespace parkcarbon::engine::checks
