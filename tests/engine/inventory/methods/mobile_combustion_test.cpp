#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(MobileCombustion, TellsTechnologiesApart) {
    EXPECT_NEAR(test::massOf({"mobile_combustion", "off-road:industry-2-stroke/汽油", "1000", "TJ"}, "CH4"), 130.0,
                1e-9); // 2006 IPCC GL Vol. 2, Table 3.3.1
    EXPECT_NEAR(test::massOf({"mobile_combustion", "offroad:Agriculture/IPCC2006:柴油", "1000", "TJ"}, "N2O"), 28.6,
                1e-9);
    EXPECT_TRUE(test::isRefused({"mobile_combustion", "off-road:柴油"}, inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"mobile_combustion", "off-road:lunar/柴油"}, inventory::kVariantUnknown));
    EXPECT_TRUE(test::isRefused({"mobile_combustion", "off-road:industry/魔法"}, inventory::kFuelUnknown));
}

} // namespace
} // namespace parkcarbon::engine
