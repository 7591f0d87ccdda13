#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(DomesticWastewater, TakesBodPersonsOrVolume) {
    EXPECT_NEAR(test::massOf({"wastewater", "domestic:septic-system", "1", "kg"}, "CH4"), 0.3e-3, 1e-15);
    // 1000 persons for a quarter of a year: 40 g/person/day, 2006 IPCC GL Vol. 5, Table 6.4.
    EXPECT_NEAR(test::massOf({"wastewater", "生活污水:化粪池", "1000", "人", "i_factor=1; days=90"}, "CH4"),
                1000 * 40e-6 * 90 * 0.3, 1e-12);
    EXPECT_TRUE(test::isRefused({"wastewater", "domestic:septic-system", "1", "km"}, domain::kUnitIncompatible));
    EXPECT_TRUE(test::isRefused({"wastewater", "domestic:septic-system", "1", "m3"}, inventory::kParameterMissing));
}

TEST(DomesticWastewater, AsksForTheSystem) {
    EXPECT_TRUE(test::isRefused({"wastewater", "domestic", "1", "t"}, inventory::kVariantMissing));
    EXPECT_NEAR(test::massOf({"wastewater", "domestic", "1", "t", "mcf=0.165"}, "CH4"), 0.6 * 0.165, 1e-12);
}

TEST(DomesticWastewater, RefusesMoreSludgeThanLoad) {
    EXPECT_TRUE(test::isRefused({"wastewater", "domestic:septic-system", "1", "t", "sludge=2 t"},
                                inventory::kEmissionNegative));
}

} // namespace
} // namespace parkcarbon::engine
