#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

// National factors of 2022, MEE/NBS: average 0.5366, average excluding market-traded non-fossil 0.5856 t CO2/MWh.
constexpr double kGrid2022 = 0.5366;
constexpr double kResidual2022 = 0.5856;

ParkBuilder buyer() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "OUT"}, {"in_boundary", "false"}});
    return park;
}

struct Bought {
    std::string_view carrier = "electricity";
    std::string_view from = "grid";
    std::string_view quantity = "1000";
    std::string_view unit = "MWh";
    std::string_view parameters = "";
    std::string_view contract = "none";
    std::string_view evidence = "";
};

ParkBuilder& buy(ParkBuilder& park, std::string_view id, const Bought& bought) {
    return park.transfer({{"transfer_id", id},
                          {"carrier", bought.carrier},
                          {"from_id", bought.from},
                          {"to_id", "E1"},
                          {"quantity", bought.quantity},
                          {"unit", bought.unit},
                          {"parameters", bought.parameters},
                          {"contract", bought.contract},
                          {"evidence_ref", bought.evidence}});
}

Inventory bought(const Bought& purchase, std::string_view period = "2022") {
    ParkBuilder park = buyer();
    buy(park, "T1", purchase);
    return test::inventoryOf(park, period);
}

TEST(Imports, CarryTheGridFactorOfTheYear) {
    const Inventory result = bought({.quantity = "100", .unit = "万千瓦时"});
    EXPECT_NEAR(result.park.imported_energy, 1000.0 * kGrid2022, 1e-9);
    EXPECT_NEAR(result.park.imported_electricity_mwh, 1000.0, 1e-9);
    EXPECT_NEAR(test::totalsOf(result, "E1").imported_energy, 1000.0 * kGrid2022, 1e-9);
    EXPECT_NEAR(test::totalsOf(result, "E1").total, 1000.0 * kGrid2022, 1e-9);
    const auto* const line = test::findLine(result, "T1/CO2");
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->category, "imported_energy");
    EXPECT_EQ(line->enterprise_id, "E1");
    EXPECT_TRUE(result.findings.empty());
}

TEST(Imports, AskOnlyForTheTablesThatTheyUse) {
    // There is no national average for 2018, and none is needed when every supplier states its factor.
    ParkBuilder park = buyer();
    const auto buy2018 = [&](std::string_view id, std::string_view from, std::string_view parameters) {
        park.transfer({{"transfer_id", id},
                       {"period", "2018"},
                       {"carrier", "electricity"},
                       {"from_id", from},
                       {"to_id", "E1"},
                       {"quantity", "100"},
                       {"unit", "MWh"},
                       {"parameters", parameters}});
    };
    buy2018("T1", "ext:plant", "factor=0.9 tCO2e/MWh");
    const Inventory supplied = test::inventoryOf(park, "2018");
    EXPECT_NEAR(supplied.park.imported_energy, 90.0, 1e-9);
    EXPECT_NEAR(supplied.park.imported_energy_market, 90.0, 1e-9);
    EXPECT_TRUE(supplied.findings.empty());
    buy2018("T2", "grid", "");
    EXPECT_EQ(test::count(test::inventoryOf(park, "2018").findings, reference::kGridFactorMissing), 1);
}

TEST(Imports, OfSteamSayHowFarItsEnthalpyCanBeTrusted) {
    const Inventory sure =
        bought({.carrier = "steam", .from = "ext:boiler", .unit = "t", .parameters = "pressure=1.0 MPa"});
    const Inventory doubtful =
        bought({.carrier = "steam", .from = "ext:boiler", .unit = "t", .parameters = "pressure=4.0MPa"});
    // Steam tables of the NDRC guides: saturated, 1.0 MPa 2776.9 kJ/kg, 4.0 MPa 2823.8 kJ/kg (unconfirmed).
    EXPECT_NEAR(sure.park.imported_energy, (2776.9 - 83.74) * 0.11, 1e-9);
    EXPECT_NEAR(doubtful.park.imported_energy, (2823.8 - 83.74) * 0.11, 1e-9);
    EXPECT_EQ(test::findLine(sure, "T1/CO2")->factor_status, reference::Status::Transcribed);
    EXPECT_EQ(test::findLine(doubtful, "T1/CO2")->factor_status, reference::Status::Unconfirmed);
    const auto steam = [](const Inventory& inventory) {
        const auto& used = inventory.used_factors;
        return std::find_if(used.begin(), used.end(), [](const auto& row) { return row.kind == "steam_enthalpy"; });
    };
    ASSERT_NE(steam(doubtful), doubtful.used_factors.end());
    EXPECT_EQ(steam(doubtful)->status, reference::Status::Unconfirmed);
}

