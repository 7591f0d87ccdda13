#include <parkcarbon/charts/sankey_spec.hpp>

#include "support/sankey_specs.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace parkcarbon::charts {
namespace {

TEST(SankeySpec, AcceptsLoopsParallelLinksAndMissingAmounts) {
    SankeySpec spec = boilerAndMill();
    addLink(spec, 1, 2, std::nullopt, "water");
    addLink(spec, 1, 2, 0.0, "steam");
    EXPECT_NO_THROW(requireConsistent(spec));
}

TEST(SankeySpec, RefusesWhatCannotBeDrawn) {
    const auto refused = [](auto change) {
        SankeySpec spec = boilerAndMill();
        change(spec);
        EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    };
    refused([](SankeySpec& spec) { spec.nodes[1].id = "coal"; });
    refused([](SankeySpec& spec) { spec.links[0].from = 4; });
    refused([](SankeySpec& spec) { spec.links[0].amount = -1.0; });
    refused([](SankeySpec& spec) { spec.links[0].sd = std::numeric_limits<double>::infinity(); });
    refused([](SankeySpec& spec) { spec.nodes[0].stock_change = std::numeric_limits<double>::quiet_NaN(); });
    refused([](SankeySpec& spec) { spec.other_below = -0.1; });
}

} // namespace
} // namespace parkcarbon::charts
