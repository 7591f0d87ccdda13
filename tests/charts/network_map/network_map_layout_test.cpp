#include <parkcarbon/charts/network_map_layout.hpp>

#include "../support/map_specs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace parkcarbon::charts {
namespace {

double apart(SankeyPoint a, SankeyPoint b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

TEST(NetworkMapLayout, KeepsTheProportionsOfGivenPlaces) {
    NetworkMapSpec spec = mapOf(boilerAndMill());
    spec.nodes[0].place = {{10.0, 10.0}};
    spec.nodes[1].place = {{10.0, 20.0}};
    spec.nodes[2].place = {{30.0, 10.0}};
    spec.nodes[3].place = {{30.0, 20.0}};
    const NetworkMapLayout layout = layoutNetworkMap(spec, {});
    const auto& circles = layout.circles;
    EXPECT_NEAR(apart(circles[0].middle, circles[2].middle), 2.0 * apart(circles[0].middle, circles[1].middle), 1e-6);
    EXPECT_LT(circles[1].middle.y, circles[0].middle.y) << "y points upwards on maps";
}

TEST(NetworkMapLayout, LeavesNodesWithoutPlacesApartAndInside) {
    const NetworkMapLayout layout = layoutNetworkMap(mapOf(randomNetwork(40, 90, 3)), {});
    for (std::size_t a = 0; a < layout.circles.size(); ++a) {
        const MapCircle& circle = layout.circles[a];
        EXPECT_GE(circle.middle.x, 0.0);
        EXPECT_LE(circle.middle.x, layout.options.width);
        EXPECT_GE(circle.middle.y, 0.0);
        EXPECT_LE(circle.middle.y, layout.options.height);
        for (std::size_t b = a + 1; b < layout.circles.size(); ++b) {
            EXPECT_GT(apart(circle.middle, layout.circles[b].middle), circle.radius + layout.circles[b].radius);
        }
    }
}

TEST(NetworkMapLayout, IsTheSameInWhateverOrderNodesAndLinksCome) {
    const NetworkMapSpec spec = mapOf(randomNetwork(15, 30, 2));
    NetworkMapSpec reversed = spec;
    std::reverse(reversed.nodes.begin(), reversed.nodes.end());
    std::reverse(reversed.links.begin(), reversed.links.end());
    const auto last = static_cast<std::uint32_t>(spec.nodes.size() - 1);
    for (SankeyLink& link : reversed.links) {
        link.from = last - link.from;
        link.to = last - link.to;
    }
    const NetworkMapLayout a = layoutNetworkMap(spec, {});
    const NetworkMapLayout b = layoutNetworkMap(reversed, {});
    for (std::uint32_t node = 0; node <= last; ++node) {
        EXPECT_DOUBLE_EQ(a.circles[node].middle.x, b.circles[last - node].middle.x);
        EXPECT_DOUBLE_EQ(a.circles[node].middle.y, b.circles[last - node].middle.y);
    }
}

TEST(NetworkMapLayout, DrawsBothDirectionsApartAndMaterialsSideBySide) {
    SankeySpec sankey = emptySankey();
    const auto a = addNode(sankey, "a");
    const auto b = addNode(sankey, "b");
    addLink(sankey, a, b, 10.0, "steam");
    addLink(sankey, a, b, 5.0, "water");
    addLink(sankey, b, a, 8.0, "condensate");
    NetworkMapSpec spec = mapOf(sankey);
    spec.nodes[0].place = {{0.0, 0.0}};
    spec.nodes[1].place = {{10.0, 0.0}};
    const NetworkMapLayout layout = layoutNetworkMap(spec, {});
    const double line = layout.circles[0].middle.y;
    ASSERT_EQ(layout.arrows.size(), 3U);
    EXPECT_GT(layout.arrows[0].line.start.y, line); // to the right: below the line
    EXPECT_GT(layout.arrows[1].line.start.y, layout.arrows[0].line.start.y);
    EXPECT_LT(layout.arrows[2].line.start.y, line);
    EXPECT_NEAR(layout.arrows[1].width, layout.arrows[0].width / 2.0, 1e-9);
}

TEST(NetworkMapLayout, PutsANodeWhereTheUserHasPutIt) {
    NetworkMapSpec spec = mapOf(boilerAndMill());
    spec.pinned = {{"mill", {0.25, 0.75}}};
    NetworkMapLayout layout = layoutNetworkMap(spec, {});
    EXPECT_DOUBLE_EQ(layout.circles[2].middle.x, 240.0);
    EXPECT_DOUBLE_EQ(layout.circles[2].middle.y, 420.0);
    const auto routed = moveMapNode(layout, 2, {300.0, 100.0});
    EXPECT_EQ(routed.size(), 4U); // all but coal → boiler and boiler → losses
    EXPECT_DOUBLE_EQ(layout.circles[2].middle.x, 300.0);
}

TEST(NetworkMapLayout, PutsOutsideNodesOfASankeyDiagramToTheirSide) {
    const SankeySpec sankey = sankeyOf(mapOf(boilerAndMill()));
    EXPECT_EQ(sankey.nodes[0].side, SankeySide::Left);
    EXPECT_EQ(sankey.nodes[1].side, SankeySide::Free);
    EXPECT_EQ(sankey.nodes[3].side, SankeySide::Right);
}

TEST(NetworkMapLayout, RefusesPlacesThatAreNone) {
    NetworkMapSpec spec = mapOf(boilerAndMill());
    spec.nodes[0].place = {{NAN, 0.0}};
    EXPECT_THROW(layoutNetworkMap(spec, {}), std::invalid_argument);
}

} // namespace
} // namespace parkcarbon::charts
