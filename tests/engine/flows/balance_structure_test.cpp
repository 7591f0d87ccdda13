#include <engine/flows/balance_structure.hpp>

#include "engine/support/dense_balance.hpp"
#include "engine/support/random_balance_graph.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

TEST(BalanceStructure, ClassifiesTwoThousandRandomNetworksAsSingularValuesDo) {
    std::array<std::size_t, 5> seen{};
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const auto graph = randomBalanceGraph(seed);
        const auto classes = classify(graph);
        ASSERT_EQ(classes.flow_class, denseBalance(graph).flow_class) << "network " << seed;
        for (const auto flow_class : classes.flow_class) {
            ++seen[static_cast<std::size_t>(flow_class)];
        }
    }
    for (const auto count : seen) {
        EXPECT_GT(count, 500U); // the networks show every class
    }
}

TEST(BalanceStructure, TakesAMeasurementWithoutUncertaintyForExact) {
    BalanceGraph graph;
    graph.nodes = 2;
    graph.addMeasured(0, 1, 5.0, 0.0);
    graph.addMeasured(1, 0, 5.0, 1.0);
    const auto classes = classify(graph);
    EXPECT_EQ(classes.flow_class[0], VariableClass::Exact);
    EXPECT_EQ(classes.flow_class[1], VariableClass::Redundant);
}

TEST(BalanceStructure, FindsNothingBeyondAFlowFromANodeToItself) {
    BalanceGraph graph;
    graph.nodes = 2;
    graph.addMeasured(1, 1, 5.0, 1.0);
    graph.addUnmeasured(1, 1);
    graph.addUnmeasured(0, 1);
    const auto classes = classify(graph);
    EXPECT_EQ(classes.flow_class[0], VariableClass::NonRedundant);
    EXPECT_EQ(classes.flow_class[1], VariableClass::Unobservable);
    EXPECT_EQ(classes.flow_class[2], VariableClass::Observable);
}

TEST(BalanceStructure, SeesThroughParallelUnmeasuredFlows) {
    BalanceGraph graph;
    graph.nodes = 3;
    graph.addMeasured(0, 1, 5.0, 1.0);
    graph.addUnmeasured(1, 2);
    graph.addUnmeasured(1, 2);
    graph.addUnmeasured(2, 0);
    const auto classes = classify(graph);
    EXPECT_EQ(classes.flow_class[0], VariableClass::NonRedundant);
    EXPECT_EQ(classes.flow_class[1], VariableClass::Unobservable);
    EXPECT_EQ(classes.flow_class[2], VariableClass::Unobservable);
    EXPECT_EQ(classes.flow_class[3], VariableClass::Observable);
    EXPECT_EQ(classes.merged_nodes, 1U);
}

TEST(BalanceStructure, WalksAChainOfAMillionUnmeasuredFlows) {
    BalanceGraph graph;
    graph.nodes = 1'000'001;
    for (std::uint32_t node = 0; node + 1 < graph.nodes; ++node) {
        graph.addUnmeasured(node, node + 1);
    }
    const auto classes = classify(graph);
    EXPECT_EQ(classes.merged_nodes, 1U);
    EXPECT_EQ(std::count(classes.flow_class.begin(), classes.flow_class.end(), VariableClass::Observable), 1'000'000);
}

} // namespace
} // namespace parkcarbon::engine::flows
