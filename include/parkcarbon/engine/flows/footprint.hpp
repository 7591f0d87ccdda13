#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/process_network.hpp>

#include <string>
#include <vector>

/// Product footprints of a network of processes with co-products and loops (Heijungs & Suh 2002; ISO 14040/14044;
/// ISO 14067): A·s = f, g = B·s; docs/methods/footprint.md.
namespace parkcarbon::engine::flows {

inline constexpr base::Code kNetworkInvalid{"PROCESS_NETWORK_INVALID"};
/// {processes}: a loop that needs at least as much of its own product as it makes.
inline constexpr base::Code kNetworkNotProductive{"PROCESS_NETWORK_NOT_PRODUCTIVE"};

using domain::flows::Demand;
using domain::flows::NetworkProcess;
using domain::flows::ProcessNetwork;

struct Footprints {
    struct Scaling {
        std::string process;
        double value = 0.0; ///< times the amounts that the process states
    };
    struct Amount {
        std::string substance;
        std::string unit;
        double amount = 0.0;
    };
    struct PerUnit {
        std::string product;
        std::string product_unit;
        std::string substance;
        std::string substance_unit;
        double amount_per_unit = 0.0;
    };
    std::vector<Scaling> scaling;    ///< for the demand; empty without one
    std::vector<Amount> inventory;   ///< of the demand
    std::vector<PerUnit> footprints; ///< of every product
    std::string solver;              ///< "neumann", "bicgstab" or "lu"
    double residual = 0.0;           ///< largest true residual relative to the right side
};

/// Every product's footprint by one transposed solve per substance, iterative first, LU when that fails.
/// Errors: PROCESS_NETWORK_INVALID {subject, value, expected} for a product that nobody makes or two make, unit
/// mismatches, co-products without the named key …; PROCESS_NETWORK_NOT_PRODUCTIVE {processes}; CANCELLED.
base::Result<Footprints> footprints(const ProcessNetwork& network, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
