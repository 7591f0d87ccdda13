#pragma once

#include "resolved_network.hpp"

#include <vector>

namespace parkcarbon::engine::flows {

/// Who makes what, after co-products have been given their shares: exactly one column per product.
struct NetworkRoles {
    struct Maker {
        std::uint32_t process = 0;
        double share = 1.0; ///< of the inputs and emissions of the process
    };
    std::vector<Maker> maker_of; ///< per product
    /// −1: a waste that its taker treats. Its row turns round, so that treating it is the product.
    std::vector<double> direction;
    std::vector<bool> handed_over; ///< per mention among the outputs: a waste by its negative key
};

/// Errors: the codes of products, makers and allocation in footprint.hpp.
base::Result<NetworkRoles> networkRoles(const domain::flows::ProcessNetwork& network, const ResolvedNetwork& resolved);

} // namespace parkcarbon::engine::flows
