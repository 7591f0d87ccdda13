#include "unit_slips.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace parkcarbon::engine::checks {
namespace {

/// What meters, invoices and yearbooks are written in, the commoner of two equal ones first.
constexpr std::array<std::string_view, 23> kCommonUnits = {
    "kg",         "t",  "万吨", "g",  "kWh", "MWh",  "万千瓦时", "GWh",        "m3",  "万立方米", "L",   "Nm3",
    "万标立方米", "kJ", "MJ",   "GJ", "TJ",  "kgce", "tce",      "万吨标准煤", "CNY", "万元",     "亿元"};
constexpr double kSamePower = 0.05; ///< in powers of ten; m3 of liquids and Nm3 do not convert into others

} // namespace

std::optional<double> likelySlip(double ratio) {
    constexpr double kNear = 0.4; // powers of ten
    const double powers = std::log10(ratio);
    for (const double exponent : {3.0, 4.0, 6.0}) {
        if (std::abs(std::abs(powers) - exponent) < kNear) {
            return std::pow(10.0, std::copysign(exponent, powers));
        }
    }
    return std::nullopt;
}

std::string likelyUnit(const domain::Unit& written, double slip) {
    for (const std::string_view symbol : kCommonUnits) {
        const auto unit = domain::Unit::parse(symbol);
        const auto factor = unit ? written.factorTo(*unit) : base::failure(unit.error());
        if (factor && *factor > 0.0 && std::abs(std::log10(*factor / slip)) < kSamePower) {
            return std::string(symbol);
        }
    }
    return "-";
}

} // namespace parkcarbon::engine::checks
