#include "balance_structure.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

/// The unmeasured flows at every node.
struct UnmeasuredEnds {
    struct End {
        std::uint32_t other = 0;
        std::uint32_t flow = 0;
    };
    std::vector<std::uint32_t> begin;
    std::vector<End> ends;

    explicit UnmeasuredEnds(const BalanceGraph& graph) : begin(graph.nodes + 1, 0) {
        const auto visit = [&](auto&& take) {
            for (std::uint32_t flow = 0; flow < graph.flows(); ++flow) {
                if (graph.state[flow] == FlowState::Unmeasured && graph.from[flow] != graph.to[flow]) {
                    take(graph.from[flow], End{graph.to[flow], flow});
                    take(graph.to[flow], End{graph.from[flow], flow});
                }
            }
        };
        visit([&](std::uint32_t node, End) { ++begin[node + 1]; });
        for (std::size_t node = 1; node < begin.size(); ++node) {
            begin[node] += begin[node - 1];
        }
        ends.resize(begin.back());
        auto next = begin;
        visit([&](std::uint32_t node, End end) { ends[next[node]++] = end; });
    }
};

/// Depth-first, without recursion: chains of unmeasured flows may be as long as there are nodes.
class UnmeasuredWalk {
public:
    UnmeasuredWalk(const BalanceGraph& graph, BalanceStructure& structure)
        : ends_(graph), structure_(structure), next_(ends_.begin.begin(), ends_.begin.end() - 1),
          place_(graph.nodes, BalanceStructure::kNone), low_(graph.nodes, BalanceStructure::kNone) {
        structure_.parent.assign(graph.nodes, BalanceStructure::kNone);
        structure_.bridge.assign(graph.nodes, BalanceStructure::kNone);
        structure_.preorder.reserve(graph.nodes);
        structure_.classes.merged_node.resize(graph.nodes);
        structure_.classes.merged_nodes = 0;
    }

    void run() {
        for (std::uint32_t root = 0; root < place_.size(); ++root) {
            if (place_[root] == BalanceStructure::kNone) {
                enter(root);
                while (!path_.empty()) {
                    step();
                }
                ++structure_.classes.merged_nodes;
            }
        }
    }

private:
    void enter(std::uint32_t node) {
        place_[node] = low_[node] = static_cast<std::uint32_t>(structure_.preorder.size());
        structure_.preorder.push_back(node);
        structure_.classes.merged_node[node] = structure_.classes.merged_nodes;
        path_.push_back(node);
    }

    void step() {
        const auto node = path_.back();
        if (next_[node] == ends_.begin[node + 1]) {
            leave(node);
            return;
        }
        const auto end = ends_.ends[next_[node]++];
        if (place_[end.other] == BalanceStructure::kNone) {
            structure_.parent[end.other] = node;
            structure_.bridge[end.other] = end.flow; // until a way round is found
            enter(end.other);
        } else if (end.flow != structure_.bridge[node]) {
            low_[node] = std::min(low_[node], place_[end.other]);
        }
    }

    void leave(std::uint32_t node) {
        path_.pop_back();
        const auto parent = structure_.parent[node];
        if (parent == BalanceStructure::kNone) {
            return;
        }
        low_[parent] = std::min(low_[parent], low_[node]);
        if (low_[node] < place_[node]) {
            structure_.bridge[node] = BalanceStructure::kNone;
        }
    }

    UnmeasuredEnds ends_;
    BalanceStructure& structure_;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> place_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> path_;
};

VariableClass statedClass(const BalanceGraph& graph, const BalanceClasses& classes, std::size_t flow) {
    switch (effectiveState(graph, flow)) {
    case FlowState::Exact:
        return VariableClass::Exact;
    case FlowState::Measured:
        return classes.merged_node[graph.from[flow]] != classes.merged_node[graph.to[flow]]
                   ? VariableClass::Redundant
                   : VariableClass::NonRedundant;
    case FlowState::Unmeasured:
        break;
    }
    return VariableClass::Unobservable;
}

} // namespace

FlowState effectiveState(const BalanceGraph& graph, std::size_t flow) {
    return graph.state[flow] == FlowState::Measured && graph.sd[flow] == 0.0 ? FlowState::Exact : graph.state[flow];
}

BalanceStructure structureOf(const BalanceGraph& graph) {
    BalanceStructure structure;
    UnmeasuredWalk(graph, structure).run();
    auto& classes = structure.classes;
    classes.flow_class.resize(graph.flows());
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        classes.flow_class[flow] = statedClass(graph, classes, flow);
    }
    for (const auto flow : structure.bridge) {
        if (flow != BalanceStructure::kNone) {
            classes.flow_class[flow] = VariableClass::Observable;
        }
    }
    return structure;
}

BalanceClasses classify(const BalanceGraph& graph) {
    return structureOf(graph).classes;
}

} // namespace parkcarbon::engine::flows
