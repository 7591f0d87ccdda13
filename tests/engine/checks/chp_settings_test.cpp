#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder plant(std::string_view fuel_parameters) {
    SnapshotBuilder project;
    project.enterprise("CHP")
        .enterprise("E1")
        .fuel("A1", "CHP", "2025", "烟煤", "1000", {{"parameters", fuel_parameters}})
        .power("T1", "2025", "CHP", "E1", "100")
        .power("T2", "2025", "CHP", "E1", "900", {{"carrier", "heat"}, {"unit", "GJ"}});
    return project;
}

TEST(ChpSettings, TheHeatRatioMethodNeedsARatio) {
    SnapshotBuilder without = plant("");
    without.park({{"chp_allocation", "heat_ratio"}});
    EXPECT_EQ(placeOf(findingsOf(without), inventory::kHeatRatioMissing), "enterprises/CHP/enterprise_id");
    SnapshotBuilder with = plant("heat_ratio=0.6");
    with.park({{"chp_allocation", "heat_ratio"}});
    EXPECT_EQ(count(findingsOf(with), inventory::kHeatRatioMissing), 0U);
}

TEST(ChpSettings, HeatIsMadeMoreEfficientlyThanPower) {
    SnapshotBuilder project = plant("");
    EXPECT_EQ(count(findingsOf(project), kChpEfficienciesUnusual), 0U);
    project.park({{"chp_efficiency_heat", "0.35"}, {"chp_efficiency_power", "0.8"}});
    EXPECT_EQ(placeOf(findingsOf(project), kChpEfficienciesUnusual), "park/park/chp_efficiency_heat");
}

} // namespace
} // namespace parkcarbon::engine::checks
