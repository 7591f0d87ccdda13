#include <parkcarbon/charts/sankey_layout.hpp>

#include "../support/sankey_specs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace parkcarbon::charts {
namespace {

const SankeyRibbon& ribbonOf(const SankeyLayout& layout, const std::string& id) {
    return *std::find_if(layout.ribbons.begin(), layout.ribbons.end(),
                         [&id](const SankeyRibbon& ribbon) { return ribbon.id == id; });
}

std::uint32_t nodeOf(const SankeySpec& spec, const std::string& id) {
    const auto found =
        std::find_if(spec.nodes.begin(), spec.nodes.end(), [&id](const SankeyNode& node) { return node.id == id; });
    return static_cast<std::uint32_t>(found - spec.nodes.begin());
}

SankeyPoint endOf(const SankeyCurve& curve) {
    return curve.pieces.back().end;
}

/// What lies in one column: nodes and the links that pass it.
std::map<std::uint32_t, std::vector<std::pair<double, double>>> columnsOf(const SankeyLayout& layout) {
    std::map<std::uint32_t, std::vector<std::pair<double, double>>> columns;
    for (const SankeyBox& box : layout.boxes) {
        columns[box.layer].emplace_back(box.y, box.y + box.height);
    }
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        for (std::size_t via = 0; via < ribbon.vias.size(); ++via) {
            const auto layer = static_cast<std::uint32_t>(layout.boxes[*ribbon.from].layer + 1 + via);
            columns[layer].emplace_back(ribbon.vias[via].y - ribbon.width / 2, ribbon.vias[via].y + ribbon.width / 2);
        }
    }
    for (auto& [layer, column] : columns) {
        std::sort(column.begin(), column.end());
    }
    return columns;
}

void expectNothingOverlaps(const SankeyLayout& layout) {
    for (const auto& [layer, column] : columnsOf(layout)) {
        for (std::size_t index = 1; index < column.size(); ++index) {
            EXPECT_LE(column[index - 1].second, column[index].first + 1e-6) << "column " << layer;
        }
    }
}

class RandomSankey : public testing::TestWithParam<unsigned> {
protected:
    SankeySpec spec_ = randomNetwork(20 + 7 * GetParam(), 30 + 20 * GetParam(), GetParam());
    SankeyLayout layout_ = layoutSankey(spec_, {});
};

TEST_P(RandomSankey, OverlapsNothingInAnyColumn) {
    expectNothingOverlaps(layout_);
}

TEST_P(RandomSankey, StaysInsideItsHeight) {
    for (const SankeyBox& box : layout_.boxes) {
        EXPECT_GE(box.y, 0.0);
        EXPECT_LE(box.y + box.height, layout_.options.height);
    }
    for (const SankeyRibbon& ribbon : layout_.ribbons) {
        if (ribbon.channel) {
            EXPECT_GE(ribbon.channel->y, -1.0);
            EXPECT_LE(ribbon.channel->y, layout_.options.height + 1.0);
        }
    }
}

TEST_P(RandomSankey, DrawsEveryAmountInOneScale) {
    for (const SankeyRibbon& ribbon : layout_.ribbons) {
        EXPECT_DOUBLE_EQ(ribbon.width, ribbon.amount ? *ribbon.amount * layout_.scale : layout_.options.unknown_width);
    }
}

TEST_P(RandomSankey, KeepsTheSumsOfEveryNodeWhateverIsFolded) {
    std::vector<double> in(spec_.nodes.size(), 0.0);
    std::vector<double> out(spec_.nodes.size(), 0.0);
    for (const SankeyLink& link : spec_.links) {
        out[link.from] += link.amount.value_or(0.0);
        in[link.to] += link.amount.value_or(0.0);
    }
    for (const double threshold : {0.0, 0.1, 0.5, 1.0}) {
        spec_.other_below = threshold;
        const SankeyLayout layout = layoutSankey(spec_, {});
        for (std::size_t node = 0; node < in.size(); ++node) {
            EXPECT_NEAR(layout.boxes[node].in, in[node], 1e-9 * (1.0 + in[node]));
            EXPECT_NEAR(layout.boxes[node].out, out[node], 1e-9 * (1.0 + out[node]));
            EXPECT_GE(layout.boxes[node].height + 1e-9, layout.scale * std::max(in[node], out[node]));
        }
    }
}

