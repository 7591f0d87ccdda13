#include <parkcarbon/reference/steam_table.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace parkcarbon::reference {
namespace {

/// A stated temperature this close to saturation means saturated steam: gauges and tables differ by as much.
constexpr double kSaturationTolerance_k = 0.5;
/// Above the critical point (22.064 MPa, 373.9 °C) only rows well beyond the pseudo-critical temperature are used;
/// between 350 and 400 °C the printed table is far too coarse to interpolate.
constexpr double kFirstSupercriticalRow_c = 400.0;

double between(double x, double x0, double y0, double x1, double y1) {
    return x1 == x0 ? y0 : y0 + (y1 - y0) * (x - x0) / (x1 - x0);
}

/// The status of a value interpolated at `x`: that of the row it falls on, else the worse of both neighbours.
Status statusBetween(double x, double x0, Status status0, double x1, Status status1) {
    return x == x1 ? status1 : x == x0 ? status0 : worse(status0, status1);
}

/// The two neighbours of a value in points ascending by `key`; nothing outside them.
template <typename Points, typename Key>
std::optional<std::pair<std::size_t, std::size_t>> neighbours(const Points& points, double value, Key key) {
    if (points.empty() || value < key(points.front()) || value > key(points.back())) {
        return std::nullopt;
    }
    const auto upper = std::lower_bound(points.begin(), points.end(), value,
                                        [&](const auto& point, double bound) { return key(point) < bound; });
    const auto index = static_cast<std::size_t>(upper - points.begin());
    return std::pair(index == 0 ? 0 : index - 1, index);
}

double pressureOf(const SteamPoint& point) {
    return point.pressure_mpa;
}
double temperatureOf(const SteamPoint& point) {
    return point.temperature_c;
}

std::optional<SteamPoint> saturatedAtPressure(const std::vector<SteamPoint>& saturated, double pressure_mpa) {
    const auto around = neighbours(saturated, pressure_mpa, pressureOf);
    if (!around) {
        return std::nullopt;
    }
    const SteamPoint& a = saturated[around->first];
    const SteamPoint& b = saturated[around->second];
    return SteamPoint{pressure_mpa,
                      between(pressure_mpa, a.pressure_mpa, a.temperature_c, b.pressure_mpa, b.temperature_c),
                      between(pressure_mpa, a.pressure_mpa, a.enthalpy_kj_per_kg, b.pressure_mpa, b.enthalpy_kj_per_kg),
                      statusBetween(pressure_mpa, a.pressure_mpa, a.status, b.pressure_mpa, b.status)};
}

std::optional<SteamPoint> saturatedAtTemperature(const std::vector<SteamPoint>& saturated, double temperature_c) {
    const auto around = neighbours(saturated, temperature_c, temperatureOf);
    if (!around) {
        return std::nullopt;
    }
    const SteamPoint& a = saturated[around->first];
    const SteamPoint& b = saturated[around->second];
    const double pressure = between(temperature_c, a.temperature_c, a.pressure_mpa, b.temperature_c, b.pressure_mpa);
    return saturatedAtPressure(saturated, pressure);
}

} // namespace

SteamTable::SteamTable(std::vector<SteamPoint> saturated, std::vector<SteamPoint> isobars)
    : saturated_(std::move(saturated)) {
    std::sort(saturated_.begin(), saturated_.end(),
              [](const SteamPoint& a, const SteamPoint& b) { return a.pressure_mpa < b.pressure_mpa; });
    std::sort(isobars.begin(), isobars.end(), [](const SteamPoint& a, const SteamPoint& b) {
        return std::pair(a.pressure_mpa, a.temperature_c) < std::pair(b.pressure_mpa, b.temperature_c);
    });
    for (const SteamPoint& point : isobars) {
        const auto saturation = saturatedAtPressure(saturated_, point.pressure_mpa);
        if (isobars_.empty() || isobars_.back().pressure_mpa != point.pressure_mpa) {
            isobars_.push_back({point.pressure_mpa, {}});
            if (saturation) {
                isobars_.back().steam.push_back(*saturation);
            }
        }
        const bool is_steam = saturation ? point.temperature_c > saturation->temperature_c
                                         : point.temperature_c >= kFirstSupercriticalRow_c;
        if (is_steam) {
            isobars_.back().steam.push_back(point);
        }
    }
}

