#include "balance_conductance.hpp"
#include "balance_observable.hpp"

#include <engine/numerics/compensated_sum.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kBlockOfBridges = 48;

/// The measured flows at every node.
struct MeasuredEnds {
    std::vector<std::size_t> begin;
    std::vector<std::uint32_t> flow;

    explicit MeasuredEnds(const BalanceGraph& graph) : begin(graph.nodes + std::size_t{1}, 0) {
        const auto visit = [&](auto&& take) {
            for (std::uint32_t index = 0; index < graph.flows(); ++index) {
                if (effectiveState(graph, index) == FlowState::Measured && graph.from[index] != graph.to[index]) {
                    take(graph.from[index], index);
                    take(graph.to[index], index);
                }
            }
        };
        visit([&](std::uint32_t node, std::uint32_t) { ++begin[node + std::size_t{1}]; });
        for (std::size_t node = 1; node < begin.size(); ++node) {
            begin[node] += begin[node - 1];
        }
        flow.resize(begin.back());
        std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
        visit([&](std::uint32_t node, std::uint32_t index) { flow[next[node]++] = index; });
    }
};

/// A growing set of nodes of one merged node, with pᵀ·S·p and q = A·S·p of the flows across its border.
class GrowingBranch {
public:
    GrowingBranch(const BalanceGraph& graph, const BalanceStructure& structure, double scale)
        : graph_(graph), merged_(structure.classes.merged_node), ends_(graph), scale_(scale),
          inside_(graph.nodes, false), across_(structure.classes.merged_nodes, 0.0) {}

    void add(std::uint32_t node) {
        inside_[node] = true;
        nodes_.push_back(node);
        for (auto end = ends_.begin[node]; end < ends_.begin[node + std::size_t{1}]; ++end) {
            const auto flow = ends_.flow[end];
            const bool enters = graph_.to[flow] == node;
            const auto other = enters ? graph_.from[flow] : graph_.to[flow];
            const double sd = graph_.sd[flow] / scale_;
            const double variance = sd * sd;
            border_.add(inside_[other] ? -variance : variance);
            if (merged_[other] != merged_[node]) {
                // p is +1 for what enters, and A has −1 at the source and +1 at the target of a flow: q is as if all
                // left.
                across_[merged_[node]] += variance;
                across_[merged_[other]] -= variance;
                touched_.push_back(merged_[other]);
            }
        }
    }

    void clear() {
        for (const auto node : nodes_) {
            inside_[node] = false;
            across_[merged_[node]] = 0.0;
        }
        for (const auto merged : touched_) {
            across_[merged] = 0.0;
        }
        nodes_.clear();
        touched_.clear();
        border_ = {};
    }

    double borderVariance() const { return std::max(border_.value(), 0.0); }
    const std::vector<double>& across() const { return across_; }

private:
    const BalanceGraph& graph_;
    const std::vector<std::uint32_t>& merged_;
    MeasuredEnds ends_;
    double scale_;
    std::vector<bool> inside_;
    std::vector<double> across_;
    std::vector<std::uint32_t> nodes_;
    std::vector<std::uint32_t> touched_;
    numerics::CompensatedSum border_;
};

/// Of the bridge that a node hangs on, in units of the equations, and what it is a difference from.
struct BranchVariance {
    std::uint32_t node = 0;
    double variance = 0.0;
    double border = 0.0;
};

/// Gathers right sides so that many bridges share one pass through the factor.
class BridgeVariances {
public:
    explicit BridgeVariances(const numerics::GroundedLaplacian& laplacian) : laplacian_(laplacian) {}

    /// What hangs on a bridge: `node` and all below it.
    void add(std::uint32_t node, const GrowingBranch& branch) {
        pending_.emplace_back(node, branch.borderVariance());
        right_sides_.insert(right_sides_.end(), branch.across().begin(), branch.across().end());
        if (pending_.size() == kBlockOfBridges) {
            solve();
        }
    }

    void solve() {
        const auto halves = laplacian_.halfSolve(right_sides_);
        const auto rank = laplacian_.rank();
        for (std::size_t index = 0; index < pending_.size(); ++index) {
            double explained = 0.0;
            for (const double entry : std::span(halves).subspan(index * rank, rank)) {
                explained += entry * entry;
            }
            const auto [node, border] = pending_[index];
            found_.push_back({node, std::max(border - explained, 0.0), border});
        }
        pending_.clear();
        right_sides_.clear();
    }

    std::vector<BranchVariance> found() {
        solve();
        return std::move(found_);
    }

private:
    const numerics::GroundedLaplacian& laplacian_;
    std::vector<std::pair<std::uint32_t, double>> pending_;
    std::vector<double> right_sides_;
    std::vector<BranchVariance> found_;
};

