#pragma once

#include "transfers.hpp"

#include <parkcarbon/domain/park.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::inventory {

/// What a supplier delivered, as the allocation methods see it.
struct DeliveredHeat {
    double gj = 0.0;
    std::optional<double> temperature_c;
};
struct Delivered {
    double electricity_mwh = 0.0;
    double heat_gj = 0.0;
    std::vector<DeliveredHeat> heat;  ///< by transfer
    std::optional<double> heat_ratio; ///< 供热比 as stated
};

/// The share of a supplier's emissions that its heat carries; docs/methods/chp_allocation.md. With e the reference
/// efficiencies of the park, H heat and P electricity in GJ:
/// efficiency H/e_H : P/e_P; energy_content H : P; work_potential Σ H·(1 − T₀/T) : P with T₀ = 298.15 K;
/// heat_ratio: the stated ratio. A supplier of one product gives it everything, unless it states a heat ratio.
/// Nothing when the method lacks its input: the temperature of some heat, or the heat ratio.
std::optional<double> heatShare(const Delivered& delivered, const domain::Park& park);

} // namespace parkcarbon::engine::inventory
