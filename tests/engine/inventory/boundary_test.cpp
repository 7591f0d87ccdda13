#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

ParkBuilder& burnDiesel(ParkBuilder& park, std::string_view id, std::string_view enterprise,
                        std::string_view period = "2022") {
    return park.activity(
        {{"activity_id", id}, {"enterprise_id", enterprise}, {"item", "柴油"}, {"quantity", "10"}, {"period", period}});
}

TEST(Boundary, LeavesOutEnterprisesAndZonesThatAreOutside) {
    ParkBuilder park;
    park.zone({{"zone_id", "Z1"}}).zone({{"zone_id", "Z2"}, {"in_boundary", "false"}});
    park.enterprise({{"enterprise_id", "IN"}, {"zone_id", "Z1"}})
        .enterprise({{"enterprise_id", "OUT"}, {"zone_id", "Z1"}, {"in_boundary", "false"}})
        .enterprise({{"enterprise_id", "ENCLAVE"}, {"zone_id", "Z2"}});
    burnDiesel(burnDiesel(burnDiesel(park, "A1", "IN"), "A2", "OUT"), "A3", "ENCLAVE");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.direct, test::totalsOf(result, "IN").direct, 1e-12);
    EXPECT_GT(result.park.direct, 0.0);
    EXPECT_EQ(test::totalsOf(result, "OUT").direct, 0.0);
    EXPECT_FALSE(test::totalsOf(result, "ENCLAVE").inside_boundary);
    EXPECT_EQ(test::count(result.findings, inventory::kEnterpriseOutsideBoundary), 2);
    EXPECT_EQ(test::findLine(result, "A2/CO2"), nullptr);
}

TEST(Boundary, CountsRowsWhosePeriodTouchesTheMembership) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}, {"joined", "2022-04-15"}, {"left", "2022-08-01"}});
    burnDiesel(park, "MARCH", "E1", "2022-03");
    burnDiesel(park, "APRIL", "E1", "2022-04");
    burnDiesel(park, "Q3", "E1", "2022-Q3");
    burnDiesel(park, "SEPTEMBER", "E1", "2022-09");
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::findLine(result, "MARCH/CO2"), nullptr);
    EXPECT_NE(test::findLine(result, "APRIL/CO2"), nullptr);
    EXPECT_NE(test::findLine(result, "Q3/CO2"), nullptr);
    EXPECT_EQ(test::findLine(result, "SEPTEMBER/CO2"), nullptr);
    EXPECT_EQ(test::count(result.findings, inventory::kRowOutsideMembership), 2);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kRowOutsideMembership)->argument("joined"), "2022-04-15");
}

} // namespace
} // namespace parkcarbon::engine
