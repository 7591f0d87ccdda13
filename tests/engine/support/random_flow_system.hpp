#pragma once

#include <parkcarbon/engine/flows/system.hpp>

namespace parkcarbon::engine::flows::test {

struct RandomFlowOptions {
    double measured = 0.6;       ///< share of goods masses that are measured
    double concentrations = 0.5; ///< share of concentrations
    double transfers = 0.2;      ///< chance of a transfer coefficient per flow and substance
    double exact = 0.1;          ///< share of exact numbers among the measured
    double stocks = 0.2;         ///< chance of a stock per node
    double correlations = 0.0;   ///< chance that a measured mass is correlated with the next one
    double noise = 1.0;          ///< times the stated uncertainty
    unsigned nodes = 5;
    unsigned paths = 8;
    unsigned substances = 1;
};

/// A balanced network of paths through processes, as measured: its true state satisfies every equation.
System randomFlowSystem(unsigned seed, const RandomFlowOptions& options = {});

} // namespace parkcarbon::engine::flows::test
