#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

constexpr double kGridFactor2022 = 0.5366;

ParkBuilder supplierPark(std::initializer_list<std::pair<std::string_view, std::string_view>> enterprises_and_roles) {
    ParkBuilder park;
    for (const auto& [id, role] : enterprises_and_roles) {
        park.enterprise({{"enterprise_id", id}, {"role", role}});
    }
    return park;
}

int next_number = 0;

ParkBuilder& sell(ParkBuilder& park, std::string_view carrier, std::string_view from, std::string_view to,
                  std::string_view quantity, std::string_view parameters = "") {
    return park.transfer({{"transfer_id", "T" + std::to_string(++next_number)},
                          {"carrier", carrier},
                          {"from_id", from},
                          {"to_id", to},
                          {"quantity", quantity},
                          {"unit", carrier == "electricity" ? "MWh" : "GJ"},
                          {"parameters", parameters}});
}

ParkBuilder& burnCoal(ParkBuilder& park, std::string_view enterprise, std::string_view tonnes,
                      std::string_view parameters = "") {
    return park.activity({{"activity_id", "A" + std::to_string(++next_number)},
                          {"enterprise_id", enterprise},
                          {"item", "烟煤"},
                          {"quantity", tonnes},
                          {"parameters", parameters}});
}

void expectClosed(const Inventory& result) {
    const auto& elimination = result.park.elimination;
    EXPECT_NEAR(elimination.residual, 0.0, 1e-9 * std::max(1.0, elimination.park_total));
}

TEST(SupplierFactors, AreZeroForASellerWithoutEmissions) {
    ParkBuilder park = supplierPark({{"PV", "energy_supply"}, {"A", "producer"}});
    sell(park, "electricity", "PV", "A", "300");
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::supplierOf(result, "PV").electricity_t_per_mwh, 0.0);
    EXPECT_EQ(test::totalsOf(result, "A").total, 0.0);
    expectClosed(result);
}

TEST(SupplierFactors, PassOnWhatATraderBought) {
    ParkBuilder park = supplierPark({{"TRADER", "producer"}, {"A", "producer"}});
    sell(park, "electricity", "grid", "TRADER", "600");
    sell(park, "electricity", "ext:wind", "TRADER", "400", "factor=0");
    sell(park, "electricity", "TRADER", "A", "900");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::supplierOf(result, "TRADER").electricity_t_per_mwh, 0.6 * kGridFactor2022, 1e-12);
    EXPECT_NEAR(test::totalsOf(result, "TRADER").total, 100.0 * 0.6 * kGridFactor2022, 1e-9)
        << "the trader's own use stays";
    expectClosed(result);
}

TEST(SupplierFactors, IncludeTheEnergyThatAPlantBuys) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    burnCoal(park, "CHP", "1000");
    sell(park, "electricity", "grid", "CHP", "100");
    sell(park, "heat", "CHP", "A", "15000");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::supplierOf(result, "CHP").heat_t_per_gj, (result.park.direct + 100.0 * kGridFactor2022) / 15000.0,
                1e-12);
    EXPECT_EQ(test::supplierOf(result, "CHP").heat_share, 1.0);
    EXPECT_NEAR(test::totalsOf(result, "CHP").total, 0.0, 1e-9);
    expectClosed(result);
}

TEST(SupplierFactors, LeaveAProducersOwnElectricityWithTheProducer) {
    ParkBuilder park = supplierPark({{"MILL", "producer"}, {"A", "producer"}});
    burnCoal(park, "MILL", "1000", "share_to_products=0.25");
    sell(park, "electricity", "grid", "MILL", "5000");
    sell(park, "heat", "MILL", "A", "4000");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::supplierOf(result, "MILL").heat_t_per_gj, 0.25 * result.park.direct / 4000.0, 1e-12);
    EXPECT_NEAR(test::totalsOf(result, "MILL").total, 0.75 * result.park.direct + 5000.0 * kGridFactor2022, 1e-9);
    expectClosed(result);
}

TEST(SupplierFactors, SellOwnGenerationAtZero) {
    ParkBuilder park = supplierPark({{"MILL", "producer"}, {"A", "producer"}});
    sell(park, "electricity", "grid", "MILL", "5000");
    sell(park, "electricity", "MILL", "A", "40", "own_generation=1");
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::totalsOf(result, "A").total, 0.0);
    EXPECT_NEAR(test::totalsOf(result, "MILL").total, 5000.0 * kGridFactor2022, 1e-9);
    expectClosed(result);
}

TEST(SupplierFactors, OfPlantsThatFeedEachOtherSolveTogether) {
    // P burns 1000 t and buys H's heat; H burns 400 t and buys P's power: f_P·1000 = E_P + 500·f_H, f_H·2000 = E_H +
    // 200·f_P.
    ParkBuilder park = supplierPark({{"P", "energy_supply"}, {"H", "energy_supply"}, {"A", "producer"}});
    burnCoal(park, "P", "1000");
    burnCoal(park, "H", "400");
    sell(park, "electricity", "P", "A", "800");
    sell(park, "electricity", "P", "H", "200");
    sell(park, "heat", "H", "P", "500");
    sell(park, "heat", "H", "A", "1500");
    const Inventory result = test::inventoryOf(park);
    const double e_p = test::totalsOf(result, "P").direct;
    const double e_h = test::totalsOf(result, "H").direct;
    const double f_p = (e_p * 2000.0 + 500.0 * e_h) / (1000.0 * 2000.0 - 500.0 * 200.0);
    EXPECT_NEAR(test::supplierOf(result, "P").electricity_t_per_mwh, f_p, 1e-12);
    EXPECT_NEAR(test::supplierOf(result, "H").heat_t_per_gj, (e_h + 200.0 * f_p) / 2000.0, 1e-12);
    EXPECT_NEAR(test::totalsOf(result, "A").total, result.park.direct, 1e-9) << "A is the only user";
    expectClosed(result);
}

