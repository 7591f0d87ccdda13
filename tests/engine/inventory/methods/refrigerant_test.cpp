#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(RefrigerantBalance, KnowsGasesAndBlendsByTheirNames) {
    for (const std::string_view name : {"refrigerant:R-134a", "refrigerant:HFC-134a", "制冷剂：HFC134a"}) {
        EXPECT_NEAR(test::massOf({"fugitive", name, "2", "kg"}, "HFC134a"), 0.002, 1e-15) << name;
    }
    // R-404A: 44 % HFC-125, 52 % HFC-143a, 4 % HFC-134a by the AR5 values 3170, 4800, 1300.
    EXPECT_NEAR(test::inventoryOfRow({"fugitive", "refrigerant:R-404A", "1", "t"}).park.direct, 3942.8, 0.05);
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant", "1", "kg"}, inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant:R-999", "1", "kg"}, inventory::kVariantUnknown));
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant:R-32", "1", "m3"}, domain::kUnitIncompatible));
}

TEST(RefrigerantBalance, CannotLoseLessThanNothing) {
    EXPECT_TRUE(
        test::isRefused({"fugitive", "refrigerant:R-32", "10", "kg", "stock_end=50 kg"}, inventory::kEmissionNegative));
    EXPECT_NEAR(test::massOf({"fugitive", "refrigerant:R-32", "10", "kg", "capacity_increase=-5 kg"}, "HFC32"), 0.015,
                1e-15)
        << "a falling capacity frees what the equipment held";
}

TEST(RefrigerantScreening, AsksForTheRateBecauseOnlyRangesArePublished) {
    const RowText row{"fugitive", "refrigerant_screening:chillers/R-134a", "100", "kg"};
    EXPECT_TRUE(test::isRefused(row, inventory::kParameterRangeOnly));
    const inventory::Inventory result = test::inventoryOfRow(row);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kParameterRangeOnly)->argument("expected"), "2 … 15 %");
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant_screening:chillers/R-134a", "1", "kg", "x=5 %; disposed=1"},
                                inventory::kParameterMissing))
        << "p and the recovery efficiency";
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant_screening:chillers", "1", "kg", "x=5 %"},
                                inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"fugitive", "refrigerant_screening:toasters/R-32", "1", "kg", "x=5 %"},
                                inventory::kVariantUnknown));
}

} // namespace
} // namespace parkcarbon::engine
