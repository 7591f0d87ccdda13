#include "../support/random_park.hpp"

#include <parkcarbon/engine/views/iso_table.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;
using views::IsoTable;

double apartOf(const IsoTable& table, std::string_view name) {
    for (const auto& row : table.apart) {
        if (row.name == name) {
            return row.co2e;
        }
    }
    return -1.0;
}

TEST(IsoTable, ItsFirstTwoCategoriesAreScopeOneAndTwoOfEveryPark) {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const auto inventory = test::inventoryOf(test::randomPark(seed));
        const IsoTable table = views::isoTable(inventory);
        const double size = inventory.park.views.scope_1_2_location + 1.0;
        ASSERT_NEAR(table.subtotals[0].co2e, inventory.park.direct, 1e-9 * size);
        ASSERT_NEAR(table.subtotals[1].co2e, inventory.park.imported_energy, 1e-9 * size);
        ASSERT_NEAR(table.subtotals[1].market.value_or(0.0), inventory.park.imported_energy_market, 1e-9 * size);
        ASSERT_NEAR(*table.total.market, inventory.park.views.scope_1_2_market, 1e-9 * size);
        ASSERT_NEAR(apartOf(table, "biogenic_co2"), inventory.park.biogenic_co2, 1e-9 * size);
        ASSERT_NEAR(apartOf(table, "recovered_co2"), inventory.park.recovered_co2, 1e-9 * size);
        ASSERT_NEAR(apartOf(table, "exported_energy"), inventory.park.exported_energy, 1e-9 * size);
    }
}

TEST(IsoTable, ARowIsTheSumOfItsGasesAndOfItsLines) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}})
        .activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}})
        .activity({{"activity_id", "A2"}, {"enterprise_id", "E1"}, {"item", "IPCC2006:木炭"}, {"quantity", "9"}});
    const auto inventory = test::inventoryOf(park);
    const IsoTable table = views::isoTable(inventory);
    ASSERT_EQ(table.rows.size(), 1U);
    const auto& row = table.rows[0];
    EXPECT_EQ(row.part, "stationary_combustion");
    EXPECT_NEAR(row.by_gas.at("CO2") + row.by_gas.at("CH4") + row.by_gas.at("N2O"), row.sum.co2e, 1e-9);
    EXPECT_GT(row.biogenic_co2, 0.0);
    const auto ids = views::lineIds(inventory, row.sum.lines);
    EXPECT_EQ(ids, (std::vector<std::string>{"A1/CO2", "A1/CH4", "A1/N2O", "A2/CO2", "A2/CH4", "A2/N2O"}));
    EXPECT_TRUE(table.subtotals[0].reported);
    EXPECT_FALSE(table.subtotals[4].reported) << "nothing recorded is not zero";
}

TEST(IsoTable, GathersGasesIntoFamilies) {
    EXPECT_EQ(views::gasFamilyOf("HFC134a"), "HFCs");
    EXPECT_EQ(views::gasFamilyOf("R-410A"), "HFCs");
    EXPECT_EQ(views::gasFamilyOf("C2F6"), "PFCs");
    EXPECT_EQ(views::gasFamilyOf("CH4_fossil"), "CH4");
    EXPECT_EQ(views::gasFamilyOf("SF6"), "SF6");
    EXPECT_EQ(views::gasFamilyOf("CFC11"), "other");
}

} // namespace
} // namespace parkcarbon::engine