TEST_P(RandomSankey, DrawsForwardLinksForwardsAndTheOthersThroughChannels) {
    for (const SankeyRibbon& ribbon : layout_.ribbons) {
        if (ribbon.route == SankeyRoute::Loop) {
            EXPECT_EQ(ribbon.from, ribbon.to);
            continue;
        }
        const SankeyBox& from = layout_.boxes[*ribbon.from];
        const SankeyBox& to = layout_.boxes[*ribbon.to];
        EXPECT_EQ(ribbon.route, from.layer < to.layer ? SankeyRoute::Forward : SankeyRoute::Back);
        EXPECT_EQ(ribbon.channel.has_value(), ribbon.route == SankeyRoute::Back);
        EXPECT_DOUBLE_EQ(ribbon.line.start.x, from.x + from.width);
        EXPECT_DOUBLE_EQ(endOf(ribbon.line).x, to.x);
    }
}

TEST_P(RandomSankey, LetsEachSideOfANodeHoldItsLinksOneBelowTheOther) {
    for (std::uint32_t node = 0; node < layout_.boxes.size(); ++node) {
        std::vector<std::pair<double, double>> ports;
        for (const SankeyRibbon& ribbon : layout_.ribbons) {
            if (ribbon.from == node) {
                ports.emplace_back(ribbon.start_y - ribbon.width / 2, ribbon.start_y + ribbon.width / 2);
            }
        }
        std::sort(ports.begin(), ports.end());
        for (std::size_t index = 0; index < ports.size(); ++index) {
            EXPECT_NEAR(ports[index].first, index == 0 ? 0.0 : ports[index - 1].second, 1e-6);
            EXPECT_LE(ports[index].second, layout_.boxes[node].height + 1e-6);
        }
    }
}

TEST_P(RandomSankey, IsTheSamePictureInWhateverOrderTheLinksCome) {
    SankeySpec other = spec_;
    std::mt19937 random(GetParam());
    std::shuffle(other.links.begin(), other.links.end(), random);
    std::vector<std::uint32_t> place(spec_.nodes.size());
    for (std::uint32_t node = 0; node < place.size(); ++node) {
        place[node] = node;
    }
    std::shuffle(place.begin(), place.end(), random);
    for (std::uint32_t node = 0; node < place.size(); ++node) {
        other.nodes[place[node]] = spec_.nodes[node];
    }
    for (SankeyLink& link : other.links) {
        link.from = place[link.from];
        link.to = place[link.to];
    }
    const SankeyLayout shuffled = layoutSankey(other, {});
    for (std::uint32_t node = 0; node < place.size(); ++node) {
        EXPECT_DOUBLE_EQ(shuffled.boxes[place[node]].x, layout_.boxes[node].x);
        EXPECT_DOUBLE_EQ(shuffled.boxes[place[node]].y, layout_.boxes[node].y);
    }
    ASSERT_EQ(shuffled.ribbons.size(), layout_.ribbons.size());
    for (std::size_t index = 0; index < layout_.ribbons.size(); ++index) {
        EXPECT_EQ(shuffled.ribbons[index].id, layout_.ribbons[index].id);
        EXPECT_DOUBLE_EQ(shuffled.ribbons[index].line.start.y, layout_.ribbons[index].line.start.y);
    }
    EXPECT_EQ(shuffled.materials, layout_.materials);
}

INSTANTIATE_TEST_SUITE_P(Networks, RandomSankey, testing::Range(1U, 9U));

TEST(SankeyLayout, DrawsLoopsAsLoops) {
    const SankeyLayout layout = layoutSankey(boilerAndMill(), {});
    const SankeyRibbon& condensate = ribbonOf(layout, "F3");
    ASSERT_EQ(condensate.route, SankeyRoute::Back);
    double top = 1e9;
    double bottom = -1e9;
    for (const SankeyBox& box : layout.boxes) {
        top = std::min(top, box.y);
        bottom = std::max(bottom, box.y + box.height);
    }
    const double y = condensate.channel->y;
    EXPECT_TRUE(y + condensate.width / 2 < top || y - condensate.width / 2 > bottom);
    EXPECT_GT(condensate.line.start.x, endOf(condensate.line).x);

    const SankeyRibbon& loop = ribbonOf(layout, "F5");
    ASSERT_EQ(loop.route, SankeyRoute::Loop);
    const SankeyBox& mill = layout.boxes[*loop.from];
    EXPECT_TRUE(std::any_of(loop.line.pieces.begin(), loop.line.pieces.end(),
                            [&](const auto& piece) { return piece.end.y + loop.width / 2 < mill.y; }));
}

