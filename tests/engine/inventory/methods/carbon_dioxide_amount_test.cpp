#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(CarbonDioxideAmount, KeepsCapturedTransferredStoredAndReemittedApart) {
    test::ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    const auto row = [&](std::string_view item, std::string_view quantity) {
        park.activity({{"activity_id", item},
                       {"enterprise_id", "E1"},
                       {"category", "co2_recovery"},
                       {"item", item},
                       {"quantity", quantity},
                       {"unit", "tCO2"}});
    };
    row("captured", "100");
    row("transferred", "40");
    row("stored", "30");
    row("reemitted", "20");
    const inventory::Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.captured_co2, 100.0, 1e-12);
    EXPECT_NEAR(result.park.recovered_co2, 70.0, 1e-12);
    EXPECT_NEAR(result.park.reemitted_co2, 20.0, 1e-12);
    EXPECT_EQ(result.park.direct, 0.0);
    EXPECT_NEAR(result.park.views.china_net, -70.0, 1e-12);
}

TEST(CarbonDioxideAmount, RecoversMethaneInTonnesOfMethane) {
    EXPECT_NEAR(test::inventoryOfRow({"co2_recovery", "甲烷", "2", "t"}).park.recovered_co2, 56.0, 1e-9);
    EXPECT_TRUE(test::isRefused({"co2_recovery", "CH4", "2", "tCO2e"}, domain::kUnitIncompatible));
}

} // namespace
} // namespace parkcarbon::engine
