#pragma once

#include "network_roles.hpp"
#include "resolved_network.hpp"

#include <engine/numerics/sparse_rows.hpp>

#include <vector>

namespace parkcarbon::engine::flows {

/// A network per unit of every product: m = e + m·Z for footprints m, x = f + Z·x for amounts x.
struct NetworkColumns {
    numerics::SparseRows uses;  ///< Z transposed: of every product, what one unit of it uses (credits below zero)
    std::vector<double> direct; ///< e: products × substances, per unit
    std::vector<double> level;  ///< net amount of the product as its process states it
};

/// Errors: PROCESS_NETWORK_NOT_PRODUCTIVE for a process that uses up all of its own product.
base::Result<NetworkColumns> networkColumns(const domain::flows::ProcessNetwork& network,
                                            const ResolvedNetwork& resolved, const NetworkRoles& roles);

} // namespace parkcarbon::engine::flows