TEST(SankeyLayout, PutsImportsFirstAndEmissionsLast) {
    const SankeyLayout layout = layoutSankey(boilerAndMill(), {});
    EXPECT_EQ(layout.boxes[0].layer, 0U);
    EXPECT_EQ(layout.boxes[3].layer, layout.columns - 1);
    EXPECT_LT(layout.boxes[1].x, layout.boxes[2].x);
}

TEST(SankeyLayout, DrawsWhatIsNotDeterminedThin) {
    SankeySpec spec = boilerAndMill();
    spec.links[1].amount.reset();
    const SankeyLayout layout = layoutSankey(spec, {});
    EXPECT_DOUBLE_EQ(ribbonOf(layout, "F2").width, layout.options.unknown_width);
    EXPECT_FALSE(layout.boxes[1].not_balanced) << "what is not determined may close the balance";
}

TEST(SankeyLayout, DrawsANetworkWithoutAnyAmount) {
    SankeySpec spec = boilerAndMill();
    for (SankeyLink& link : spec.links) {
        link.amount.reset();
    }
    const SankeyLayout layout = layoutSankey(spec, {});
    EXPECT_TRUE(std::isfinite(layout.scale));
    expectNothingOverlaps(layout);
}

TEST(SankeyLayout, DrawsNodesWithoutLinksAndNoNodesAtAll) {
    SankeySpec spec = emptySankey();
    EXPECT_TRUE(layoutSankey(spec, {}).boxes.empty());
    addNode(spec, "alone");
    const SankeyLayout layout = layoutSankey(spec, {});
    ASSERT_EQ(layout.boxes.size(), 1U);
    EXPECT_GT(layout.boxes[0].height, 0.0);
}

TEST(SankeyLayout, SaysWhereInAndOutDiffer) {
    SankeySpec spec = boilerAndMill();
    const SankeyLayout balanced = layoutSankey(spec, {});
    EXPECT_FALSE(balanced.boxes[1].not_balanced); // 100 + 20 = 90 + 30
    spec.links[0].amount = 112.0;
    const SankeyLayout layout = layoutSankey(spec, {});
    ASSERT_TRUE(layout.boxes[1].not_balanced);
    EXPECT_NEAR(*layout.boxes[1].not_balanced, 12.0, 1e-9);
    EXPECT_NEAR(layout.boxes[1].height, 132.0 * layout.scale, 1e-9) << "the larger side";
    spec.nodes[1].stock_change = 12.0;
    EXPECT_FALSE(layoutSankey(spec, {}).boxes[1].not_balanced) << "what is put on stock is not missing";
}

TEST(SankeyLayout, DoesNotMissTheOtherSideOfAnEndOfTheSystem) {
    const SankeyLayout layout = layoutSankey(boilerAndMill(), {});
    EXPECT_FALSE(layout.boxes[0].not_balanced);
    EXPECT_FALSE(layout.boxes[3].not_balanced);
}

TEST(SankeyLayout, HonoursWhereTheUserHasPutANode) {
    SankeySpec spec = boilerAndMill();
    spec.pinned = {{"mill", {0.5, 0.25}}, {"no such node", {0.1, 0.1}}};
    const SankeyLayout layout = layoutSankey(spec, {});
    EXPECT_DOUBLE_EQ(layout.boxes[2].x, 480.0);
    EXPECT_DOUBLE_EQ(layout.boxes[2].y, 140.0);
    EXPECT_TRUE(layout.boxes[2].pinned);
    EXPECT_DOUBLE_EQ(endOf(ribbonOf(layout, "F2").line).x, 480.0);
}

