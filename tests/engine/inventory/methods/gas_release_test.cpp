#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(GasRelease, KnowsEveryGasOfTheTable) {
    const auto library = test::shippedLibrary();
    for (const reference::GwpRow& gas : library->gwp().rows()) {
        const std::string item = "gas:" + gas.gas;
        EXPECT_NEAR(test::massOf({"fugitive", item, "2", "kg"}, gas.gas), 0.002, 1e-15) << gas.gas;
    }
    EXPECT_TRUE(test::isRefused({"fugitive", "gas:phlogiston", "1", "t"}, inventory::kVariantUnknown));
    EXPECT_TRUE(test::isRefused({"fugitive", "gas:SF6", "1", "Nm3"}, domain::kUnitIncompatible)) << "no density";
}

TEST(GasRelease, TakesPlainVolumesAsNormalAndSaysSo) {
    EXPECT_TRUE(test::isWarned({"fugitive", "methane", "1", "万立方米"}, inventory::kUnitStateAssumed));
    EXPECT_NEAR(test::massOf({"fugitive", "methane", "1", "万立方米"}, "CH4"), 7.17, 1e-12);
    EXPECT_TRUE(test::isWarned({"fugitive", "natural_gas_leakage", "1", "万m3", "methane_share=0.9"},
                               inventory::kUnitStateAssumed));
}

TEST(GasRelease, NeedsTheMethaneOfNaturalGas) {
    EXPECT_TRUE(test::isRefused({"fugitive", "natural_gas_leakage", "1", "Nm3"}, inventory::kParameterMissing));
    EXPECT_TRUE(test::isRefused({"fugitive", "natural_gas_leakage", "1", "Nm3", "methane_share=95"},
                                inventory::kParameterOutOfRange));
}

} // namespace
} // namespace parkcarbon::engine
