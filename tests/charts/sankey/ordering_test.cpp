#include "charts/sankey/ordering.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

namespace parkcarbon::charts {
namespace {

LayeredItems twoColumns(std::size_t size, const std::vector<std::tuple<std::uint32_t, std::uint32_t, double>>& edges) {
    LayeredItems items;
    items.items.resize(2 * size);
    items.left.resize(2 * size);
    items.right.resize(2 * size);
    items.layers.resize(2);
    for (std::uint32_t index = 0; index < size; ++index) {
        items.layers[0].push_back(index);
        items.layers[1].push_back(static_cast<std::uint32_t>(size) + index);
    }
    for (const auto& [from, to, weight] : edges) {
        const auto target = static_cast<std::uint32_t>(size) + to;
        items.right[from].push_back({target, 0, weight});
        items.left[target].push_back({from, 0, weight});
    }
    return items;
}

double crossingsByPairs(const LayeredItems& items) {
    std::vector<std::tuple<std::size_t, std::size_t, double>> edges;
    for (std::size_t from = 0; from < items.layers[0].size(); ++from) {
        for (const auto& edge : items.right[items.layers[0][from]]) {
            const auto& column = items.layers[1];
            edges.emplace_back(from, std::find(column.begin(), column.end(), edge.item) - column.begin(), edge.weight);
        }
    }
    double sum = 0.0;
    for (const auto& [a, b, w] : edges) {
        for (const auto& [c, d, v] : edges) {
            sum += a < c && b > d ? w * v : 0.0;
        }
    }
    return sum;
}

TEST(OrderColumns, CountsWeightedCrossingsAsPairsDo) {
    std::mt19937 random(2);
    std::vector<std::tuple<std::uint32_t, std::uint32_t, double>> edges;
    for (int edge = 0; edge < 60; ++edge) {
        edges.emplace_back(random() % 12, random() % 12, 1.0 + static_cast<double>(random() % 5));
    }
    LayeredItems items = twoColumns(12, edges);
    EXPECT_NEAR(weightedCrossings(items), crossingsByPairs(items), 1e-9);
    const double before = weightedCrossings(items);
    const double after = orderColumns(items);
    EXPECT_NEAR(after, crossingsByPairs(items), 1e-9);
    EXPECT_LE(after, before);
}

TEST(OrderColumns, UntanglesWhatCanBeUntangled) {
    LayeredItems items = twoColumns(3, {{0, 2, 1.0}, {1, 1, 1.0}, {2, 0, 1.0}});
    EXPECT_EQ(orderColumns(items), 0.0);
}

TEST(OrderColumns, LetsNarrowLinksCrossRatherThanWideOnes) {
    // Two wide links that cross, and a narrow pair that would like it the other way round.
    LayeredItems items = twoColumns(2, {{0, 1, 10.0}, {1, 0, 10.0}, {0, 0, 1.0}, {1, 1, 1.0}});
    EXPECT_EQ(orderColumns(items), 1.0);
}

} // namespace
} // namespace parkcarbon::charts
