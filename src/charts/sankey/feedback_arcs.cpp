#include "feedback_arcs.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr int kSiftingRounds = 4;

/// What is left of the graph while nodes are taken out of it at both ends.
class Remainder {
public:
    Remainder(const SankeyGraph& graph, const SankeyGraph::Incidence& incidence, const SankeyRanks& ranks)
        : graph_(graph), incidence_(incidence), ranks_(ranks), left_(graph.nodes, true), out_(graph.nodes, 0.0),
          in_(graph.nodes, 0.0), out_count_(graph.nodes, 0), in_count_(graph.nodes, 0) {
        for (const SankeyArc& arc : graph.arcs) {
            out_[arc.from] += arc.weight;
            in_[arc.to] += arc.weight;
            ++out_count_[arc.from];
            ++in_count_[arc.to];
        }
    }

    std::vector<std::uint32_t> order() {
        std::vector<std::uint32_t> front;
        std::vector<std::uint32_t> back;
        for (std::size_t taken = 0; taken < graph_.nodes; ++taken) {
            limits();
            if (const auto sink = first([this](std::uint32_t node) { return out_count_[node] == 0 && mayEnd(node); })) {
                back.push_back(*sink);
                take(*sink);
                continue;
            }
            const auto source = first([this](std::uint32_t node) { return in_count_[node] == 0 && mayBegin(node); });
            const std::uint32_t chosen = source ? *source : heaviest();
            front.push_back(chosen);
            take(chosen);
        }
        front.insert(front.end(), back.rbegin(), back.rend());
        return front;
    }

private:
    void limits() {
        lowest_.reset();
        highest_.reset();
        for (std::uint32_t node = 0; node < graph_.nodes; ++node) {
            if (left_[node] && ranks_[node]) {
                lowest_ = std::min(lowest_.value_or(*ranks_[node]), *ranks_[node]);
                highest_ = std::max(highest_.value_or(*ranks_[node]), *ranks_[node]);
            }
        }
    }
    bool mayBegin(std::uint32_t node) const { return !ranks_[node] || *ranks_[node] <= *lowest_; }
    bool mayEnd(std::uint32_t node) const { return !ranks_[node] || *ranks_[node] >= *highest_; }

    template <typename Condition> std::optional<std::uint32_t> first(Condition condition) const {
        for (std::uint32_t node = 0; node < graph_.nodes; ++node) {
            if (left_[node] && condition(node)) {
                return node;
            }
        }
        return std::nullopt;
    }

    std::uint32_t heaviest() const {
        std::optional<std::uint32_t> best;
        for (std::uint32_t node = 0; node < graph_.nodes; ++node) {
            if (left_[node] && mayBegin(node) && (!best || out_[node] - in_[node] > out_[*best] - in_[*best])) {
                best = node;
            }
        }
        return *best; // a node of the lowest rank, or any node when none is ranked, may always begin
    }

    void take(std::uint32_t node) {
        left_[node] = false;
        for (const std::uint32_t arc : incidence_.out[node]) {
            in_[graph_.arcs[arc].to] -= graph_.arcs[arc].weight;
            --in_count_[graph_.arcs[arc].to];
        }
        for (const std::uint32_t arc : incidence_.in[node]) {
            out_[graph_.arcs[arc].from] -= graph_.arcs[arc].weight;
            --out_count_[graph_.arcs[arc].from];
        }
    }

    const SankeyGraph& graph_;
    const SankeyGraph::Incidence& incidence_;
    const SankeyRanks& ranks_;
    std::vector<bool> left_;
    std::vector<double> out_, in_;
    std::vector<int> out_count_, in_count_;
    std::optional<double> lowest_, highest_;
};

/// Moves single nodes to where the arcs against the order weigh least.
class Sifting {
public:
    Sifting(const SankeyGraph& graph, const SankeyGraph::Incidence& incidence, const SankeyRanks& ranks,
            std::vector<std::uint32_t> order)
        : graph_(graph), incidence_(incidence), ranks_(ranks), order_(std::move(order)), place_(graph.nodes) {
        number(0, order_.size());
    }

