#pragma once

#include <src/engine/flows/balance_graph.hpp>

#include <cstdint>

namespace parkcarbon::bench {

struct ParkNetworkOptions {
    std::uint32_t processes = 10'000;
    std::uint32_t flows = 100'000;
    double measured = 1.0; ///< the share of flows that are; the others are drawn at random
    double far = 0.0;      ///< the share of flows that join any two processes: what makes a factor dense
};

/// A layer as parks have them: 80 % of flows (less those that go far) join neighbours on a ring, at distances with a
/// heavy tail (one per distance², up to 100); 10 % join a process with one of the hubs (one per 500 processes: power,
/// steam, water, wastewater), 10 % with outside. Amounts are log-normal over two orders of magnitude and sds 2 to 10 %
/// of them. Measured values do not balance: the arithmetic is the same. The same options make the same network.
engine::flows::BalanceGraph parkNetwork(const ParkNetworkOptions& options);

} // namespace parkcarbon::bench