TEST(Imports, SayWhenAnotherYearsFactorStandsIn) {
    ParkBuilder park = buyer();
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2030"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "1"},
                   {"unit", "MWh"}});
    const Inventory result = test::inventoryOf(park, "2030");
    const auto* const finding = test::findFinding(result.findings, inventory::kGridFactorYearSubstituted);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, base::Severity::Warning);
    EXPECT_EQ(finding->argument("value"), "2030");
    EXPECT_EQ(finding->argument("expected"), "2023");
    EXPECT_NEAR(result.park.imported_energy, 0.5306, 1e-9);
}

TEST(Imports, FailVisiblyWithoutAGridFactor) {
    ParkBuilder park = buyer();
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2001"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "1"},
                   {"unit", "MWh"}});
    const Inventory result = test::inventoryOf(park, "2001");
    EXPECT_EQ(test::count(result.findings, reference::kGridFactorMissing), 1);
    EXPECT_EQ(test::count(result.findings, inventory::kResidualFactorMissing), 1);
    EXPECT_EQ(result.park.imported_energy, 0.0);
}

TEST(Imports, CarryTheFactorOfAnOutsideSupplier) {
    EXPECT_NEAR(bought({.from = "ext:wind", .parameters = "factor=0.02 tCO2/MWh"}).park.imported_energy, 20.0, 1e-9);
    EXPECT_NEAR(bought({.from = "ext:plant", .parameters = "factor=20 kgCO2/MWh"}).park.imported_energy, 20.0, 1e-9);
    EXPECT_NEAR(bought({.from = "ext:plant"}).park.imported_energy, 1000.0 * kGrid2022, 1e-9);
    EXPECT_NEAR(bought({.from = "OUT"}).park.imported_energy, 1000.0 * kGrid2022, 1e-9);
    EXPECT_NEAR(bought({.carrier = "heat", .from = "ext:boiler", .unit = "GJ"}).park.imported_energy, 110.0, 1e-9);
    EXPECT_NEAR(bought({.carrier = "heat", .from = "ext:boiler", .unit = "GJ", .parameters = "factor=0.09 tCO2/GJ"})
                    .park.imported_energy,
                90.0, 1e-9);
}

TEST(Imports, IgnoreAFactorStatedForTheGridAndSaySo) {
    const Inventory result = bought({.parameters = "factor=0.1"});
    EXPECT_NEAR(result.park.imported_energy, 1000.0 * kGrid2022, 1e-9);
    EXPECT_EQ(test::count(result.findings, inventory::kFactorIgnored), 1);
}

TEST(Imports, TurnSteamAndHotWaterIntoHeat) {
    // NDRC guides: saturated steam of 1.0 MPa 2776.9 kJ/kg; 4.1868 kJ/(kg·K) above 20 °C; feed water 83.74 kJ/kg.
    const Inventory steam =
        bought({.carrier = "steam", .from = "ext:plant", .unit = "t", .parameters = "pressure=1.0 MPa"});
    EXPECT_NEAR(steam.park.imported_heat_gj, 2776.9 - 83.74, 0.05);
    EXPECT_NEAR(steam.park.imported_energy, 0.11 * (2776.9 - 83.74), 0.01);
    const Inventory water =
        bought({.carrier = "hot_water", .from = "ext:plant", .unit = "t", .parameters = "temperature=90 °C"});
    EXPECT_NEAR(water.park.imported_heat_gj, 70.0 * 4.1868, 1e-9);
}

TEST(Imports, RefuseHeatThatCannotBeTold) {
    EXPECT_EQ(
        test::count(bought({.carrier = "steam", .from = "ext:p", .unit = "t"}).findings, inventory::kSteamStateMissing),
        1);
    EXPECT_EQ(test::count(bought({.carrier = "hot_water", .from = "ext:p", .unit = "t"}).findings,
                          inventory::kHotWaterTemperatureMissing),
              1);
    EXPECT_EQ(
        test::count(bought({.carrier = "heat", .from = "ext:p", .unit = "t"}).findings, domain::kUnitIncompatible), 1);
    EXPECT_EQ(test::count(bought({.carrier = "steam",
                                  .from = "ext:p",
                                  .unit = "t",
                                  .parameters = "pressure=1.0 MPa; temperature=100 °C"})
                              .findings,
                          reference::kSteamStateOutOfRange),
              1);
}

TEST(Cooling, OfAnAbsorptionChillerIsTheHeatItTook) {
    const Inventory by_heat = bought(
        {.carrier = "cooling", .from = "ext:c", .quantity = "1200", .unit = "GJ", .parameters = "heat_cop=1.2"});
    EXPECT_NEAR(by_heat.park.imported_heat_gj, 1000.0, 1e-9);
    EXPECT_NEAR(by_heat.park.imported_energy, 1000.0 * 0.11, 1e-9); // 0.11 tCO2/GJ, NDRC guides
    const Inventory both =
        bought({.carrier = "cooling", .from = "ext:c", .unit = "GJ", .parameters = "heat_cop=1.2; cop=5"});
    EXPECT_EQ(test::count(both.findings, inventory::kParametersContradictory), 1);
    EXPECT_EQ(both.park.imported_energy, 0.0);
}

