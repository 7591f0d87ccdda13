#include "charts/sankey/layering.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

using enum SankeySide;
using Layers = std::vector<std::uint32_t>;

TEST(SankeyLayers, AreTheLongestPath) {
    const SankeyGraph graph{4, {{0, 1, 1.0}, {1, 2, 1.0}, {0, 2, 1.0}, {2, 3, 1.0}}};
    EXPECT_EQ(sankeyLayers(graph, {0, 1, 2, 3}, {Free, Free, Free, Free}), (Layers{0, 1, 2, 3}));
}

TEST(SankeyLayers, PullANodeTowardsItsHeavierSide) {
    // 3 feeds only the end of the chain: it stands just before it.
    const SankeyGraph graph{4, {{0, 1, 1.0}, {1, 2, 1.0}, {3, 2, 1.0}}};
    EXPECT_EQ(sankeyLayers(graph, {0, 3, 1, 2}, {Free, Free, Free, Free}), (Layers{0, 1, 2, 1}));
}

TEST(SankeyLayers, KeepTheSidesForThemselves) {
    const SankeyGraph graph{5, {{0, 1, 1.0}, {1, 2, 1.0}, {3, 4, 1.0}, {0, 2, 1.0}}};
    const Layers layers = sankeyLayers(graph, {0, 1, 3, 4, 2}, {Left, Free, Right, Free, Free});
    EXPECT_EQ(layers[0], 0U);
    EXPECT_EQ(layers[2], 3U);
    for (const std::size_t free : {1U, 3U, 4U}) {
        EXPECT_GT(layers[free], 0U);
        EXPECT_LT(layers[free], 3U);
    }
}

TEST(SankeyLayers, LeaveNoColumnEmpty) {
    const SankeyGraph graph{2, {{0, 1, 1.0}}};
    EXPECT_EQ(sankeyLayers(graph, {0, 1}, {Left, Right}), (Layers{0, 1}));
}

} // namespace
} // namespace parkcarbon::charts
