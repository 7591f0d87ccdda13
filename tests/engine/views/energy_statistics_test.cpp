#include "../support/park_builder.hpp"

#include <parkcarbon/engine/views/energy_statistics.hpp>

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;
using views::EnergyStatistics;

constexpr double kGjPerTce = 29.3076; // GB/T 2589

ParkBuilder& fuel(ParkBuilder& park, const char* id, const char* item, const std::string& energy_gj) {
    return park.activity(
        {{"activity_id", id}, {"enterprise_id", "E1"}, {"item", item}, {"quantity", energy_gj}, {"unit", "GJ"}});
}

ParkBuilder& power(ParkBuilder& park, const char* id, const char* from, const char* to, const char* mwh) {
    return park.transfer({{"transfer_id", id},
                          {"carrier", "electricity"},
                          {"from_id", from},
                          {"to_id", to},
                          {"quantity", mwh},
                          {"unit", "MWh"}});
}

EnergyStatistics statisticsOf(const ParkBuilder& park, const views::EnergyStatisticsOptions& options = {}) {
    return views::energyStatistics(test::inventoryOf(park), park.snapshot().park, *test::shippedLibrary(), options);
}

std::string gj(double tce) {
    return std::to_string(tce * kGjPerTce);
}

TEST(EnergyStatistics, WeighsStandardCoalByKindOfFuel) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    fuel(park, "A1", "烟煤", gj(1000.0));
    fuel(park, "A2", "柴油", gj(100.0));
    fuel(park, "A3", "天然气", gj(10.0));
    const EnergyStatistics statistics = statisticsOf(park);
    // 2.66, 1.73 and 1.56 tCO2/tce: zhghuayu.com/tpfgls/bmzn/13587.html
    EXPECT_NEAR(statistics.find("coal")->co2, 2660.0, 1e-3);
    EXPECT_NEAR(statistics.find("oil")->co2, 173.0, 1e-3);
    EXPECT_NEAR(statistics.find("gas")->co2, 15.6, 1e-3);
    EXPECT_NEAR(statistics.energy_tce, 1110.0, 1e-3);
    EXPECT_EQ(statistics.find("coal")->items, std::vector<std::string>{"烟煤"});
    EXPECT_EQ(statistics.find("electricity"), nullptr);
}

TEST(EnergyStatistics, CountsGasesMadeOfCoalAsCoalAndLiquefiedPetroleumGasAsOil) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    fuel(park, "A1", "高炉煤气", gj(1.0));
    fuel(park, "A2", "焦炉煤气", gj(1.0));
    fuel(park, "A3", "液化石油气", gj(1.0));
    fuel(park, "A4", "炼厂干气", gj(1.0));
    const EnergyStatistics statistics = statisticsOf(park);
    EXPECT_NEAR(statistics.find("coal")->tce, 2.0, 1e-6);
    EXPECT_NEAR(statistics.find("oil")->tce, 2.0, 1e-6);
    EXPECT_EQ(statistics.find("gas"), nullptr);
}

TEST(EnergyStatistics, LeavesBiomassAndWasteOutOfTheCarbonAndSaysSo) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    fuel(park, "A1", "IPCC2006:木炭", gj(5.0));
    fuel(park, "A2", "IPCC2006:工业废物", gj(7.0));
    const EnergyStatistics statistics = statisticsOf(park);
    EXPECT_EQ(statistics.co2, 0.0);
    EXPECT_NEAR(statistics.energy_tce, 12.0, 1e-5) << "they are energy consumed all the same";
    EXPECT_EQ(test::count(statistics.findings, views::kFuelsOutsideStatistics), 2);
}

TEST(EnergyStatistics, CountsNetPowerAndNetHeat) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    power(park, "T1", "grid", "E1", "3000");
    power(park, "T2", "E1", "ext:town", "1000");
    park.transfer({{"transfer_id", "T3"},
                   {"carrier", "heat"},
                   {"from_id", "ext:plant"},
                   {"to_id", "E1"},
                   {"quantity", "500"},
                   {"unit", "GJ"}});
    const EnergyStatistics statistics = statisticsOf(park);
    const auto grid = test::shippedLibrary()->gridFactors().average({}, 2022);
    ASSERT_TRUE(grid);
    const auto* const electricity = statistics.find("electricity");
    EXPECT_NEAR(electricity->amount, 2000.0, 1e-9);
    EXPECT_NEAR(electricity->co2, 2000.0 * grid->factor.tco2_per_mwh, 1e-9);
    EXPECT_NEAR(electricity->tce, 245.8, 1e-9) << "0.1229 kgce/kWh, GB/T 2589";
    EXPECT_EQ(statistics.electricity_basis, "calorific");
    EXPECT_NEAR(statistics.find("heat")->co2, 55.0, 1e-9) << "0.11 tCO2/GJ";
    EXPECT_NEAR(statistics.find("heat")->tce, 500.0 / kGjPerTce, 1e-9);
}

