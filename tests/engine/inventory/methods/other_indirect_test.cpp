#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(OtherIndirect, StandsOutsideDirectEmissions) {
    const inventory::Inventory result = test::inventoryOfRow({"other_indirect", "采购", "10", "t", "ef=2 tCO2e/t"});
    EXPECT_EQ(test::count(result.findings, inventory::kMethodUnknown), 1) << "not a category";
    const inventory::Inventory goods =
        test::inventoryOfRow({"other_indirect", "外购商品和服务：钢材", "10", "t", "ef=2000 kgCO2e/t"});
    EXPECT_NEAR(goods.park.other_indirect, 20.0, 1e-12);
    EXPECT_NEAR(goods.park.other_indirect_by_item.at("purchased_goods:钢材"), 20.0, 1e-12);
    EXPECT_EQ(goods.park.direct, 0.0);
    EXPECT_EQ(test::findLine(goods, "A1/CO2e")->ledger, "other_indirect");
}

TEST(OtherIndirect, TakesAFactorOnlyFromTheRow) {
    EXPECT_TRUE(test::isRefused({"other_indirect", "commuting", "10", "km"}, inventory::kParameterMissing));
    EXPECT_TRUE(test::isRefused({"other_indirect", "td_losses", "10", "MWh", "ef=0.5"}, inventory::kParameterMissing));
    EXPECT_TRUE(test::isRefused({"other_indirect", "td_losses", "10", "t", "ef=0.5; loss_rate=0.05"},
                                domain::kUnitIncompatible));
}

} // namespace
} // namespace parkcarbon::engine
