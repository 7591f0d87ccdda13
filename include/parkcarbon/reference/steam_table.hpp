#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/reference/status.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::reference {

inline constexpr base::Code kSteamStateOutOfRange{"STEAM_STATE_OUT_OF_RANGE"};

struct SteamPoint {
    double pressure_mpa = 0.0; ///< absolute
    double temperature_c = 0.0;
    double enthalpy_kj_per_kg = 0.0;
    Status status = Status::Transcribed;
};

/// An enthalpy read from the tables, as trustworthy as the least trustworthy row it was interpolated from.
struct SteamEnthalpy {
    double kj_per_kg = 0.0;
    Status status = Status::Transcribed;
};

/// Specific enthalpy of water and steam from the tables of the NDRC guides, linear between points
/// (data/reference/steam_enthalpy.csv).
class SteamTable {
public:
    /// `isobars` may hold rows of compressed water below saturation, as the printed tables do; only its steam is used.
    SteamTable(std::vector<SteamPoint> saturated, std::vector<SteamPoint> isobars);

    /// Enthalpy of saturated steam at the pressure when no temperature is given or it lies within 0.5 K of
    /// saturation, of superheated steam above it. Errors: STEAM_STATE_OUT_OF_RANGE {value, expected} outside the
    /// tables, and for a temperature below saturation (that is water, not steam).
    base::Result<SteamEnthalpy> enthalpy(double pressure_mpa, std::optional<double> temperature_c) const;

    /// Interpolated saturation temperature in °C; nothing outside the saturated table.
    std::optional<double> saturationTemperature(double pressure_mpa) const;

private:
    /// Steam at one pressure, from saturation (or, above the critical pressure, from the first supercritical row)
    /// upwards.
    struct Isobar {
        double pressure_mpa = 0.0;
        std::vector<SteamPoint> steam;
    };
    std::optional<SteamEnthalpy> superheated(double pressure_mpa, double temperature_c) const;
    std::optional<SteamEnthalpy> onIsobar(const Isobar& isobar, double temperature_c) const;

    std::vector<SteamPoint> saturated_; ///< ascending pressure
    std::vector<Isobar> isobars_;       ///< ascending pressure
};

} // namespace parkcarbon::reference