TEST(Imports, NeedAFactorOrACopForCooling) {
    EXPECT_EQ(test::count(bought({.carrier = "cooling", .from = "ext:c", .unit = "GJ"}).findings,
                          inventory::kCoolingFactorMissing),
              1);
    const Inventory by_cop = bought({.carrier = "cooling", .from = "ext:c", .unit = "MWh", .parameters = "cop=5"});
    EXPECT_NEAR(by_cop.park.imported_energy, 200.0 * kGrid2022, 1e-9);
    const Inventory by_factor =
        bought({.carrier = "cooling", .from = "ext:c", .unit = "GJ", .parameters = "factor=0.03 tCO2/GJ"});
    EXPECT_NEAR(by_factor.park.imported_energy, 30.0, 1e-9);
}

TEST(MarketView, TakesContractsOnlyWithProof) {
    ParkBuilder park = buyer();
    buy(park, "T1", {});
    buy(park, "T2", {.contract = "green_certificate", .evidence = "GEC-1"});
    buy(park, "T3", {.contract = "green_power"});
    buy(park, "T4", {.parameters = "factor=0.1 tCO2/MWh", .contract = "ppa", .evidence = "PPA-7"});
    buy(park, "T5", {.from = "ext:hydro", .parameters = "factor=0.01 tCO2/MWh"});
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.imported_energy, 4000.0 * kGrid2022 + 10.0, 1e-9)
        << "contracts do not move the location view";
    EXPECT_NEAR(result.park.imported_energy_market, 2000.0 * kResidual2022 + 100.0 + 10.0, 1e-9);
    EXPECT_NEAR(result.park.views.scope_1_2_market, result.park.imported_energy_market, 1e-9);
    const auto* const finding = test::findFinding(result.findings, inventory::kGreenPowerWithoutProof);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "T3");
    EXPECT_EQ(test::count(result.findings, inventory::kFactorIgnored), 0);
}

TEST(Exports, AreCreditedAtGridAndDefaultHeatFactorInTheChineseNetTotal) {
    ParkBuilder park = buyer();
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}})
        .transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "E1"},
                   {"to_id", "grid"},
                   {"quantity", "500"},
                   {"unit", "MWh"}})
        .transfer({{"transfer_id", "T2"},
                   {"carrier", "heat"},
                   {"from_id", "E1"},
                   {"to_id", "OUT"},
                   {"quantity", "2000"},
                   {"unit", "GJ"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.exported_energy, 500.0 * kGrid2022 + 2000.0 * 0.11, 1e-9);
    EXPECT_NEAR(result.park.views.china_net, result.park.direct - result.park.exported_energy, 1e-9);
    EXPECT_NEAR(result.park.exported_energy_at_producer_factor, result.park.direct, 1e-9) << "everything is sold";
    EXPECT_NEAR(result.park.views.consumption, 0.0, 1e-9);
    EXPECT_NEAR(result.park.views.scope_1_2_location, result.park.direct, 1e-12);
    EXPECT_EQ(test::findLine(result, "T1/CO2")->category, "exported_energy");
}

TEST(Transfers, WithAnUnknownPartyAreNamedAndNotCounted) {
    ParkBuilder park = buyer();
    buy(park, "T1", {.from = "E9"});
    const Inventory result = test::inventoryOf(park);
    ASSERT_EQ(result.park.elimination.unmatched_transfers.size(), 1U);
    EXPECT_EQ(result.park.elimination.unmatched_transfers[0].transfer_id, "T1");
    EXPECT_EQ(result.park.elimination.unmatched_transfers[0].reason, "TRANSFER_PARTY_UNKNOWN");
    EXPECT_EQ(test::findFinding(result.findings, inventory::kTransferPartyUnknown)->where.field, "from_id");
    EXPECT_EQ(result.park.imported_energy, 0.0);
}

TEST(Transfers, OfAFormerMemberAreNamedAndNotCounted) {
    ParkBuilder park = buyer();
    park.enterprise({{"enterprise_id", "OLD"}, {"left", "2021-06-30"}});
    buy(park, "T1", {.from = "OLD"});
    const Inventory result = test::inventoryOf(park);
    ASSERT_EQ(result.park.elimination.unmatched_transfers.size(), 1U);
    EXPECT_EQ(test::count(result.findings, inventory::kTransferOutsideMembership), 1);
}

TEST(Imports, SayWhenAnotherYearsResidualMixStandsIn) {
    ParkBuilder park = buyer();
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2030"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "1"},
                   {"unit", "MWh"}});
    park.park({{"grid_factor", "provincial:安徽"}});
    const Inventory result = test::inventoryOf(park, "2030");
    const auto* const finding = test::findFinding(result.findings, inventory::kResidualFactorYearSubstituted);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("expected"), "2023");
    EXPECT_NEAR(result.park.imported_energy_market, 0.6096, 1e-9); // MEE/NBS 2023, without market-traded non-fossil
}

} // namespace
} // namespace parkcarbon::engine
