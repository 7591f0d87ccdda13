#pragma once

#include <parkcarbon/engine/flows/embodied_carbon.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::flows {

/// How each node's burden T is shared: a flow carries fixed_t + share · (T − Σ fixed_t of the node). Burdens go from
/// `giver` to `bearer`, for waste against the direction of the flow.
struct BurdenShares {
    struct Flow {
        std::optional<std::size_t> giver;  ///< nothing = outside
        std::optional<std::size_t> bearer; ///< nothing = outside
        double fixed_t = 0.0;
        double share = 0.0;
    };
    std::vector<Flow> flows;
    std::vector<double> fixed_t; ///< per node
    std::vector<BurdenKey> keys; ///< per node
};

BurdenShares burdenShares(const ExchangeNetwork& network);

} // namespace parkcarbon::engine::flows
