#include "charts/sankey/folding.hpp"

#include "../support/sankey_specs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

/// One large flow, three small ones of a mill, two of them to the same neighbour.
SankeySpec smallFlows() {
    SankeySpec spec = emptySankey();
    const auto mill = addNode(spec, "mill", "Mill");
    const auto town = addNode(spec, "town", "Town");
    const auto farm = addNode(spec, "farm", "Farm");
    addLink(spec, mill, town, 100.0, "heat");
    addLink(spec, mill, farm, 4.0, "ash").sd = 3.0;
    addLink(spec, mill, farm, 7.0, "gypsum").sd = 4.0;
    addLink(spec, mill, town, 2.0, "scrap").suspect = true;
    return spec;
}

const SankeyRibbon* find(const std::vector<SankeyRibbon>& ribbons, const std::string& id) {
    const auto found =
        std::find_if(ribbons.begin(), ribbons.end(), [&id](const SankeyRibbon& ribbon) { return ribbon.id == id; });
    return found == ribbons.end() ? nullptr : &*found;
}

TEST(FoldedRibbons, AreTheLinksWhenNothingIsFolded) {
    const auto ribbons = foldedRibbons(smallFlows());
    ASSERT_EQ(ribbons.size(), 4U);
    EXPECT_FALSE(ribbons.front().folded);
}

TEST(FoldedRibbons, JoinSmallFlowsOfTwoNodesThatAreLargeTogether) {
    SankeySpec spec = smallFlows();
    spec.other_below = 0.1;
    const auto ribbons = foldedRibbons(spec);
    const SankeyRibbon* joined = find(ribbons, "other:mill>farm");
    ASSERT_TRUE(joined);
    EXPECT_DOUBLE_EQ(*joined->amount, 11.0);
    EXPECT_DOUBLE_EQ(*joined->sd, 5.0); // independent: root of 9 + 16
    EXPECT_EQ(joined->material, "other");
    EXPECT_THAT(joined->members, testing::ElementsAre(1U, 2U));
    EXPECT_THAT(joined->detail, testing::HasSubstr("Mill → Farm · gypsum"));
}

TEST(FoldedRibbons, LeaveAStubAtBothNodesOfTheRest) {
    SankeySpec spec = smallFlows();
    spec.other_below = 0.5;
    const auto ribbons = foldedRibbons(spec);
    const SankeyRibbon* out = find(ribbons, "other:mill:out");
    const SankeyRibbon* in = find(ribbons, "other:farm:in");
    ASSERT_TRUE(out && in);
    EXPECT_DOUBLE_EQ(*out->amount, 13.0);
    EXPECT_DOUBLE_EQ(*in->amount, 11.0);
    EXPECT_EQ(out->route, SankeyRoute::StubOut);
    EXPECT_FALSE(out->to);
    EXPECT_TRUE(out->suspect) << "a suspect flow stays marked when it is folded";
}

TEST(FoldedRibbons, NeverHideWhatIsNotDetermined) {
    SankeySpec spec = smallFlows();
    spec.other_below = 1.0;
    spec.links[1].amount.reset();
    EXPECT_TRUE(find(foldedRibbons(spec), "F2"));
}

} // namespace
} // namespace parkcarbon::charts
