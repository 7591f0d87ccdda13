#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

TEST(LubricantUse, AssumesOilUnlessTheRowSaysHowMuchOxidises) {
    EXPECT_EQ(test::said(test::processOf("lubricant"), inventory::kVariantAssumed, "assumed"), "lubricating-oil");
    const auto stated = test::processOf("lubricant", "odu=30 %");
    EXPECT_EQ(test::count(stated.findings, inventory::kVariantAssumed), 0);
    EXPECT_NEAR(stated.park.direct, 1000.0 * 40.2 * 0.02 * 0.3 * 44.0 / 12.0, 1e-9);
}

TEST(LubricantUse, RefusesWhatIsNoLubricant) {
    const auto result = test::processOf("lubricant:water");
    EXPECT_EQ(test::count(result.findings, inventory::kVariantUnknown), 1);
    EXPECT_EQ(result.park.direct, 0.0);
}

} // namespace
} // namespace parkcarbon::engine
