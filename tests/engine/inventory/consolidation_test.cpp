#include "../support/park_builder.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

std::string enterpriseName(int number) {
    return "E" + std::to_string(number);
}

/// A park in which anybody may sell anything to anybody, loops included.
ParkBuilder randomPark(unsigned seed) {
    std::mt19937 random(seed);
    const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const std::vector<std::string_view> allocations = {"efficiency", "energy_content"};
    const std::vector<std::string_view> roles = {"producer", "energy_supply", "buildings"};
    const int enterprises = 3 + pick(12);
    ParkBuilder park;
    park.park({{"chp_allocation", allocations[static_cast<std::size_t>(pick(2))]}});
    for (int number = 0; number < enterprises; ++number) {
        park.enterprise({{"enterprise_id", enterpriseName(number)},
                         {"role", roles[static_cast<std::size_t>(pick(3))]},
                         {"in_boundary", pick(8) == 0 ? "false" : "true"}});
        if (pick(3) != 0) {
            park.activity({{"activity_id", "A" + std::to_string(number)},
                           {"enterprise_id", enterpriseName(number)},
                           {"item", pick(2) == 0 ? "烟煤" : "柴油"},
                           {"quantity", std::to_string(1 + pick(100000))},
                           {"parameters", pick(4) == 0 ? "share_to_products=0.3" : ""}});
        }
    }
    for (int number = 0; number < 4 * enterprises; ++number) {
        const std::string from = pick(4) == 0 ? "grid" : pick(6) == 0 ? "ext:plant" : enterpriseName(pick(enterprises));
        const std::string to = pick(6) == 0 ? "ext:town" : enterpriseName(pick(enterprises));
        if (from == to) {
            continue;
        }
        const bool power = from == "grid" || pick(2) == 0;
        park.transfer({{"transfer_id", "T" + std::to_string(number)},
                       {"carrier", power ? "electricity" : "heat"},
                       {"from_id", from},
                       {"to_id", to},
                       {"quantity", std::to_string(1 + pick(50000))},
                       {"unit", power ? "MWh" : "GJ"},
                       {"parameters", pick(10) == 0 ? "own_generation=0.5" : ""}});
    }
    return park;
}

TEST(Elimination, ClosesToZeroInEveryPark) {
    int parks_with_internal_transfers = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Inventory result = test::inventoryOf(randomPark(seed));
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
    EXPECT_GT(parks_with_internal_transfers, 250);
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
