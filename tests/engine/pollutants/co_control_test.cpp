#include <parkcarbon/engine/pollutants/co_control.hpp>

#include "../support/csv_cases.hpp"
#include "pollutant_park.hpp"

#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <string>

namespace parkcarbon::engine {
namespace {

using namespace pollutants;

CoControl compared(const EmissionState& before, const EmissionState& after, std::optional<double> eta = std::nullopt) {
    return coControl(before, after, *test::shippedLibrary(), eta).value();
}

TEST(CoControl, ElasticitiesOfThirteenParksInHenan) {
    for (const test::CaseRow& row : test::caseRows("pollutants/co_control.csv")) {
        const double from_kg = std::stod(row.at("from_kt")) * 1e6;
        const double co2_t = std::stod(row.at("co2_from_mt")) * 1e6;
        const std::string key = "air:" + row.at("pollutant");
        const EmissionState before{"2017", co2_t, {{key, from_kg}}};
        const EmissionState after{"green upgrade",
                                  co2_t * (1.0 - std::stod(row.at("co2_cut_pct")) / 100.0),
                                  {{key, from_kg * (1.0 - std::stod(row.at("cut_pct")) / 100.0)}}};
        const CoControl result = compared(before, after);
        ASSERT_EQ(result.pollutants.size(), 1U) << row.at("id");
        EXPECT_NEAR(result.pollutants.front().elasticity.value(), std::stod(row.at("elasticity")), 5e-7)
            << row.at("id");
        EXPECT_EQ(result.pollutants.front().quadrant, Quadrant::BothFall);
    }
}

TEST(CoControl, ThePointLiesInOneOfFourQuadrantsOrOnAnAxis) {
    const EmissionState before{"a", 100.0, {{"air:SO2", 10.0}}};
    const auto quadrantAt = [&](double co2e_t, double so2_kg) {
        return quadrantWord(compared(before, {"b", co2e_t, {{"air:SO2", so2_kg}}}).pollutants.front().quadrant);
    };
    EXPECT_EQ(quadrantAt(90.0, 9.0), "both_fall");
    EXPECT_EQ(quadrantAt(110.0, 9.0), "only_pollutant_falls");
    EXPECT_EQ(quadrantAt(110.0, 11.0), "both_rise");
    EXPECT_EQ(quadrantAt(90.0, 11.0), "only_carbon_falls");
    EXPECT_EQ(quadrantAt(100.0, 9.0), "on_axis");
    EXPECT_EQ(quadrantAt(90.0, 10.0), "on_axis");
}

TEST(CoControl, WhatCannotBeDividedIsNamed) {
    const auto reasonOf = [](const EmissionState& before, const EmissionState& after) {
        const CoControlPollutant point = compared(before, after).pollutants.front();
        EXPECT_FALSE(point.elasticity);
        return noElasticityWord(point.no_elasticity);
    };
    EXPECT_EQ(reasonOf({"a", 100.0, {{"air:SO2", 1.0}}}, {"b", 100.0, {{"air:SO2", 2.0}}}), "carbon_unchanged");
    EXPECT_EQ(reasonOf({"a", 0.0, {{"air:SO2", 1.0}}}, {"b", 100.0, {{"air:SO2", 2.0}}}), "carbon_base_zero");
    EXPECT_EQ(reasonOf({"a", 100.0, {}}, {"b", 90.0, {{"air:SO2", 2.0}}}), "pollutant_base_zero");
    const CoControlPollutant unchanged =
        compared({"a", 100.0, {{"air:SO2", 2.0}}}, {"b", 90.0, {{"air:SO2", 2.0}}}).pollutants.front();
    EXPECT_EQ(unchanged.elasticity, 0.0);
    EXPECT_EQ(noElasticityWord(unchanged.no_elasticity), "");
}

TEST(CoControl, TheIndexWeighsAirPollutantsByTheirEquivalents) {
    const EmissionState before{
        "a", 1000.0, {{"air:SO2", 950.0}, {"air:NOx", 95.0}, {"air:VOC", 5.0}, {"water:COD", 500.0}}};
    const EmissionState after{"b", 800.0, {{"air:SO2", 475.0}, {"air:NOx", 95.0}, {"air:VOC", 4.0}}};
    const CoControl without = compared(before, after);
    EXPECT_NEAR(without.lap_eq.from, 1100.0, 1e-9) << "950/0.95 + 95/0.95; water and VOC have no part";
    EXPECT_NEAR(without.lap_eq.to, 600.0, 1e-9);
    EXPECT_NEAR(without.lap_eq.reduction, 500.0, 1e-9);
    EXPECT_EQ(without.without_weight, std::vector<std::string>{"VOC"});
    EXPECT_FALSE(without.iap_eq) << "no weight of carbon is assumed";
    const CoControl with = compared(before, after, 0.5);
    EXPECT_NEAR(with.iap_eq->from, 1100.0 + 500.0, 1e-9);
    EXPECT_NEAR(with.iap_eq->reduction, 500.0 + 100.0, 1e-9);
    EXPECT_NEAR(compared(before, after, 0.0).iap_eq->from, 1100.0, 1e-9);
}

TEST(CoControl, EtaIsANumberNotBelowZero) {
    for (const double eta : {-0.1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        const auto refused = coControl({"a", 1.0, {}}, {"b", 1.0, {}}, *test::shippedLibrary(), eta);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, kEtaInvalid);
    }
}

TEST(CoControl, StandsOnTheMassesOfAnAccount) {
    auto park = test::pollutantPark();
    test::state(park, "A1", "air:SO2", "950");
    test::state(park, "A2", "water:COD", "7");
    const EmissionState state = emissionState(test::accountOf(park), 12.5);
    EXPECT_EQ(state.name, "2022");
    EXPECT_EQ(state.co2e_t, 12.5);
    EXPECT_EQ(state.mass_kg, (std::map<std::string, double>{{"air:SO2", 950.0}, {"water:COD", 7.0}}));
}

} // namespace
} // namespace parkcarbon::engine
