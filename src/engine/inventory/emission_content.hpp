#pragma once

#include "workings.hpp"

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Of which enterprises' own emissions the energy sold by each enterprise is made, once chains and mutual supply are
/// followed to their sources: the seller's own fuel, and the energy it bought from outside the park.
class EmissionContent {
public:
    EmissionContent(const RunState& run, const Workings& workings);

    /// Part of a tonne CO2e sold by the enterprise.
    struct Part {
        std::size_t enterprise;
        double own_fuel = 0.0; ///< from its allocated direct emissions
        double imports = 0.0;  ///< from the energy that crossed the boundary to it
    };
    /// The parts of one tonne; they add up to 1. Empty for enterprises that sell nothing, or at factor 0.
    const std::vector<Part>& soldBy(std::size_t enterprise) const { return parts_[enterprise]; }

private:
    std::vector<std::vector<Part>> parts_;
};

} // namespace parkcarbon::engine::inventory
