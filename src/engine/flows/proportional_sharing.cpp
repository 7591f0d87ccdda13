#include <parkcarbon/engine/flows/proportional_sharing.hpp>

#include "resolved_network.hpp"

#include <engine/numerics/loop_system.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace parkcarbon::engine::flows {
namespace {

using numerics::LoopSystem;
using numerics::SparseRows;

bool isAmount(double value) {
    return std::isfinite(value) && value >= 0.0;
}

base::Result<void> checkTraced(const TracedNetwork& network) {
    const auto invalid = [](const std::string& subject, double value) {
        return base::failure(kTracingInvalid, {{"subject", subject}, {"value", fmt::format("{}", value)}});
    };
    for (const TracedNode& node : network.nodes) {
        for (const double amount : {node.generation, node.load}) {
            if (!isAmount(amount)) {
                return invalid(node.id, amount);
            }
        }
        if (!std::isfinite(node.intensity)) {
            return invalid(node.id, node.intensity);
        }
    }
    for (const TracedBranch& branch : network.branches) {
        const auto size = network.nodes.size();
        if (branch.from >= size || branch.to >= size) {
            return invalid("branch", static_cast<double>(std::max(branch.from, branch.to)));
        }
        const std::string name = network.nodes[branch.from].id + " → " + network.nodes[branch.to].id;
        if (!isAmount(branch.sent)) {
            return invalid(name, branch.sent);
        }
        if (!isAmount(branch.received) || branch.received > branch.sent) {
            return invalid(name, branch.received);
        }
    }
    return {};
}

class SharingRun {
public:
    SharingRun(const TracedNetwork& network, const base::RunContext& context) : network_(network), context_(context) {
        for (std::size_t node = 0; node < network.nodes.size(); ++node) {
            if (network.nodes[node].generation > 0.0) {
                sources_.push_back(node);
            }
        }
    }

    base::Result<Tracing> run() {
        if (auto balanced = findThroughput(); !balanced) {
            return base::failure(balanced.error());
        }
        const auto net = mix([](const TracedBranch& branch) { return branch.received; });
        if (!net) {
            return base::failure(net.error());
        }
        const auto gross = mix([](const TracedBranch& branch) { return branch.sent; });
        if (!gross) {
            return base::failure(gross.error());
        }
        writeNodes(*net, *gross);
        writeBranches();
        writeParts(*net, *gross);
        return std::move(result_);
    }

private:
    base::Result<void> findThroughput() {
        std::vector<double> outflow;
        for (const TracedNode& node : network_.nodes) {
            throughput_.push_back(node.generation);
            outflow.push_back(node.load);
        }
        for (const TracedBranch& branch : network_.branches) {
            throughput_[branch.to] += branch.received;
            outflow[branch.from] += branch.sent;
        }
        for (std::size_t node = 0; node < outflow.size(); ++node) {
            const double largest = std::max(throughput_[node], outflow[node]);
            if (std::abs(throughput_[node] - outflow[node]) > network_.tolerance * largest) {
                return base::failure(kTracingUnbalanced, {{"node", network_.nodes[node].id},
                                                          {"inflow", fmt::format("{}", throughput_[node])},
                                                          {"outflow", fmt::format("{}", outflow[node])}});
            }
        }
        return {};
    }

    /// Of every node, how much of each source stands behind a unit that leaves it: P·y = G + Σ branch·y of its
    /// beginning.
    template <typename Amount> base::Result<std::vector<double>> mix(Amount amount_of) const {
        const std::size_t count = sources_.size();
        std::vector<std::vector<std::size_t>> arriving(network_.nodes.size());
        for (std::size_t branch = 0; branch < network_.branches.size(); ++branch) {
            arriving[network_.branches[branch].to].push_back(branch);
        }
        SparseRows matrix;
        std::vector<double> fed(network_.nodes.size() * count, 0.0);
        std::vector<double> from(network_.nodes.size(), 0.0);
        for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
            for (const std::size_t branch : arriving[node]) {
                from[network_.branches[branch].from] += amount_of(network_.branches[branch]);
            }
            for (const std::size_t branch : arriving[node]) {
                double& amount = from[network_.branches[branch].from]; // parallel branches count once, together
                if (amount > 0.0 && throughput_[node] > 0.0) {
                    matrix.add(static_cast<std::uint32_t>(network_.branches[branch].from), amount / throughput_[node]);
                }
                amount = 0.0;
            }
            matrix.endRow();
        }
        for (std::size_t source = 0; source < count; ++source) {
            const std::size_t node = sources_[source];
            fed[node * count + source] = network_.nodes[node].generation / throughput_[node];
        }
        return solved(LoopSystem(std::move(matrix)), std::move(fed));
    }

    base::Result<std::vector<double>> solved(const LoopSystem& system, std::vector<double> fed) const {
        if (const auto ring = system.nonProductiveLoop()) {
            std::vector<std::string_view> names;
            for (const std::uint32_t node : *ring) {
                names.push_back(network_.nodes[node].id);
            }
            return base::failure(kTracingIsolated, {{"nodes", nameList(names)}});
        }
        auto solution = system.solve(std::move(fed), sources_.size(), context_);
        if (!solution) {
            return context_.cancelled() ? base::failure(uncertainty::kCancelled)
                                        : base::failure(kTracingIsolated, {{"nodes", network_.nodes.front().id}});
        }
        return std::move(solution->values);
    }

    void writeNodes(const std::vector<double>& net, const std::vector<double>& gross) {
        for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
            Tracing::Node& written = result_.nodes.emplace_back();
            for (std::size_t source = 0; source < sources_.size(); ++source) {
                const double intensity = network_.nodes[sources_[source]].intensity;
                written.intensity += net[node * sources_.size() + source] * intensity;
                written.load_intensity += gross[node * sources_.size() + source] * intensity;
            }
        }
    }

    void writeBranches() {
        for (const TracedBranch& branch : network_.branches) {
            const double intensity = result_.nodes[branch.from].intensity;
            const double lost = branch.sent - branch.received;
            result_.branches.push_back({intensity * branch.sent, intensity * lost});
            result_.losses += lost;
        }
    }

    void writeParts(const std::vector<double>& net, const std::vector<double>& gross) {
        std::vector<double> arrived(network_.nodes.size(), 0.0);
        for (std::size_t source = 0; source < sources_.size(); ++source) {
            double used = 0.0;
            for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
                const double load = network_.nodes[node].load;
                const std::size_t at = node * sources_.size() + source;
                if (load > 0.0 && net[at] > 0.0) {
                    result_.parts.push_back({sources_[source], node, net[at] * load, gross[at] * load});
                    arrived[node] += net[at] * load;
                    used += gross[at] * load;
                }
            }
            result_.unused += std::max(0.0, network_.nodes[sources_[source]].generation - used);
        }
        for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
            const double load = network_.nodes[node].load;
            if (load > 0.0) {
                result_.residual = std::max(result_.residual, std::abs(arrived[node] - load) / load);
            }
        }
    }

    const TracedNetwork& network_;
    const base::RunContext& context_;
    std::vector<std::size_t> sources_;
    std::vector<double> throughput_; ///< all that comes in
    Tracing result_;
};

} // namespace

base::Result<Tracing> trace(const TracedNetwork& network, const base::RunContext& context) {
    if (auto valid = checkTraced(network); !valid) {
        return base::failure(valid.error());
    }
    return SharingRun(network, context).run();
}

} // namespace parkcarbon::engine::flows
