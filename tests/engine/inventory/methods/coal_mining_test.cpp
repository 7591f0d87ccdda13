#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(CoalMining, AsksForTheActivityUnlessTheRowStatesItsFactor) {
    EXPECT_TRUE(test::isRefused({"fugitive", "coal_mining", "1", "t"}, inventory::kVariantMissing));
    EXPECT_NEAR(test::massOf({"fugitive", "coal_mining", "1000", "t", "ef_ch4=6 kg/t"}, "CH4"), 6.0, 1e-12);
    EXPECT_TRUE(test::isRefused({"fugitive", "coal_mining:surface-mine", "1", "t", "recovery=1 t"},
                                inventory::kEmissionNegative));
}

} // namespace
} // namespace parkcarbon::engine
