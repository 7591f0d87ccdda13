#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(Sf6Equipment, LosesWhatIsNotRecovered) {
    EXPECT_NEAR(test::massOf({"fugitive", "sf6_equipment", "0.5", "t", "recovered=400 kg"}, "SF6"), 0.1, 1e-12);
    EXPECT_TRUE(test::isRefused({"fugitive", "sf6_equipment:repair", "100", "kg", "recovered=101 kg"},
                                inventory::kEmissionNegative));
}

TEST(Sf6Equipment, LeaksByItsNameplateAndWhenFilled) {
    // 2006 IPCC GL Vol. 3, Tables 8.2 and 8.3: 7 % in manufacture, 0.2 % a year in use.
    EXPECT_NEAR(
        test::massOf({"fugitive", "sf6_equipment:sealed-pressure-mv-switchgear-europe", "1000", "kg", "filled=100 kg"},
                     "SF6"),
        (1000 * 0.002 + 100 * 0.07) / 1000, 1e-12);
    EXPECT_TRUE(test::isRefused({"fugitive", "sf6_equipment:teapot", "1", "kg"}, inventory::kVariantUnknown));
}

} // namespace
} // namespace parkcarbon::engine
