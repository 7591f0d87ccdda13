#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

constexpr RowText kFood{"wastewater", "industrial:food", "10000", "m3", "cod_in=2 kg/m3; cod_out=0.1 kg/m3"};

TEST(WasteFugitiveAndMobileMethods, ReproducePublishedResults) {
    test::expectPublishedMasses("inventory/waste_fugitive_mobile.csv");
}

TEST(IndustrialWastewater, AsksForTheTreatmentUnlessTheRowStatesItsMcf) {
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial", "1", "t"}, inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial:witchcraft", "1", "t"}, inventory::kVariantUnknown));
    EXPECT_NEAR(test::massOf({"wastewater", "industrial", "1", "t", "mcf=0.3"}, "CH4"), 0.075, 1e-12);
}

TEST(IndustrialWastewater, NeedsTheConcentrationOfAVolume) {
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial:food", "1", "m3"}, inventory::kParameterMissing));
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial:food", "1", "m3", "cod_in=1; cod_out=2"},
                                inventory::kParametersContradictory));
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial:food", "1", "MWh", "cod_in=1"}, domain::kUnitIncompatible));
}

TEST(IndustrialWastewater, RefusesARecoveryAboveWhatIsMadeInsteadOfClampingIt) {
    RowText row = kFood;
    EXPECT_NEAR(test::massOf(row, "CH4"), 3.325, 1e-9);
    row.parameters = "cod_in=2 kg/m3; cod_out=0.1 kg/m3; recovery=3.325 t";
    EXPECT_NEAR(test::massOf(row, "CH4"), 0.0, 1e-9) << "all of it recovered is possible";
    row.parameters = "cod_in=2 kg/m3; cod_out=0.1 kg/m3; recovery=4 t";
    EXPECT_TRUE(test::isRefused(row, inventory::kEmissionNegative));
}

TEST(IndustrialWastewater, SaysThatAPlainVolumeOfGasIsTakenAsNormalVolume) {
    RowText row = kFood;
    row.parameters = "cod_in=2; recovery=1000 m3; recovery_purity=0.6";
    EXPECT_TRUE(test::isWarned(row, inventory::kUnitStateAssumed));
    EXPECT_NEAR(test::massOf(row, "CH4"), 10000 * 2e-3 * 0.25 * 0.7 - 0.1 * 0.6 * 7.17, 1e-9);
}

TEST(IndustrialWastewater, BooksNitrousOxideOnlyWhereNitrogenIsStated) {
    EXPECT_TRUE(std::isnan(test::massOf(kFood, "N2O")));
    RowText row = kFood;
    row.parameters = "cod_in=2; n_in=0.01; n_out=0.02";
    EXPECT_TRUE(test::isRefused(row, inventory::kParametersContradictory));
}

TEST(IndustrialWastewater, ByProductNeedsProductAndTreatment) {
    EXPECT_TRUE(test::isRefused({"wastewater", "industrial_by_product:dairy", "1", "t"}, inventory::kVariantMissing));
    EXPECT_TRUE(
        test::isRefused({"wastewater", "industrial_by_product", "1", "t", "mcf=0.5"}, inventory::kVariantMissing));
    // n_out takes the wastewater per tonne too: 7 m3/t dairy, 2006 IPCC GL Vol. 5, Table 6.9.
    EXPECT_NEAR(test::massOf({"wastewater", "industrial_by_product:dairy", "100", "t", "mcf=0.5; n_out=0.05"}, "N2O"),
                100 * 7 * 0.05e-3 * 0.005 * 44 / 28, 1e-12);
}

} // namespace
} // namespace parkcarbon::engine
