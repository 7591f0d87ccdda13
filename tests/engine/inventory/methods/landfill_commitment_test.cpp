#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(LandfillCommitment, SaysWhichLandfillItAssumed) {
    EXPECT_TRUE(test::isWarned({"landfill", "commitment", "1", "t", "doc=0.15"}, inventory::kVariantAssumed));
    EXPECT_FALSE(test::isWarned({"landfill", "commitment", "1", "t", "doc=0.15; mcf=1"}, inventory::kVariantAssumed));
    EXPECT_TRUE(test::isRefused({"landfill", "commitment:managed-anaerobic", "1", "t"}, inventory::kParameterMissing))
        << "nobody knows the carbon of the waste";
    EXPECT_TRUE(test::isRefused({"landfill", "commitment", "1", "t", "food=0.5"}, inventory::kSharesNotWhole));
}

TEST(LandfillCommitment, GivesNothingInLaterYears) {
    const test::ParkBuilder park = test::parkOf({"landfill", "commitment", "1000", "t", "doc=0.15", "2020"});
    const inventory::Inventory later = test::inventoryOf(park, "2022");
    EXPECT_EQ(later.park.direct, 0.0);
    EXPECT_TRUE(later.lines.empty());
    EXPECT_EQ(test::count(later.findings, inventory::kVariantAssumed), 0);
    EXPECT_NEAR(test::inventoryOf(park, "2020").park.direct, 1000 * 0.15 * 0.5 * 0.5 * 16 / 12 * 28, 1e-9);
}

} // namespace
} // namespace parkcarbon::engine
