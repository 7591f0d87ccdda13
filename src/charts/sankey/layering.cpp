#include "layering.hpp"

#include <algorithm>

namespace parkcarbon::charts {
namespace {

constexpr int kPullingSweeps = 12;

class Layering {
public:
    Layering(const SankeyGraph& graph, const std::vector<std::uint32_t>& order, const std::vector<SankeySide>& sides)
        : graph_(graph), incidence_(graph.incidence()), order_(order), sides_(sides), forward_(graph.arcs.size()),
          layers_(graph.nodes, 0) {
        std::vector<std::size_t> place(graph.nodes);
        for (std::size_t index = 0; index < order.size(); ++index) {
            place[order[index]] = index;
        }
        for (std::size_t arc = 0; arc < graph.arcs.size(); ++arc) {
            const auto [from, to, weight] = graph.arcs[arc];
            const bool same_side = sides[from] == sides[to] && sides[from] != SankeySide::Free;
            forward_[arc] = !same_side && place[from] < place[to];
        }
    }

    std::vector<std::uint32_t> layers() {
        const bool any_left = std::find(sides_.begin(), sides_.end(), SankeySide::Left) != sides_.end();
        first_free_ = any_left ? 1 : 0;
        longestPath();
        for (int sweep = 0; sweep < kPullingSweeps && pull(); ++sweep) {
        }
        return closedUp();
    }

private:
    void longestPath() {
        std::uint32_t last = 0;
        for (const std::uint32_t node : order_) {
            layers_[node] = sides_[node] == SankeySide::Left ? 0 : first_free_;
            for (const std::uint32_t arc : incidence_.in[node]) {
                if (forward_[arc] && sides_[node] != SankeySide::Left) {
                    layers_[node] = std::max(layers_[node], layers_[graph_.arcs[arc].from] + 1);
                }
            }
            last = std::max(last, layers_[node] + (sides_[node] == SankeySide::Right ? 0 : 1));
        }
        for (const std::uint32_t node : order_) {
            layers_[node] = sides_[node] == SankeySide::Right ? last : layers_[node];
        }
    }

    bool pull() {
        bool moved = false;
        for (auto node = order_.rbegin(); node != order_.rend(); ++node) {
            if (sides_[*node] == SankeySide::Free) {
                const std::uint32_t before = layers_[*node];
                layers_[*node] = pulled(*node);
                moved = moved || layers_[*node] != before;
            }
        }
        return moved;
    }

    std::uint32_t pulled(std::uint32_t node) const {
        std::uint32_t low = first_free_;
        std::optional<std::uint32_t> high;
        double in = 0.0;
        double out = 0.0;
        for (const std::uint32_t arc : incidence_.in[node]) {
            if (forward_[arc]) {
                low = std::max(low, layers_[graph_.arcs[arc].from] + 1);
                in += graph_.arcs[arc].weight;
            }
        }
        for (const std::uint32_t arc : incidence_.out[node]) {
            if (forward_[arc]) {
                const std::uint32_t limit = layers_[graph_.arcs[arc].to] - 1;
                high = std::min(high.value_or(limit), limit);
                out += graph_.arcs[arc].weight;
            }
        }
        return high && out > in ? *high : low;
    }

    /// Without columns that pulling has emptied.
    std::vector<std::uint32_t> closedUp() const {
        if (layers_.empty()) {
            return {};
        }
        std::vector<bool> used(*std::max_element(layers_.begin(), layers_.end()) + 1, false);
        for (const std::uint32_t layer : layers_) {
            used[layer] = true;
        }
        std::vector<std::uint32_t> renamed(used.size());
        std::uint32_t next = 0;
        for (std::size_t layer = 0; layer < used.size(); ++layer) {
            renamed[layer] = next;
            next += used[layer] ? 1 : 0;
        }
        std::vector<std::uint32_t> result;
        for (const std::uint32_t layer : layers_) {
            result.push_back(renamed[layer]);
        }
        return result;
    }

    const SankeyGraph& graph_;
    SankeyGraph::Incidence incidence_;
    const std::vector<std::uint32_t>& order_;
    const std::vector<SankeySide>& sides_;
    std::vector<bool> forward_;
    std::vector<std::uint32_t> layers_;
    std::uint32_t first_free_ = 0;
};

} // namespace

std::vector<std::uint32_t> sankeyLayers(const SankeyGraph& graph, const std::vector<std::uint32_t>& order,
                                        const std::vector<SankeySide>& sides) {
    return Layering(graph, order, sides).layers();
}

} // namespace parkcarbon::charts
