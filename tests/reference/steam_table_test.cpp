#include <parkcarbon/reference/steam_table.hpp>

#include <parkcarbon/reference/library.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

const SteamTable& steamTable() {
    return Library::shipped().value()->steam();
}

TEST(SteamTable, GivesThePrintedValuesAtItsPoints) {
    EXPECT_NEAR(steamTable().enthalpy(1.0, std::nullopt)->kj_per_kg, 2776.9, 1e-9);
    EXPECT_NEAR(steamTable().enthalpy(1.0, 300.0)->kj_per_kg, 3051.3, 1e-9);
    EXPECT_NEAR(steamTable().enthalpy(3.0, 240.0)->kj_per_kg, 2823.0, 1e-9);
    EXPECT_NEAR(steamTable().enthalpy(10.0, 540.0)->kj_per_kg, 3475.4, 1e-9);
}

TEST(SteamTable, SaturatedSteamAgreesWithTheSteamEquationsWhereTheTableIsConfirmed) {
    // IAPWS-IF97, saturated vapour in kJ/kg: 0.5 MPa 2748.1, 1 MPa 2777.1, 1.4 MPa 2788.9.
    EXPECT_NEAR(steamTable().enthalpy(0.5, std::nullopt)->kj_per_kg, 2748.1, 1.0);
    EXPECT_NEAR(steamTable().enthalpy(1.0, std::nullopt)->kj_per_kg, 2777.1, 1.0);
    EXPECT_NEAR(steamTable().enthalpy(1.4, std::nullopt)->kj_per_kg, 2788.9, 1.0);
}

TEST(SteamTable, InterpolatesWithinThePrecisionOfTheSteamEquations) {
    // IAPWS-IF97: h(0.8 MPa, 200 °C) 2839.7, h(0.8, 250) 2950.4, h(2, 300) 3024.2, h(4, 450) 3330.9, h(9, 535) 3476.1
    // kJ/kg. Linear interpolation between isobars this far apart is good to about half a percent.
    EXPECT_NEAR(steamTable().enthalpy(0.8, 200.0)->kj_per_kg, 2839.7, 14.0);
    EXPECT_NEAR(steamTable().enthalpy(0.8, 250.0)->kj_per_kg, 2950.4, 14.0);
    EXPECT_NEAR(steamTable().enthalpy(2.0, 300.0)->kj_per_kg, 3024.2, 14.0);
    EXPECT_NEAR(steamTable().enthalpy(4.0, 450.0)->kj_per_kg, 3330.9, 14.0);
    EXPECT_NEAR(steamTable().enthalpy(9.0, 535.0)->kj_per_kg, 3476.1, 14.0);
}

TEST(SteamTable, IsAsTrustworthyAsTheWorstRowItReads) {
    const auto status = [](double pressure, std::optional<double> temperature) {
        return steamTable().enthalpy(pressure, temperature)->status;
    };
    // data/reference/steam_enthalpy.csv: saturated rows from 1.6 MPa upwards are unconfirmed, those below are not.
    EXPECT_EQ(status(1.0, std::nullopt), Status::Transcribed);
    EXPECT_EQ(status(1.4, std::nullopt), Status::Transcribed);
    EXPECT_EQ(status(1.5, std::nullopt), Status::Unconfirmed);
    EXPECT_EQ(status(4.0, std::nullopt), Status::Unconfirmed);
    EXPECT_EQ(status(1.0, 250.0), Status::Transcribed);
    EXPECT_EQ(status(3.0, 234.5), Status::Unconfirmed); // between saturation, unconfirmed, and the row of 240 °C
}

TEST(SteamTable, NearSaturationItIsSaturatedSteam) {
    EXPECT_EQ(steamTable().enthalpy(0.8, 170.42)->kj_per_kg, steamTable().enthalpy(0.8, std::nullopt)->kj_per_kg);
    EXPECT_EQ(steamTable().enthalpy(0.8, 170.0)->kj_per_kg, steamTable().enthalpy(0.8, std::nullopt)->kj_per_kg);
}

TEST(SteamTable, NeverMixesWaterIntoSteam) {
    // Between 0.5 and 1 MPa at 172 °C the upper isobar is water (about 728 kJ/kg).
    EXPECT_NEAR(steamTable().enthalpy(0.8, 172.0)->kj_per_kg, 2771.3, 5.0);
    for (double pressure = 0.011; pressure < 20.0; pressure *= 1.07) {
        const double saturation = *steamTable().saturationTemperature(pressure);
        SteamEnthalpy previous = *steamTable().enthalpy(pressure, std::nullopt);
        for (double temperature = saturation + 1.0; temperature < 600.0; temperature += 4.0) {
            const auto enthalpy = steamTable().enthalpy(pressure, temperature);
            ASSERT_TRUE(enthalpy) << pressure << " MPa " << temperature << " °C";
            EXPECT_GT(enthalpy->kj_per_kg, 2300.0) << pressure << " MPa " << temperature << " °C";
            // The unconfirmed saturated rows lie up to 4 % above the steam equations: beside them it may fall.
            const double noise = worse(previous.status, enthalpy->status) == Status::Unconfirmed ? 30.0 : 3.0;
            EXPECT_GT(enthalpy->kj_per_kg, previous.kj_per_kg - noise) << pressure << " MPa " << temperature << " °C";
            previous = *enthalpy;
        }
    }
}

TEST(SteamTable, RefusesWaterAndStatesBeyondTheTables) {
    for (const auto& [pressure, temperature] : std::vector<std::pair<double, std::optional<double>>>{
             {0.8, 150.0}, {0.8, 650.0}, {0.0005, std::nullopt}, {25.0, std::nullopt}, {35.0, 500.0}, {24.0, 380.0}}) {
        const auto enthalpy = steamTable().enthalpy(pressure, temperature);
        ASSERT_FALSE(enthalpy) << pressure;
        EXPECT_EQ(enthalpy.error().code, kSteamStateOutOfRange);
        EXPECT_FALSE(enthalpy.error().argument("expected").empty());
    }
    EXPECT_TRUE(steamTable().enthalpy(25.0, 560.0)); // supercritical power stations
}

} // namespace
} // namespace parkcarbon::reference
