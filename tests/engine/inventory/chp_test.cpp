#include "../support/park_builder.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

/// 10,000 t of bituminous coal in a CHP plant (NDRC_CHEM_OTHER: 23.204 GJ/t, 0.02618 tC/GJ, 0.93; IPCC energy
/// industries: 1 and 1.5 kg/TJ), 20,000 MWh and 90,000 GJ sold inside and outside the park.
constexpr double kCoalGj = 10000.0 * 23.204;
constexpr double kChpCo2e = kCoalGj * (0.02618 * 0.93 * 44.0 / 12.0 + 1e-6 * (1.0 * 28.0 + 1.5 * 265.0));
constexpr double kPowerGj = 20000.0 * 3.6;
constexpr double kHeatGj = 90000.0;

ParkBuilder chpPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}})
        .enterprise({{"enterprise_id", "A"}})
        .enterprise({{"enterprise_id", "B"}})
        .activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "10000"}})
        .transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "CHP"},
                   {"to_id", "A"},
                   {"quantity", "12000"},
                   {"unit", "MWh"}})
        .transfer({{"transfer_id", "T2"},
                   {"carrier", "steam"},
                   {"from_id", "CHP"},
                   {"to_id", "B"},
                   {"quantity", "60000"},
                   {"unit", "GJ"},
                   {"parameters", "pressure=1.0 MPa; temperature=250 °C"}})
        .transfer({{"transfer_id", "T3"},
                   {"carrier", "heat"},
                   {"from_id", "CHP"},
                   {"to_id", "ext:town"},
                   {"quantity", "30000"},
                   {"unit", "GJ"},
                   {"parameters", "temperature=120 °C"}})
        .transfer({{"transfer_id", "T4"},
                   {"carrier", "electricity"},
                   {"from_id", "CHP"},
                   {"to_id", "grid"},
                   {"quantity", "800"},
                   {"unit", "万千瓦时"}});
    return park;
}

void expectSplit(const Inventory& result, double heat_share) {
    const auto& supplier = test::supplierOf(result, "CHP");
    EXPECT_NEAR(supplier.heat_share, heat_share, 1e-12);
    EXPECT_NEAR(supplier.heat_t_per_gj, kChpCo2e * heat_share / kHeatGj, 1e-9);
    EXPECT_NEAR(supplier.electricity_t_per_mwh, kChpCo2e * (1.0 - heat_share) / 20000.0, 1e-9);
    EXPECT_NEAR(result.park.direct, kChpCo2e, 1e-6);
    EXPECT_NEAR(test::totalsOf(result, "CHP").total, 0.0, 1e-6) << "all that the plant makes is sold";
    EXPECT_NEAR(test::totalsOf(result, "A").total, 12000.0 * supplier.electricity_t_per_mwh, 1e-6);
    EXPECT_NEAR(test::totalsOf(result, "B").total, 60000.0 * supplier.heat_t_per_gj, 1e-6);
    EXPECT_NEAR(result.park.elimination.residual, 0.0, 1e-9 * kChpCo2e);
    EXPECT_NEAR(result.park.views.consumption,
                kChpCo2e - 8000.0 * supplier.electricity_t_per_mwh - 30000.0 * supplier.heat_t_per_gj, 1e-6);
}

TEST(ChpPlant, IsSplitByReferenceEfficienciesOfTheGhgProtocolTool) {
    // GHG Protocol CHP tool, efficiency method with the US defaults 0.80 and 0.35.
    const Inventory result = test::inventoryOf(chpPark());
    expectSplit(result, (kHeatGj / 0.80) / (kHeatGj / 0.80 + kPowerGj / 0.35));
    EXPECT_TRUE(result.findings.empty());
}

TEST(ChpPlant, IsSplitWithTheEfficienciesOfThePark) {
    ParkBuilder park = chpPark();
    park.park({{"chp_efficiency_heat", "0.66"}, {"chp_efficiency_power", "0.33"}}); // DEFRA: heat twice as efficient
    expectSplit(test::inventoryOf(park), (kHeatGj / 0.66) / (kHeatGj / 0.66 + kPowerGj / 0.33));
}

TEST(ChpPlant, IsSplitByEnergyContent) {
    ParkBuilder park = chpPark();
    park.park({{"chp_allocation", "energy_content"}});
    expectSplit(test::inventoryOf(park), kHeatGj / (kHeatGj + kPowerGj));
}

TEST(ChpPlant, IsSplitByWorkPotentialWithTheTemperatureOfEachDelivery) {
    ParkBuilder park = chpPark();
    park.park({{"chp_allocation", "work_potential"}});
    const double exergy_gj = 60000.0 * (1.0 - 298.15 / (250.0 + 273.15)) + 30000.0 * (1.0 - 298.15 / (120.0 + 273.15));
    expectSplit(test::inventoryOf(park), exergy_gj / (exergy_gj + kPowerGj));
}

} // namespace
} // namespace parkcarbon::engine
