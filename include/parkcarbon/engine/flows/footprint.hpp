#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/process_network.hpp>

#include <string>
#include <vector>

/// Product footprints of a network of processes with co-products and loops (Heijungs & Suh 2002; ISO 14040/14044;
/// ISO 14067): A·s = f, g = B·s; docs/methods/footprint.md.
namespace parkcarbon::engine::flows {

/// {subject, value, expected}: a number or name that cannot be, e.g. two processes of one id.
inline constexpr base::Code kNetworkInvalid{"PROCESS_NETWORK_INVALID"};
/// {product, process}: `process` uses what nobody makes.
inline constexpr base::Code kProductNotMade{"PROCESS_PRODUCT_NOT_MADE"};
/// {product, processes}
inline constexpr base::Code kProductMadeTwice{"PROCESS_PRODUCT_MADE_TWICE"};
/// {process}: no product, and no waste that it treats.
inline constexpr base::Code kProcessMakesNothing{"PROCESS_MAKES_NOTHING"};
/// {process, products}: co-products, and no rule that shares the burden among them.
inline constexpr base::Code kAllocationMissing{"PROCESS_ALLOCATION_MISSING"};
/// {process, product, key}
inline constexpr base::Code kAllocationKeyMissing{"PROCESS_ALLOCATION_KEY_MISSING"};
/// {process, key}: all keys of the process are zero, or a mass or energy is negative.
inline constexpr base::Code kAllocationKeyInvalid{"PROCESS_ALLOCATION_KEY_INVALID"};
/// {process, product}: substitution, but nobody else makes this co-product.
inline constexpr base::Code kAvoidedProcessMissing{"PROCESS_AVOIDED_PROCESS_MISSING"};
/// {process, item, unit, expected}: of a product or substance.
inline constexpr base::Code kNetworkUnitMismatch{"PROCESS_UNIT_MISMATCH"};
/// {product}: demanded, but not in the network.
inline constexpr base::Code kDemandUnknown{"PROCESS_DEMAND_UNKNOWN"};
/// Credits and uses cancel out: there is no single answer.
inline constexpr base::Code kNetworkSingular{"PROCESS_NETWORK_SINGULAR"};
/// {processes}: a loop that needs at least as much of its own product as it makes.
inline constexpr base::Code kNetworkNotProductive{"PROCESS_NETWORK_NOT_PRODUCTIVE"};

using domain::flows::Demand;
using domain::flows::NetworkProcess;
using domain::flows::ProcessNetwork;

struct Footprints {
    struct Scaling {
        std::string process;
        double value = 0.0; ///< times the amounts that the process states; of co-products only the demanded share
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
    /// Largest true residual of any row relative to the terms of that row, or difference between what the demand
    /// carries (m·f) and what its making emits (e·x), whichever is larger.
    double residual = 0.0;
};

/// Every product's footprint by one transposed solve for all substances, iterative first, LU when that fails. Keys are
/// those of the stated amounts, not of one unit. A co-product of key 0 is free of burden; one with a negative key (a
/// price) is a waste, whose treatment the process demands. A process without outputs treats the one waste among its
/// inputs: the footprint of that waste is the one of treating a unit of it. A product that a process both makes and
/// uses counts net.
/// Errors: the codes above; CANCELLED.
base::Result<Footprints> footprints(const ProcessNetwork& network, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