TEST(SankeyLayout, BreaksLoopsWhereTheUserSaysSo) {
    SankeySpec spec = emptySankey();
    const auto a = addNode(spec, "a");
    const auto b = addNode(spec, "b");
    addLink(spec, a, b, 10.0);
    addLink(spec, b, a, 1.0);
    EXPECT_EQ(ribbonOf(layoutSankey(spec, {}), "F2").route, SankeyRoute::Back) << "the smaller one";
    spec.pinned = {{"a", {0.8, 0.4}}, {"b", {0.2, 0.4}}};
    const SankeyLayout layout = layoutSankey(spec, {});
    EXPECT_EQ(ribbonOf(layout, "F1").route, SankeyRoute::Back);
    EXPECT_EQ(ribbonOf(layout, "F2").route, SankeyRoute::Forward);
}

TEST(SankeyLayout, DrawsOnlyWhatIsNearAnewWhenANodeMoves) {
    const SankeySpec spec = randomNetwork(60, 120, 5);
    SankeyLayout layout = layoutSankey(spec, {});
    const SankeyLayout before = layout;
    const std::uint32_t node = nodeOf(spec, "E00030");
    const auto expected = ribbonsMovingWith(layout, node);
    EXPECT_EQ(moveSankeyNode(layout, node, {500.0, 40.0}), expected);
    EXPECT_DOUBLE_EQ(layout.boxes[node].x, 500.0);
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        const SankeyRibbon& now = layout.ribbons[index];
        const SankeyRibbon& then = before.ribbons[index];
        if (std::find(expected.begin(), expected.end(), index) == expected.end()) {
            EXPECT_DOUBLE_EQ(now.line.start.y, then.line.start.y);
            EXPECT_DOUBLE_EQ(endOf(now.line).y, endOf(then.line).y);
        }
        if (now.from == node) {
            EXPECT_DOUBLE_EQ(now.line.start.x, 500.0 + layout.options.node_width);
        }
    }
    for (std::uint32_t other = 0; other < layout.boxes.size(); ++other) {
        if (other != node) {
            EXPECT_DOUBLE_EQ(layout.boxes[other].x, before.boxes[other].x);
            EXPECT_DOUBLE_EQ(layout.boxes[other].y, before.boxes[other].y);
        }
    }
}

TEST(SankeyLayout, LooksTheSameAfterADragAndFromWhatWasRemembered) {
    SankeySpec spec = boilerAndMill();
    SankeyLayout dragged = layoutSankey(spec, {});
    moveSankeyNode(dragged, 2, {600.0, 100.0});
    spec.pinned = {{"mill", {600.0 / 960.0, 100.0 / 560.0}}};
    const SankeyLayout remembered = layoutSankey(spec, {});
    for (std::size_t index = 0; index < dragged.ribbons.size(); ++index) {
        EXPECT_NEAR(dragged.ribbons[index].line.start.y, remembered.ribbons[index].line.start.y, 1e-9);
        EXPECT_NEAR(endOf(dragged.ribbons[index].line).x, endOf(remembered.ribbons[index].line).x, 1e-9);
    }
}

TEST(SankeyLayout, TurnsALinkRoundWhenItsNodeIsDraggedPastTheOther) {
    SankeyLayout layout = layoutSankey(boilerAndMill(), {});
    moveSankeyNode(layout, 2, {20.0, 300.0}); // the mill left of the boiler
    EXPECT_EQ(ribbonOf(layout, "F2").route, SankeyRoute::Back);
    EXPECT_EQ(ribbonOf(layout, "F3").route, SankeyRoute::Forward);
}

TEST(SankeyLayout, KeepsTheColoursOfTheOrderThatIsAskedFor) {
    SankeySpec spec = boilerAndMill();
    spec.materials = {"condensate", "loss"};
    EXPECT_THAT(layoutSankey(spec, {}).materials, testing::ElementsAre("condensate", "loss", "steam", "coal"));
}

TEST(SankeyLayout, LaysOutFiveHundredNodesWithoutOverlap) {
    const SankeyLayout layout = layoutSankey(randomNetwork(500, 3000, 7), {});
    expectNothingOverlaps(layout);
    EXPECT_GT(layout.scale, 0.0);
}

} // namespace
} // namespace parkcarbon::charts