TEST(SupplierFactors, NameALoopThatNothingFeeds) {
    ParkBuilder park = supplierPark({{"X", "producer"}, {"Y", "producer"}});
    sell(park, "electricity", "X", "Y", "10");
    sell(park, "electricity", "Y", "X", "10");
    const Inventory result = test::inventoryOf(park);
    const auto* const finding = test::findFinding(result.findings, inventory::kSupplierLoop);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "X, Y");
    expectClosed(result);
}

TEST(SupplierFactors, SplitByTheStatedHeatRatio) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    park.park({{"chp_allocation", "heat_ratio"}});
    burnCoal(park, "CHP", "1000", "heat_ratio=0.4");
    sell(park, "electricity", "CHP", "A", "1000");
    sell(park, "heat", "CHP", "A", "5000");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::supplierOf(result, "CHP").heat_share, 0.4, 1e-12);
    EXPECT_NEAR(test::supplierOf(result, "CHP").heat_t_per_gj, 0.4 * result.park.direct / 5000.0, 1e-12);
    EXPECT_NEAR(test::supplierOf(result, "CHP").electricity_t_per_mwh, 0.6 * result.park.direct / 1000.0, 1e-12);
    expectClosed(result);
}

TEST(SupplierFactors, NeverGuessAHeatRatio) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    park.park({{"chp_allocation", "heat_ratio"}});
    burnCoal(park, "CHP", "1000");
    sell(park, "electricity", "CHP", "A", "1000");
    sell(park, "heat", "CHP", "A", "5000");
    const Inventory result = test::inventoryOf(park);
    const auto* const finding = test::findFinding(result.findings, inventory::kHeatRatioMissing);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, base::Severity::Error);
    EXPECT_EQ(finding->where.record_id, "CHP");
    EXPECT_NEAR(test::totalsOf(result, "CHP").total, result.park.direct, 1e-9);
    expectClosed(result);
}

TEST(SupplierFactors, ReportTwoHeatRatiosOfOnePlant) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    park.park({{"chp_allocation", "heat_ratio"}});
    burnCoal(park, "CHP", "1000", "heat_ratio=0.4");
    sell(park, "heat", "CHP", "A", "5000", "heat_ratio=0.5");
    EXPECT_EQ(test::count(test::inventoryOf(park).findings, inventory::kHeatRatioContradictory), 1);
    burnCoal(park, "CHP", "10", "heat_ratio=0.3");
    EXPECT_EQ(test::count(test::inventoryOf(park).findings, inventory::kHeatRatioContradictory), 2);
}

TEST(SupplierFactors, NeedTheTemperatureOfHeatForItsWorkPotential) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    park.park({{"chp_allocation", "work_potential"}});
    burnCoal(park, "CHP", "1000");
    sell(park, "electricity", "CHP", "A", "1000");
    sell(park, "heat", "CHP", "A", "5000");
    EXPECT_EQ(test::count(test::inventoryOf(park).findings, inventory::kHeatTemperatureMissing), 1);
}

TEST(SupplierFactors, TakeTheSaturationTemperatureWhereOnlyThePressureIsStated) {
    ParkBuilder park = supplierPark({{"CHP", "energy_supply"}, {"A", "producer"}});
    park.park({{"chp_allocation", "work_potential"}});
    burnCoal(park, "CHP", "1000");
    sell(park, "electricity", "CHP", "A", "1000");
    sell(park, "steam", "CHP", "A", "5000", "pressure=1.0 MPa");
    const double exergy_gj = 5000.0 * (1.0 - 298.15 / (179.88 + 273.15)); // 179.88 °C, table of the NDRC guides
    EXPECT_NEAR(test::supplierOf(test::inventoryOf(park), "CHP").heat_share, exergy_gj / (exergy_gj + 3600.0), 1e-5);
}

TEST(SupplierFactors, QuestionFactorsThatNoPlantHas) {
    ParkBuilder park = supplierPark({{"MILL", "producer"}, {"A", "producer"}});
    burnCoal(park, "MILL", "1000");
    sell(park, "heat", "MILL", "A", "100");
    EXPECT_EQ(test::count(test::inventoryOf(park).findings, inventory::kSupplierFactorImplausible), 1);
}

TEST(SupplierFactors, BookCoolingAtItsStatedFactorOnBothEnds) {
    ParkBuilder park = supplierPark({{"DC", "energy_supply"}, {"A", "producer"}});
    sell(park, "electricity", "grid", "DC", "100");
    sell(park, "cooling", "DC", "A", "1000", "factor=0.04 tCO2/GJ");
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::totalsOf(result, "A").total, 40.0, 1e-9);
    EXPECT_NEAR(test::totalsOf(result, "DC").total, 100.0 * kGridFactor2022 - 40.0, 1e-9);
    expectClosed(result);
}

} // namespace
} // namespace parkcarbon::engine
