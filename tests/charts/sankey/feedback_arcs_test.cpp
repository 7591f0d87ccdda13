#include "charts/sankey/feedback_arcs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace parkcarbon::charts {
namespace {

SankeyRanks unranked(std::size_t nodes) {
    return SankeyRanks(nodes);
}

SankeyGraph randomGraph(std::size_t nodes, std::size_t arcs, unsigned seed) {
    std::mt19937 random(seed);
    SankeyGraph graph{nodes, {}};
    while (graph.arcs.size() < arcs) {
        const auto from = static_cast<std::uint32_t>(random() % nodes);
        const auto to = static_cast<std::uint32_t>(random() % nodes);
        if (from != to) {
            graph.arcs.push_back({from, to, 1.0 + static_cast<double>(random() % 9)});
        }
    }
    return graph;
}

/// The smallest weight over all orders.
double leastFeedback(const SankeyGraph& graph) {
    std::vector<std::uint32_t> order(graph.nodes);
    std::iota(order.begin(), order.end(), 0U);
    double least = feedbackWeight(graph, order);
    while (std::next_permutation(order.begin(), order.end())) {
        least = std::min(least, feedbackWeight(graph, order));
    }
    return least;
}

TEST(FeedbackArcOrder, TurnsNoArcBackWithoutLoops) {
    SankeyGraph graph{4, {{3, 1, 1.0}, {1, 0, 5.0}, {3, 2, 1.0}, {2, 0, 1.0}}};
    EXPECT_EQ(feedbackWeight(graph, feedbackArcOrder(graph, unranked(4))), 0.0);
}

TEST(FeedbackArcOrder, BreaksALoopAtItsSmallestFlow) {
    SankeyGraph graph{3, {{0, 1, 10.0}, {1, 2, 3.0}, {2, 0, 7.0}}};
    EXPECT_EQ(feedbackWeight(graph, feedbackArcOrder(graph, unranked(3))), 3.0);
}

TEST(FeedbackArcOrder, IsNearTheBestOrderOfSmallNetworks) {
    double best = 0.0;
    double found = 0.0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        const SankeyGraph graph = randomGraph(7, 16, seed);
        const double least = leastFeedback(graph);
        const double ours = feedbackWeight(graph, feedbackArcOrder(graph, unranked(7)));
        EXPECT_GE(ours, least);
        best += least;
        found += ours;
    }
    EXPECT_LE(found, 1.05 * best);
}

TEST(FeedbackArcOrder, NeverTurnsBackMoreThanHalfOfTheWeight) {
    for (unsigned seed = 0; seed < 10; ++seed) {
        const SankeyGraph graph = randomGraph(60, 400, seed);
        double all = 0.0;
        for (const SankeyArc& arc : graph.arcs) {
            all += arc.weight;
        }
        EXPECT_LE(feedbackWeight(graph, feedbackArcOrder(graph, unranked(60))), all / 2.0);
    }
}

TEST(FeedbackArcOrder, FollowsTheRanks) {
    const SankeyGraph graph = randomGraph(20, 80, 3);
    SankeyRanks ranks(20);
    ranks[4] = kRightRank;
    ranks[7] = 0.2;
    ranks[11] = 0.7;
    ranks[15] = kLeftRank;
    const auto order = feedbackArcOrder(graph, ranks);
    const auto place = [&order](std::uint32_t node) { return std::find(order.begin(), order.end(), node); };
    EXPECT_LT(place(15), place(7));
    EXPECT_LT(place(7), place(11));
    EXPECT_LT(place(11), place(4));
}

} // namespace
} // namespace parkcarbon::charts