    std::vector<std::uint32_t> improved() {
        for (int round = 0; round < kSiftingRounds; ++round) {
            bool moved = false;
            for (std::uint32_t node = 0; node < graph_.nodes; ++node) {
                moved = sift(node) || moved;
            }
            if (!moved) {
                break;
            }
        }
        return order_;
    }

private:
    void number(std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            place_[order_[index]] = index;
        }
    }

    /// Gaps between which the ranks let a node move: gap g lies before order_[g].
    std::pair<std::size_t, std::size_t> allowed(std::uint32_t node) const {
        std::size_t low = 0;
        std::size_t high = order_.size();
        if (ranks_[node]) {
            for (std::size_t index = 0; index < order_.size(); ++index) {
                const auto& rank = ranks_[order_[index]];
                if (rank && *rank < *ranks_[node]) {
                    low = index + 1;
                }
                if (rank && *rank > *ranks_[node]) {
                    high = std::min(high, index);
                }
            }
        }
        return {low, high};
    }

    bool sift(std::uint32_t node) {
        // Passing a neighbour from left to right turns an arc to it backwards and an arc from it forwards.
        std::vector<std::pair<std::size_t, double>> steps;
        for (const std::uint32_t arc : incidence_.out[node]) {
            steps.emplace_back(place_[graph_.arcs[arc].to], graph_.arcs[arc].weight);
        }
        for (const std::uint32_t arc : incidence_.in[node]) {
            steps.emplace_back(place_[graph_.arcs[arc].from], -graph_.arcs[arc].weight);
        }
        std::sort(steps.begin(), steps.end());
        const auto [low, high] = allowed(node);
        const std::size_t here = place_[node];
        double cost = 0.0;
        double cost_here = 0.0;
        for (const auto& [place, weight] : steps) {
            cost_here += place < here ? weight : 0.0;
        }
        double best_cost = cost_here - 1e-9 * (1.0 + std::abs(cost_here));
        std::optional<std::size_t> best;
        std::size_t next = 0;
        const auto consider = [&](std::size_t gap) {
            if (gap >= low && gap <= high && cost < best_cost) {
                best_cost = cost;
                best = gap;
            }
        };
        consider(0);
        while (next < steps.size()) {
            const std::size_t place = steps[next].first;
            for (; next < steps.size() && steps[next].first == place; ++next) {
                cost += steps[next].second;
            }
            consider(place + 1);
        }
        if (best) {
            move(here, *best);
        }
        return best.has_value();
    }

    void move(std::size_t here, std::size_t gap) {
        const auto at = [this](std::size_t index) { return order_.begin() + static_cast<std::ptrdiff_t>(index); };
        if (gap > here) {
            std::rotate(at(here), at(here + 1), at(gap));
            number(here, gap);
        } else {
            std::rotate(at(gap), at(here), at(here + 1));
            number(gap, here + 1);
        }
    }

    const SankeyGraph& graph_;
    const SankeyGraph::Incidence& incidence_;
    const SankeyRanks& ranks_;
    std::vector<std::uint32_t> order_;
    std::vector<std::size_t> place_;
};

} // namespace

std::vector<std::uint32_t> feedbackArcOrder(const SankeyGraph& graph, const SankeyRanks& ranks) {
    const SankeyGraph::Incidence incidence = graph.incidence();
    std::vector<std::uint32_t> greedy = Remainder(graph, incidence, ranks).order();
    return Sifting(graph, incidence, ranks, std::move(greedy)).improved();
}

double feedbackWeight(const SankeyGraph& graph, const std::vector<std::uint32_t>& order) {
    std::vector<std::size_t> place(graph.nodes);
    for (std::size_t index = 0; index < order.size(); ++index) {
        place[order[index]] = index;
    }
    double weight = 0.0;
    for (const SankeyArc& arc : graph.arcs) {
        weight += place[arc.from] > place[arc.to] ? arc.weight : 0.0;
    }
    return weight;
}

} // namespace parkcarbon::charts