TEST(EnergyStatistics, TakesAnotherGridAndTheCoalEquivalentOfPowerOnRequest) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    power(park, "T1", "grid", "E1", "1000");
    const auto choice = domain::GridChoice::parse("provincial:浙江");
    const EnergyStatistics statistics = statisticsOf(park, {0.3, *choice});
    EXPECT_EQ(statistics.electricity_basis, "coal_equivalent");
    EXPECT_NEAR(statistics.energy_tce, 300.0, 1e-9);
    EXPECT_EQ(statistics.find("electricity")->factor,
              test::shippedLibrary()->gridFactors().average(*choice, 2022)->factor.tco2_per_mwh);
    const EnergyStatistics unknown = statisticsOf(park, {std::nullopt, *domain::GridChoice::parse("provincial:月球")});
    EXPECT_EQ(test::count(unknown.findings, reference::kGridFactorMissing), 1);
}

TEST(EnergyStatistics, CountsTheSellersOwnGenerationAsEnergyWithoutCarbon) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "E2"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "1000"},
                   {"unit", "MWh"},
                   {"parameters", "own_generation=1"}});
    const EnergyStatistics statistics = statisticsOf(park);
    EXPECT_NEAR(statistics.energy_tce, 122.9, 1e-9);
    EXPECT_EQ(statistics.co2, 0.0);
}

TEST(EnergyStatistics, TellWhichFactorAnOlderPinnedTableLacks) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    fuel(park, "A1", "烟煤", gj(1000.0));
    fuel(park, "A2", "柴油", gj(100.0));
    domain::PinnedSets pins = *reference::Library::pinsFor(park.snapshot().park);
    for (domain::PinnedSet& pin : pins) {
        if (pin.kind == "constants") {
            const std::size_t begin = pin.content.find("coal_per_standard_coal");
            pin.content.erase(begin, pin.content.find('\n', begin) + 1 - begin);
            pin.sha256 = base::sha256Hex(pin.content);
        }
    }
    const auto older = reference::Library::withPins(pins);
    ASSERT_TRUE(older);
    const auto statistics = views::energyStatistics(test::inventoryOf(park), park.snapshot().park, **older);
    ASSERT_EQ(test::count(statistics.findings, views::kStatisticsFactorMissing), 1);
    EXPECT_EQ(test::findFinding(statistics.findings, views::kStatisticsFactorMissing)->argument("value"),
              "coal_per_standard_coal");
    EXPECT_NEAR(statistics.co2, 173.0, 1e-3) << "the oil is counted";
}

TEST(ZeroCarbonFigure, HoldsAgainstTheLimitOfThePark) {
    // 发改环资〔2025〕910号: at most 0.2 tCO2/tce from 0.2 to 1 Mtce a year, at most 0.3 above, no limit below.
    const auto figure = [](double tce, const char* item) {
        ParkBuilder park;
        park.enterprise({{"enterprise_id", "E1"}});
        fuel(park, "A1", item, gj(tce));
        return statisticsOf(park);
    };
    EXPECT_FALSE(figure(199000.0, "烟煤").limit);
    EXPECT_FALSE(figure(199000.0, "烟煤").core[0].met);
    const EnergyStatistics medium = figure(300000.0, "烟煤");
    EXPECT_EQ(medium.limit, 0.2);
    EXPECT_EQ(medium.core[0].numerator, "energy_statistics");
    EXPECT_NEAR(*medium.core[0].tco2_per_tce, 2.66, 1e-9);
    EXPECT_EQ(medium.core[0].met, false);
    EXPECT_EQ(figure(1100000.0, "烟煤").limit, 0.3);
    EXPECT_EQ(figure(300000.0, "IPCC2006:木炭").core[0].met, true);
    EXPECT_EQ(test::count(medium.findings, views::kZeroCarbonMethodUnconfirmed), 1);
    EXPECT_FALSE(statisticsOf(ParkBuilder()).core[0].tco2_per_tce) << "no energy, no figure";
}

TEST(EnergyStatistics, FollowTheDecisionOnTheGridFactor) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2030"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "1000"},
                   {"unit", "MWh"}});
    park.decision({{"decision_id", "D1"},
                   {"code", "GRID_FACTOR_YEAR_SUBSTITUTED"},
                   {"subject", "grid_factor/2030"},
                   {"choice", "2021"}});
    const auto statistics =
        views::energyStatistics(test::inventoryOf(park, "2030"), park.settings, *test::shippedLibrary());
    EXPECT_NEAR(statistics.find("electricity")->co2, 1000.0 * 0.5568, 1e-9) << "national average of 2021";
    EXPECT_EQ(test::count(statistics.findings, inventory::kGridFactorYearSubstituted), 0);
}

} // namespace
} // namespace parkcarbon::engine
