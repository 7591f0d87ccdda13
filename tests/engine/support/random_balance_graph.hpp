#pragma once

#include <engine/flows/balance_graph.hpp>

#include <cstdint>

namespace parkcarbon::engine::flows {

/// Numbers of the project's own generator, one after another.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : seed_(seed) {}
    double uniform(); ///< in (0, 1)
    double normal();
    std::uint32_t below(std::uint32_t end);

private:
    std::uint64_t seed_;
    std::uint32_t drawn_ = 0;
};

struct RandomGraphOptions {
    std::uint32_t most_nodes = 9;
    std::uint32_t most_flows = 16;
    double sd_spread = 1.0; ///< sds span 10^±this
    bool exact_flows = true;
};

/// A small network with parallel flows, loops, closed parts, unmeasured and exact flows; its exact flows contradict
/// nothing, since all values are those of a balanced state plus an error of the size of their sd.
BalanceGraph randomBalanceGraph(std::uint64_t seed, const RandomGraphOptions& options = {});

} // namespace parkcarbon::engine::flows