/// For every node the number of nodes that hang on it, itself included, its place in preorder, and the largest branch.
struct Branches {
    std::vector<std::uint32_t> size;
    std::vector<std::uint32_t> place;
    std::vector<std::uint32_t> largest;

    explicit Branches(const BalanceStructure& structure)
        : size(structure.parent.size(), 1), place(structure.parent.size()),
          largest(structure.parent.size(), BalanceStructure::kNone) {
        for (auto index = structure.preorder.size(); index-- > 0;) {
            const auto node = structure.preorder[index];
            place[node] = static_cast<std::uint32_t>(index);
            const auto parent = structure.parent[node];
            if (parent != BalanceStructure::kNone) {
                size[parent] += size[node];
                auto& best = largest[parent];
                if (best == BalanceStructure::kNone || size[best] < size[node]) {
                    best = node;
                }
            }
        }
    }
};

/// The variance of a bridge, as the conductance of measured flows between what hangs on it and the rest of its merged
/// node.
double conductanceAround(std::uint32_t top, const BalanceGraph& graph, const BalanceStructure& structure,
                         const BalanceEquations& equations, const Branches& branches) {
    VarianceNetwork network;
    network.nodes = equations.nodes + 1;
    const auto branch = equations.nodes; // a node of its own
    const auto place = [&](std::uint32_t node) {
        return branches.place[node] - branches.place[top] < branches.size[top] ? branch
                                                                               : structure.classes.merged_node[node];
    };
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        if (effectiveState(graph, flow) == FlowState::Measured) {
            const double sd = graph.sd[flow] / equations.scale;
            network.add(place(graph.from[flow]), place(graph.to[flow]), sd * sd);
        }
    }
    return network.conductance(structure.classes.merged_node[top], branch);
}

/// Computes anew what is a small difference of large numbers, the worst first.
void sharpen(std::vector<BranchVariance>& found, const BalanceGraph& graph, const BalanceStructure& structure,
             const BalanceEquations& equations, const Branches& branches, double factor_operations) {
    std::vector<std::pair<double, std::size_t>> poor;
    for (std::size_t index = 0; index < found.size(); ++index) {
        const double error = 4.0 * std::numeric_limits<double>::epsilon() * found[index].border;
        if (error > kTolerableVarianceError * found[index].variance) {
            poor.emplace_back(-error / std::max(found[index].variance, error), index);
        }
    }
    std::sort(poor.begin(), poor.end());
    poor.resize(std::min(poor.size(), affordableConductances(equations, factor_operations)));
    for (const auto& [error, index] : poor) {
        found[index].variance = conductanceAround(found[index].node, graph, structure, equations, branches);
    }
}

} // namespace

void addObservableVariances(const BalanceGraph& graph, const BalanceStructure& structure,
                            const BalanceEquations& equations, const numerics::GroundedLaplacian& laplacian,
                            double factor_operations, std::vector<double>& variances) {
    const Branches branches(structure);
    GrowingBranch branch(graph, structure, equations.scale);
    BridgeVariances bridges(laplacian);
    // Every chain of largest branches is walked from its lower end up, taking in the smaller branches on the way.
    for (const auto bottom : structure.preorder) {
        if (branches.largest[bottom] != BalanceStructure::kNone) {
            continue;
        }
        auto below = BalanceStructure::kNone;
        for (auto node = bottom; node != BalanceStructure::kNone; node = structure.parent[node]) {
            if (below != BalanceStructure::kNone && branches.largest[node] != below) {
                break; // a smaller branch of `node`: another chain takes it in
            }
            const auto parent = structure.parent[node];
            if (parent == BalanceStructure::kNone) {
                break; // a root hangs on nothing
            }
            const auto begin = branches.place[node];
            for (std::uint32_t place = begin; place < begin + branches.size[node]; ++place) {
                const auto added = structure.preorder[place];
                if (below != BalanceStructure::kNone && added == below) {
                    place += branches.size[below] - 1;
                } else {
                    branch.add(added);
                }
            }
            if (structure.bridge[node] != BalanceStructure::kNone) {
                bridges.add(node, branch);
            }
            below = node;
        }
        branch.clear();
    }
    auto found = bridges.found();
    sharpen(found, graph, structure, equations, branches, factor_operations);
    for (const auto& bridge : found) {
        variances[structure.bridge[bridge.node]] = bridge.variance * equations.scale * equations.scale;
    }
}

} // namespace parkcarbon::engine::flows
