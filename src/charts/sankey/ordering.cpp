#include "ordering.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr std::size_t kMostSweeps = 24;
constexpr std::size_t kFewestSweeps = 6;
constexpr std::size_t kSweepBudget = 200'000; ///< edges looked at, all sweeps together
constexpr int kExchangeRounds = 6;

using Edges = std::vector<std::vector<LayeredItems::Edge>>;

std::vector<std::uint32_t> placesOf(const LayeredItems& items) {
    std::vector<std::uint32_t> place(items.items.size());
    for (const auto& layer : items.layers) {
        for (std::uint32_t index = 0; index < layer.size(); ++index) {
            place[layer[index]] = index;
        }
    }
    return place;
}

/// Prefix sums that can be changed (Fenwick 1994).
class WeightSums {
public:
    explicit WeightSums(std::size_t size) : sums_(size + 1, 0.0) {}
    void add(std::size_t index, double weight) {
        for (std::size_t at = index + 1; at < sums_.size(); at += at & (~at + 1)) {
            sums_[at] += weight;
        }
        total_ += weight;
    }
    double after(std::size_t index) const {
        double sum = total_;
        for (std::size_t at = index + 1; at > 0; at -= at & (~at + 1)) {
            sum -= sums_[at];
        }
        return sum;
    }

private:
    std::vector<double> sums_;
    double total_ = 0.0;
};

using Ends = std::vector<std::pair<std::uint32_t, double>>; ///< place and weight

void collectEnds(const std::vector<LayeredItems::Edge>& edges, const std::vector<std::uint32_t>& place, Ends& ends) {
    ends.clear();
    for (const auto& edge : edges) {
        ends.emplace_back(place[edge.item], edge.weight);
    }
    std::sort(ends.begin(), ends.end());
}

double crossingsRightOf(const LayeredItems& items, std::size_t layer, const std::vector<std::uint32_t>& place) {
    WeightSums sums(items.layers[layer + 1].size());
    Ends ends;
    double crossings = 0.0;
    for (const std::uint32_t item : items.layers[layer]) {
        collectEnds(items.right[item], place, ends);
        for (const auto& [end, weight] : ends) {
            crossings += weight * std::max(0.0, sums.after(end));
        }
        for (const auto& [end, weight] : ends) {
            sums.add(end, weight);
        }
    }
    return crossings;
}

double crossingsAt(const LayeredItems& items, const std::vector<std::uint32_t>& place) {
    double crossings = 0.0;
    for (std::size_t layer = 0; layer + 1 < items.layers.size(); ++layer) {
        crossings += crossingsRightOf(items, layer, place);
    }
    return crossings;
}

void sortByBarycentre(std::vector<std::uint32_t>& layer, const Edges& edges, std::vector<std::uint32_t>& place) {
    std::vector<std::pair<double, std::uint32_t>> keys;
    keys.reserve(layer.size());
    for (const std::uint32_t item : layer) {
        double sum = 0.0;
        double weight = 0.0;
        for (const auto& edge : edges[item]) {
            sum += edge.weight * place[edge.item];
            weight += edge.weight;
        }
        keys.emplace_back(weight > 0.0 ? sum / weight : place[item], item);
    }
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::uint32_t index = 0; index < layer.size(); ++index) {
        layer[index] = keys[index].second;
        place[layer[index]] = index;
    }
}

/// Crossings between the edges of two items when the first stands above the second.
double crossingsOf(const Ends& upper, const Ends& lower) {
    double crossings = 0.0;
    double below = 0.0;
    std::size_t next = 0;
    for (const auto& [end, weight] : upper) {
        for (; next < lower.size() && lower[next].first < end; ++next) {
            below += lower[next].second;
        }
        crossings += weight * below;
    }
    return crossings;
}

bool exchangeNeighbours(LayeredItems& items, std::vector<std::uint32_t>& layer, std::vector<std::uint32_t>& place) {
    bool better = false;
    std::array<Ends, 2> left;
    std::array<Ends, 2> right;
    for (std::size_t index = 0; index + 1 < layer.size(); ++index) {
        for (std::size_t which = 0; which < 2; ++which) {
            collectEnds(items.left[layer[index + which]], place, left[which]);
            collectEnds(items.right[layer[index + which]], place, right[which]);
        }
        const double now = crossingsOf(left[0], left[1]) + crossingsOf(right[0], right[1]);
        const double then = crossingsOf(left[1], left[0]) + crossingsOf(right[1], right[0]);
        if (then < now - 1e-12) {
            std::swap(layer[index], layer[index + 1]);
            std::swap(place[layer[index]], place[layer[index + 1]]);
            better = true;
        }
    }
    return better;
}

std::size_t sweepsFor(const LayeredItems& items) {
    std::size_t edges = 1;
    for (const auto& right : items.right) {
        edges += right.size();
    }
    return std::clamp(kSweepBudget / edges, kFewestSweeps, kMostSweeps);
}

} // namespace

double weightedCrossings(const LayeredItems& items) {
    return crossingsAt(items, placesOf(items));
}

double orderColumns(LayeredItems& items) {
    std::vector<std::uint32_t> place = placesOf(items);
    auto best = items.layers;
    double fewest = crossingsAt(items, place);
    const std::size_t sweeps = sweepsFor(items);
    for (std::size_t sweep = 0; sweep < sweeps && fewest > 0.0; ++sweep) {
        const std::size_t count = items.layers.size();
        for (std::size_t step = 1; step < count; ++step) {
            const bool rightwards = sweep % 2 == 0;
            const std::size_t layer = rightwards ? step : count - 1 - step;
            sortByBarycentre(items.layers[layer], rightwards ? items.left : items.right, place);
        }
        const double crossings = crossingsAt(items, place);
        if (crossings < fewest) {
            fewest = crossings;
            best = items.layers;
        }
    }
    items.layers = std::move(best);
    place = placesOf(items);
    for (int round = 0; round < kExchangeRounds; ++round) {
        bool better = false;
        for (auto& layer : items.layers) {
            better = exchangeNeighbours(items, layer, place) || better;
        }
        if (!better) {
            break;
        }
    }
    return crossingsAt(items, place);
}

} // namespace parkcarbon::charts
