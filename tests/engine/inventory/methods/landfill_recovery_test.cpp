#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

test::ParkBuilder landfillWithRecovery(std::string_view recovered_t) {
    test::ParkBuilder park =
        test::parkOf({"landfill", "fod:food/boreal-temperate-wet/managed-anaerobic", "10000", "t", "", "2021"});
    park.activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"category", "landfill"},
                   {"item", "methane_recovered"},
                   {"quantity", recovered_t}});
    return park;
}

TEST(LandfillRecovery, ComesOffInItsOwnYearOnly) {
    const double without = test::inventoryOf(landfillWithRecovery("0")).park.direct;
    const inventory::Inventory with = test::inventoryOf(landfillWithRecovery("10"));
    EXPECT_NEAR(with.park.direct, without - 10 * 28.0, 1e-9);
    EXPECT_EQ(test::count(with.findings, inventory::kEmissionNegative), 0);
    EXPECT_GT(test::inventoryOf(landfillWithRecovery("10"), "2023").park.direct, 0.0);
    EXPECT_EQ(test::findLine(test::inventoryOf(landfillWithRecovery("10"), "2023"), "A2/CH4"), nullptr);
}

TEST(LandfillRecovery, AboveWhatTheLandfillMakesIsAnError) {
    const inventory::Inventory result = test::inventoryOf(landfillWithRecovery("1000"));
    const base::Finding* const finding = test::findFinding(result.findings, inventory::kEmissionNegative);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "E1");
}

} // namespace
} // namespace parkcarbon::engine