std::optional<double> SteamTable::saturationTemperature(double pressure_mpa) const {
    const auto saturation = saturatedAtPressure(saturated_, pressure_mpa);
    return saturation ? std::optional<double>(saturation->temperature_c) : std::nullopt;
}

std::optional<SteamEnthalpy> SteamTable::onIsobar(const Isobar& isobar, double temperature_c) const {
    const auto around = neighbours(isobar.steam, temperature_c, temperatureOf);
    if (!around) {
        return std::nullopt;
    }
    const SteamPoint& a = isobar.steam[around->first];
    const SteamPoint& b = isobar.steam[around->second];
    return SteamEnthalpy{
        between(temperature_c, a.temperature_c, a.enthalpy_kj_per_kg, b.temperature_c, b.enthalpy_kj_per_kg),
        statusBetween(temperature_c, a.temperature_c, a.status, b.temperature_c, b.status)};
}

/// At fixed temperature, linear in pressure between the isobar below and the isobar above; where the isobar above is
/// already water at that temperature, saturated steam of that temperature takes its place. So no water row is ever
/// mixed in, and the result meets the saturated table where the steam becomes saturated.
std::optional<SteamEnthalpy> SteamTable::superheated(double pressure_mpa, double temperature_c) const {
    const auto around = neighbours(isobars_, pressure_mpa, [](const Isobar& isobar) { return isobar.pressure_mpa; });
    if (!around) {
        return std::nullopt;
    }
    const Isobar& below = isobars_[around->first];
    const Isobar& above = isobars_[around->second];
    if (above.pressure_mpa == pressure_mpa) {
        return onIsobar(above, temperature_c);
    }
    const auto low = onIsobar(below, temperature_c);
    if (!low) {
        return std::nullopt;
    }
    if (const auto high = onIsobar(above, temperature_c)) {
        return SteamEnthalpy{
            between(pressure_mpa, below.pressure_mpa, low->kj_per_kg, above.pressure_mpa, high->kj_per_kg),
            worse(low->status, high->status)};
    }
    const auto saturation = saturatedAtTemperature(saturated_, temperature_c);
    if (!saturation || saturation->pressure_mpa < pressure_mpa) {
        return std::nullopt;
    }
    return SteamEnthalpy{between(pressure_mpa, below.pressure_mpa, low->kj_per_kg, saturation->pressure_mpa,
                                 saturation->enthalpy_kj_per_kg),
                         worse(low->status, saturation->status)};
}

base::Result<SteamEnthalpy> SteamTable::enthalpy(double pressure_mpa, std::optional<double> temperature_c) const {
    const auto outOfRange = [](const std::string& value, const std::string& expected) {
        return base::failure(kSteamStateOutOfRange, {{"value", value}, {"expected", expected}});
    };
    const auto saturation = saturatedAtPressure(saturated_, pressure_mpa);
    if (!temperature_c) {
        if (!saturation) {
            return outOfRange(
                fmt::format("{} MPa", pressure_mpa),
                fmt::format("{}–{} MPa", saturated_.front().pressure_mpa, saturated_.back().pressure_mpa));
        }
        return SteamEnthalpy{saturation->enthalpy_kj_per_kg, saturation->status};
    }
    if (saturation && *temperature_c < saturation->temperature_c - kSaturationTolerance_k) {
        return outOfRange(fmt::format("{} °C", *temperature_c),
                          fmt::format("≥ {:.1f} °C ({} MPa)", saturation->temperature_c, pressure_mpa));
    }
    if (saturation && *temperature_c <= saturation->temperature_c + kSaturationTolerance_k) {
        return SteamEnthalpy{saturation->enthalpy_kj_per_kg, saturation->status};
    }
    if (const auto enthalpy = superheated(pressure_mpa, *temperature_c)) {
        return *enthalpy;
    }
    return outOfRange(fmt::format("{} MPa, {} °C", pressure_mpa, *temperature_c),
                      fmt::format("{}–{} MPa, ≤ {} °C", isobars_.front().pressure_mpa, isobars_.back().pressure_mpa,
                                  isobars_.back().steam.back().temperature_c));
}

} // namespace parkcarbon::reference
