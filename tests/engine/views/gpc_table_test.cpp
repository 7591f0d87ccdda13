#include "../support/park_builder.hpp"

#include <parkcarbon/engine/views/gpc_table.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;
using views::GpcTable;
using views::NotationKey;

ParkBuilder gpcPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}})
        .enterprise({{"enterprise_id", "E1"}, {"role", "producer"}})
        .enterprise({{"enterprise_id", "B1"}, {"role", "buildings"}, {"industry_code", "K7010"}})
        .activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "1000"}})
        .activity({{"activity_id", "A2"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "100"}})
        .activity({{"activity_id", "A3"},
                   {"enterprise_id", "E1"},
                   {"category", "mobile_combustion"},
                   {"item", "柴油"},
                   {"quantity", "10"}})
        .activity({{"activity_id", "A4"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "cement_clinker"},
                   {"quantity", "10"}});
    const auto power = [&](const char* id, const char* from, const char* to) {
        park.transfer({{"transfer_id", id},
                       {"carrier", "electricity"},
                       {"from_id", from},
                       {"to_id", to},
                       {"quantity", "100"},
                       {"unit", "MWh"}});
    };
    power("T1", "grid", "B1");
    power("T2", "CHP", "E1");
    power("T3", "CHP", "grid");
    return park;
}

GpcTable tableOf(const ParkBuilder& park, const views::GpcOptions& options = {}) {
    return views::gpcTable(test::inventoryOf(park), park.snapshot(), options);
}

TEST(GpcTable, PlacesLinesByCategoryAndRole) {
    const auto inventory = test::inventoryOf(gpcPark());
    const GpcTable table = tableOf(gpcPark());
    EXPECT_NEAR(*table.cell("I.4", 1)->co2e, test::totalsOf(inventory, "CHP").direct, 1e-9);
    EXPECT_NEAR(*table.cell("I.3", 1)->co2e,
                test::totalsOf(inventory, "E1").direct_by_category.at("stationary_combustion"), 1e-9);
    EXPECT_NEAR(*table.cell("II.1", 1)->co2e, inventory.park.direct_by_category.at("mobile_combustion"), 1e-9);
    EXPECT_NEAR(*table.cell("IV.1", 1)->co2e, inventory.park.direct_by_category.at("process"), 1e-9);
    EXPECT_NEAR(*table.cell("I.2", 2)->co2e, inventory.park.imported_energy, 1e-9);
    EXPECT_EQ(views::lineIds(inventory, table.cell("I.2", 2)->lines), std::vector<std::string>{"T1/CO2"});
}

TEST(GpcTable, TheTotalsLeaveOutEnergySuppliedToTheGrid) {
    const auto inventory = test::inventoryOf(gpcPark());
    const GpcTable table = tableOf(gpcPark());
    const double supplied = *table.cell("I.4.4", 1)->co2e;
    EXPECT_NEAR(supplied, inventory.park.exported_energy_at_producer_factor, 1e-9);
    EXPECT_GT(supplied, 0.0);
    const double process = inventory.park.direct_by_category.at("process");
    EXPECT_NEAR(table.basic, inventory.park.views.scope_1_2_location - supplied - process, 1e-9);
    EXPECT_NEAR(table.basic_plus, table.basic + process, 1e-9);
}

TEST(GpcTable, EveryCellIsANumberOrAKeyWithItsReason) {
    const GpcTable table = tableOf(gpcPark());
    for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) {
            EXPECT_NE(cell.co2e.has_value(), cell.key.has_value()) << row.ref << cell.scope;
            EXPECT_EQ(cell.key.has_value(), !cell.reason.empty()) << row.ref << cell.scope;
        }
    }
    EXPECT_EQ(table.cell("I.1", 1)->key, NotationKey::IncludedElsewhere);
    EXPECT_EQ(table.cell("I.2", 1)->key, NotationKey::NotEstimated) << "there are buildings without records";
    EXPECT_EQ(table.cell("I.3", 2)->reason, "supplied_inside");
    EXPECT_EQ(table.cell("I.7", 1)->key, NotationKey::NotOccurring);
    EXPECT_EQ(table.cell("II.5", 1)->reason, "with_road_vehicles");
    EXPECT_EQ(table.cell("III.1", 1)->key, NotationKey::NotOccurring);
    EXPECT_EQ(table.cell("III.1", 3)->key, NotationKey::NotEstimated);
    EXPECT_EQ(table.cell("VI.1", 3)->key, NotationKey::NotEstimated);
    EXPECT_EQ(table.cell("III.1", 2), nullptr) << "GPC has no such cell";
}

TEST(GpcTable, AsksForIndustriesThatTheParkHas) {
    ParkBuilder park = gpcPark();
    park.enterprise({{"enterprise_id", "MINE"}, {"industry_code", "B06"}})
        .enterprise({{"enterprise_id", "PORT"}, {"industry_code", "G55"}})
        .enterprise({{"enterprise_id", "LAND"}, {"role", "green_land"}});
    const GpcTable table = tableOf(park);
    EXPECT_EQ(table.cell("I.7", 1)->key, NotationKey::NotEstimated);
    EXPECT_EQ(table.cell("II.3", 1)->key, NotationKey::NotEstimated);
    EXPECT_EQ(table.cell("V.2", 1)->key, NotationKey::NotEstimated);
    EXPECT_EQ(table.cell("II.2", 1)->key, NotationKey::NotOccurring);
}

TEST(GpcTable, HidesCellsOfFewEnterprisesAndStillCountsThem) {
    const GpcTable open = tableOf(gpcPark());
    const GpcTable hidden = tableOf(gpcPark(), {2});
    EXPECT_EQ(hidden.cell("I.4", 1)->key, NotationKey::Confidential);
    EXPECT_FALSE(hidden.cell("I.4", 1)->co2e);
    EXPECT_EQ(hidden.basic, open.basic);
    EXPECT_EQ(views::notationKeyWord(NotationKey::Confidential), "C");
}

TEST(GpcTable, KeepsRemovalsApart) {
    ParkBuilder park = gpcPark();
    park.enterprise({{"enterprise_id", "LAND"}, {"role", "green_land"}})
        .activity({{"activity_id", "A9"},
                   {"enterprise_id", "LAND"},
                   {"category", "removal"},
                   {"item", "CO2"},
                   {"quantity", "50"},
                   {"unit", "t"}});
    const GpcTable table = tableOf(park);
    ASSERT_TRUE(table.cell("V.2", 1)->co2e);
    EXPECT_NEAR(*table.cell("V.2", 1)->co2e, -50.0, 1e-9);
    EXPECT_NEAR(table.basic_plus, tableOf(gpcPark()).basic_plus, 1e-9);
}

} // namespace
} // namespace parkcarbon::engine
