#include "../support/park_builder.hpp"

#include <parkcarbon/engine/views/market_instruments.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;

ParkBuilder contractPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    const auto power = [&](const char* id, const char* from, const char* contract, const char* proof,
                           const char* parameters) {
        park.transfer({{"transfer_id", id},
                       {"carrier", "electricity"},
                       {"from_id", from},
                       {"to_id", "E1"},
                       {"quantity", "100"},
                       {"unit", "MWh"},
                       {"contract", contract},
                       {"evidence_ref", proof},
                       {"parameters", parameters}});
    };
    power("T1", "grid", "green_certificate", "绿证 1", "");
    power("T2", "grid", "green_power", "", "");
    power("T3", "grid", "none", "", "");
    power("T4", "ext:plant", "ppa", "协议 2", "factor=0.05 tCO2/MWh");
    power("T5", "ext:plant", "none", "", "factor=0.4 tCO2/MWh");
    park.transfer({{"transfer_id", "T6"},
                   {"carrier", "heat"},
                   {"from_id", "ext:plant"},
                   {"to_id", "E1"},
                   {"quantity", "100"},
                   {"unit", "GJ"}});
    return park;
}

TEST(MarketInstruments, GreenPowerWithoutProofIsNeverZero) {
    const auto inventory = test::inventoryOf(contractPark());
    const auto rows = views::marketInstruments(inventory);
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0].instrument, "green_certificate");
    EXPECT_EQ(rows[0].market, 0.0);
    EXPECT_GT(rows[0].location, 0.0) << "a certificate changes nothing in the location view";
    EXPECT_EQ(rows[1].instrument, "ppa");
    EXPECT_NEAR(rows[1].market, 5.0, 1e-12);
    EXPECT_EQ(rows[2].instrument, "supplier_factor");
    EXPECT_NEAR(rows[2].market, 40.0, 1e-12);
    EXPECT_EQ(rows[3].instrument, "unproven");
    EXPECT_EQ(rows[3].transfer_ids, std::vector<std::string>{"T2"});
    EXPECT_EQ(rows[4].instrument, "none");
    EXPECT_EQ(rows[3].market, rows[4].market);
    EXPECT_GT(rows[3].market, 0.0);
    EXPECT_EQ(rows[4].factor_name, "residual_factor");
}

TEST(MarketInstruments, AddUpToTheMarketViewOfElectricity) {
    const auto inventory = test::inventoryOf(contractPark());
    double electricity_mwh = 0.0;
    double market = 0.0;
    for (const auto& row : views::marketInstruments(inventory)) {
        electricity_mwh += row.electricity_mwh;
        market += row.market;
    }
    EXPECT_NEAR(electricity_mwh, inventory.park.imported_electricity_mwh, 1e-9);
    EXPECT_NEAR(market + 11.0, inventory.park.imported_energy_market, 1e-9) << "100 GJ of heat at 0.11 tCO2/GJ";
    const auto& totals = test::totalsOf(inventory, "E1");
    EXPECT_NEAR(totals.scope_1_2_market, inventory.park.views.scope_1_2_market, 1e-9);
    EXPECT_NEAR(totals.scope_1_2_location, inventory.park.views.scope_1_2_location, 1e-9);
}

} // namespace
} // namespace parkcarbon::engine
