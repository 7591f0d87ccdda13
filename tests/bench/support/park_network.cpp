#include "park_network.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace parkcarbon::bench {
namespace {

constexpr std::uint32_t kFurthestNeighbour = 100;
constexpr std::uint32_t kProcessesPerHub = 500;

class NetworkMaker {
public:
    explicit NetworkMaker(const ParkNetworkOptions& options) : options_(options) {
        graph_.nodes = options.processes + 1;
    }

    engine::flows::BalanceGraph make() {
        for (std::uint32_t flow = 0; flow < options_.flows; ++flow) {
            const auto process = below(options_.processes);
            const auto partner = partnerOf(process);
            const bool inward = uniform() < 0.5;
            addFlow(inward ? partner : process + 1, inward ? process + 1 : partner);
        }
        return std::move(graph_);
    }

private:
    double uniform() { return (static_cast<double>(random_()) + 0.5) / 4294967296.0; }
    std::uint32_t below(std::uint32_t end) { return std::min(static_cast<std::uint32_t>(uniform() * end), end - 1); }

    std::uint32_t partnerOf(std::uint32_t process) {
        const double kind = uniform();
        if (kind < 0.1) {
            return engine::flows::BalanceGraph::kOutside;
        }
        if (kind < 0.2) {
            const auto hubs = std::max(options_.processes / kProcessesPerHub, 1U);
            return 1 + below(hubs) * (options_.processes / hubs);
        }
        if (kind < 0.2 + options_.far) {
            return 1 + below(options_.processes);
        }
        const auto distance = std::min(static_cast<std::uint32_t>(1.0 / uniform()), kFurthestNeighbour);
        return 1 + (process + distance) % options_.processes;
    }

    void addFlow(std::uint32_t from, std::uint32_t to) {
        const double amount = std::exp(2.3 * std::sqrt(-2.0 * std::log(uniform())) * std::cos(6.283185307 * uniform()));
        const double relative_sd = 0.02 + 0.08 * uniform();
        if (uniform() < options_.measured) {
            graph_.addMeasured(from, to, amount, relative_sd * amount);
        } else {
            graph_.addUnmeasured(from, to);
        }
    }

    ParkNetworkOptions options_;
    engine::flows::BalanceGraph graph_;
    std::mt19937 random_{2026};
};

} // namespace

engine::flows::BalanceGraph parkNetwork(const ParkNetworkOptions& options) {
    return NetworkMaker(options).make();
}

} // namespace parkcarbon::bench
