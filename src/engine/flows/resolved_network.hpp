#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/process_network.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::flows {

/// A process network with numbers for names and one unit per product and substance. Views point into the network.
struct ResolvedNetwork {
    struct Mention {
        std::uint32_t item = 0; ///< product or substance
        double amount = 0.0;    ///< in its unit
    };
    /// Mentions of all processes, one after the other.
    struct Mentions {
        std::vector<Mention> all;
        std::vector<std::size_t> start = {0};
        std::span<const Mention> of(std::size_t process) const {
            return {all.data() + start[process], start[process + 1] - start[process]};
        }
    };
    struct Item {
        std::string_view name;
        std::string_view unit;
    };
    std::vector<Item> products;   ///< in the order in which outputs, then inputs name them
    std::vector<Item> substances; ///< in the order in which emissions name them
    Mentions outputs;
    Mentions inputs;
    Mentions emissions;
    std::vector<double> demand; ///< per product
};

/// Errors: PROCESS_NETWORK_INVALID, PROCESS_UNIT_MISMATCH, PROCESS_DEMAND_UNKNOWN.
base::Result<ResolvedNetwork> resolveNetwork(const domain::flows::ProcessNetwork& network);

/// Names for a message; of many, the first ten and an ellipsis.
std::string nameList(std::span<const std::string_view> names);

} // namespace parkcarbon::engine::flows
