#include "heat_share.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr double kZeroCelsiusK = 273.15;
constexpr double kAmbientK = 298.15;

/// The work that a perfect engine between the heat's temperature and the surroundings would yield.
std::optional<double> exergyGj(const std::vector<DeliveredHeat>& heat) {
    double exergy_gj = 0.0;
    for (const DeliveredHeat& part : heat) {
        if (!part.temperature_c) {
            return std::nullopt;
        }
        const double temperature_k = *part.temperature_c + kZeroCelsiusK;
        exergy_gj += part.gj * std::max(0.0, 1.0 - kAmbientK / temperature_k);
    }
    return exergy_gj;
}

double ratio(double heat_weight, double power_weight) {
    const double sum = heat_weight + power_weight;
    return sum > 0.0 ? heat_weight / sum : 0.0;
}

} // namespace

std::optional<double> heatShare(const Delivered& delivered, const domain::Park& park) {
    using domain::ChpAllocation;
    if (park.chp_allocation == ChpAllocation::HeatRatio && delivered.heat_ratio) {
        return delivered.heat_ratio;
    }
    if (delivered.heat_gj <= 0.0 || delivered.electricity_mwh <= 0.0) {
        return delivered.heat_gj > 0.0 ? 1.0 : 0.0;
    }
    const double power_gj = inGj(Product::Electricity, delivered.electricity_mwh);
    switch (park.chp_allocation) {
    case ChpAllocation::Efficiency:
        return ratio(delivered.heat_gj / park.chp_efficiency_heat, power_gj / park.chp_efficiency_power);
    case ChpAllocation::EnergyContent:
        return ratio(delivered.heat_gj, power_gj);
    case ChpAllocation::WorkPotential:
        if (const auto exergy_gj = exergyGj(delivered.heat)) {
            return ratio(*exergy_gj, power_gj);
        }
        return std::nullopt;
    case ChpAllocation::HeatRatio:
        break;
    }
    return std::nullopt;
}

} // namespace parkcarbon::engine::inventory
