#include "../support/random_park.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

TEST(Elimination, ClosesToZeroInEveryPark) {
    int parks_with_internal_transfers = 0;
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        const Inventory result = test::inventoryOf(test::randomPark(seed));
        const auto& elimination = result.park.elimination;
        const double size = std::abs(result.park.direct) + std::abs(result.park.imported_energy) + 1.0;
        ASSERT_LE(std::abs(elimination.residual), 1e-9 * size) << "seed " << seed;
        ASSERT_NEAR(elimination.park_total, result.park.views.consumption, 1e-12 * size);
        for (const auto& supplier : result.suppliers) {
            ASSERT_GE(supplier.electricity_t_per_mwh, 0.0) << "seed " << seed;
            ASSERT_GE(supplier.heat_t_per_gj, 0.0) << "seed " << seed;
        }
        parks_with_internal_transfers += elimination.rows.empty() ? 0 : 1;
    }
    EXPECT_GT(parks_with_internal_transfers, 700);
}

TEST(Elimination, ShowsWhatEachInternalTransferCarries) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}}).enterprise({{"enterprise_id", "A"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "1000"}})
        .transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "CHP"},
                   {"to_id", "A"},
                   {"quantity", "1000"},
                   {"unit", "MWh"}});
    const Inventory result = test::inventoryOf(park);
    ASSERT_EQ(result.park.elimination.rows.size(), 1U);
    const auto& row = result.park.elimination.rows[0];
    EXPECT_EQ(row.from + row.to, "CHPA");
    EXPECT_NEAR(row.energy_gj, 3600.0, 1e-9);
    EXPECT_NEAR(row.co2e, result.park.direct, 1e-9);
    EXPECT_NEAR(row.factor_t_per_gj * row.energy_gj, row.co2e, 1e-9);
    EXPECT_NEAR(result.park.views.scope_1_2_location, result.park.direct, 1e-9) << "the fuel is counted once";
}

} // namespace
} // namespace parkcarbon::engine
