#include <parkcarbon/engine/indicators/control_class.hpp>

#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;

/// A park of 100 tce with CO2 and added value such that k and i are as wished.
IndicatorPark parkWith(double k, double i) {
    IndicatorPark park;
    park.fact("E_tce", "2025", 100, "tce")
        .fact("CO2", "2025", 100 * k, "tCO2")
        .fact("IAV", "2025", 100 / i, "10^4 CNY");
    return park;
}

ControlAssessment assess(const IndicatorPark& park, const ControlLimits& limits = {}) {
    return controlClass(park.space().tables.front(), limits);
}

TEST(ControlClass, LooksAtCarbonPerEnergyAndEnergyPerValue) {
    EXPECT_EQ(assess(parkWith(2.5, 0.6)).control_class, ControlClass::CarbonTotalAndIntensity);
    EXPECT_EQ(assess(parkWith(2.5, 0.4)).control_class, ControlClass::FuelSwitch);
    EXPECT_EQ(assess(parkWith(1.5, 0.4)).control_class, ControlClass::IntensityOnly);
}

TEST(ControlClass, ReleasesTheEnergyOfProcessIndustryAndOfRecoveredHeat) {
    IndicatorPark park = parkWith(1.5, 0.6);
    EXPECT_EQ(assess(park).control_class, std::nullopt);
    EXPECT_EQ(assess(park).missing, (std::vector<std::string>{"IAV_process", "Q_wh_used", "Q_wh_avail"}));
    park.fact("Q_wh_used", "2025", 60, "GJ").fact("Q_wh_avail", "2025", 100, "GJ");
    EXPECT_EQ(assess(park).control_class, ControlClass::CarbonReleaseEnergy);
    park.fact("Q_wh_used", "2025", 10, "GJ").fact("IAV_process", "2025", 1, "10^4 CNY");
    EXPECT_EQ(assess(park).control_class, ControlClass::NotCovered);
}

TEST(ControlClass, TakesOtherLimits) {
    ControlLimits limits;
    limits.k_tco2_per_tce = 1.0;
    EXPECT_EQ(assess(parkWith(1.5, 0.6), limits).control_class, ControlClass::CarbonTotalAndIntensity);
}

TEST(ControlClass, NamesWhatItNeeds) {
    EXPECT_EQ(assess(IndicatorPark()).missing, (std::vector<std::string>{"CO2", "E_tce", "IAV"}));
}

TEST(ControlClass, GivesCarbonProductivity) {
    EXPECT_NEAR(*carbonProductivity(IndicatorPark::sample().space().tables.front()), 0.836299, 5e-7);
    EXPECT_EQ(carbonProductivity(IndicatorPark().space().tables.front()), std::nullopt);
}

} // namespace
} // namespace parkcarbon::engine::indicators
