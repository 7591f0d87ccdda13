#include <engine/flows/balance_graph.hpp>

#include "engine/support/dense_balance.hpp"
#include "engine/support/random_balance_graph.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parkcarbon::engine::flows {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

double sdOf(const BalanceReconciliation& reconciliation, std::size_t flow) {
    return std::sqrt(reconciliation.variances()[flow]);
}

/// Narasimhan & Jordache, Data Reconciliation & Gross Error Detection (2000): splitter, exchanger, valve and mixer.
BalanceGraph heatExchangerWithBypass() {
    BalanceGraph graph;
    graph.nodes = 5;
    graph.addMeasured(0, 1, 101.91, 1.0);
    graph.addMeasured(1, 2, 64.45, 1.0);
    graph.addMeasured(1, 3, 34.65, 1.0);
    graph.addMeasured(2, 4, 64.20, 1.0);
    graph.addMeasured(3, 4, 36.44, 1.0);
    graph.addMeasured(4, 0, 98.88, 1.0);
    return graph;
}

TEST(BalanceGraph, ReconcilesTheBypassOfNarasimhanAndJordache) {
    const BalanceReconciliation result(heatExchangerWithBypass());
    const std::vector<double> published = {100.22, 64.50, 35.72, 64.50, 35.72, 100.22};
    for (std::size_t flow = 0; flow < published.size(); ++flow) {
        EXPECT_NEAR(result.values()[flow], published[flow], 5e-3);
        EXPECT_NEAR(sdOf(result, flow), 1.0 / std::sqrt(3.0), 1e-12);
    }
    EXPECT_NEAR(result.chiSquare(), 6.4075, 5e-5);
    EXPECT_EQ(result.degreesOfFreedom(), 4U);
}

TEST(BalanceGraph, LeavesTheBranchesOfTheBypassOpenWhenOnlyTheEndsAreMeasured) {
    auto graph = heatExchangerWithBypass();
    for (const auto flow : {1U, 2U, 3U, 4U}) {
        graph.state[flow] = FlowState::Unmeasured;
    }
    const BalanceReconciliation result(graph);
    EXPECT_NEAR(result.values()[0], 100.395, 5e-4);
    EXPECT_NEAR(result.values()[5], 100.395, 5e-4);
    for (const auto flow : {1U, 2U, 3U, 4U}) {
        EXPECT_EQ(result.classes().flow_class[flow], VariableClass::Unobservable);
        EXPECT_TRUE(std::isnan(result.values()[flow]));
        EXPECT_TRUE(std::isnan(result.variances()[flow]));
    }
    EXPECT_EQ(result.degreesOfFreedom(), 1U);
}

TEST(BalanceGraph, DropsOneBalanceOfAClosedCycle) {
    BalanceGraph graph;
    graph.nodes = 4;
    graph.addMeasured(1, 2, 10.0, 1.0);
    graph.addMeasured(2, 3, 11.0, 1.0);
    graph.addMeasured(3, 1, 12.0, 1.0);
    const BalanceReconciliation result(graph);
    for (std::size_t flow = 0; flow < 3; ++flow) {
        EXPECT_NEAR(result.values()[flow], 11.0, 1e-12);
        EXPECT_NEAR(sdOf(result, flow), 1.0 / std::sqrt(3.0), 1e-12);
    }
    EXPECT_EQ(result.degreesOfFreedom(), 2U);
    EXPECT_NEAR(result.chiSquare(), 2.0, 1e-12);
    EXPECT_THAT(result.contradictions(), IsEmpty());
}

TEST(BalanceGraph, NamesNodesAndFlowsOfAContradiction) {
    BalanceGraph graph;
    graph.nodes = 5;
    graph.addExact(0, 1, 10.0);
    graph.addUnmeasured(1, 2); // joins the two nodes whose balance fails
    graph.addExact(2, 0, 9.0);
    graph.addMeasured(0, 3, 5.0, 1.0);
    graph.addMeasured(3, 0, 7.0, 1.0);
    graph.addExact(0, 4, 0.1 + 0.2); // this one balances but for rounding
    graph.addExact(4, 0, 0.3);
    const BalanceReconciliation result(graph);
    ASSERT_THAT(result.contradictions(), SizeIs(1));
    EXPECT_THAT(result.contradictions()[0].nodes, ElementsAre(1, 2));
    EXPECT_THAT(result.contradictions()[0].flows, ElementsAre(0, 2));
    EXPECT_NEAR(result.contradictions()[0].residual, 1.0, 1e-12);
    EXPECT_NEAR(result.values()[3], 6.0, 1e-12); // the rest is reconciled regardless
}

TEST(BalanceGraph, NamesTheContradictionOfAMeasuredPartThatOnlyExactFlowsReach) {
    BalanceGraph graph;
    graph.nodes = 3;
    graph.addExact(0, 1, 10.0);
    graph.addMeasured(1, 2, 10.0, 1.0);
    graph.addExact(2, 0, 12.0);
    const BalanceReconciliation result(graph);
    ASSERT_THAT(result.contradictions(), SizeIs(1));
    EXPECT_THAT(result.contradictions()[0].nodes, ElementsAre(1, 2));
    EXPECT_NEAR(result.contradictions()[0].residual, -2.0, 1e-12);
}

TEST(BalanceGraph, AgreesWithDenseAlgebraOnRandomNetworks) {
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const auto graph = randomBalanceGraph(seed);
        const auto dense = denseBalance(graph);
        const BalanceReconciliation result(graph);
        EXPECT_THAT(result.contradictions(), IsEmpty()) << "network " << seed;
        EXPECT_EQ(result.degreesOfFreedom(), dense.degrees_of_freedom) << "network " << seed;
        EXPECT_NEAR(result.chiSquare(), dense.chi_square, 1e-8 * (1.0 + dense.chi_square)) << "network " << seed;
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            const double variance = dense.covariance[flow * graph.flows() + flow];
            ASSERT_EQ(std::isnan(result.values()[flow]), std::isnan(dense.values[flow]));
            ASSERT_EQ(std::isnan(result.variances()[flow]), std::isnan(variance));
            if (!std::isnan(variance)) {
                EXPECT_NEAR(result.values()[flow], dense.values[flow], 1e-8 * (1.0 + std::abs(dense.values[flow])));
                EXPECT_NEAR(result.variances()[flow], variance, 1e-8 * variance + 1e-10)
                    << "network " << seed << ", flow " << flow;
            }
        }
    }
}

TEST(BalanceGraph, GivesTheCovarianceOfTotals) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = randomBalanceGraph(seed);
        const auto dense = denseBalance(graph);
        RandomStream random(seed + 1'000'000);
        std::vector<FlowTotal> totals(3);
        for (auto& total : totals) {
            for (std::uint32_t flow = 0; flow < graph.flows(); ++flow) {
                if (random.uniform() < 0.5) {
                    total.emplace_back(flow, random.normal());
                }
            }
        }
        const BalanceReconciliation result(graph);
        const auto covariance = result.covariance(totals);
        const auto values = result.values(totals);
        for (std::size_t a = 0; a < totals.size(); ++a) {
            double value = 0.0;
            for (const auto& [flow, weight] : totals[a]) {
                value += weight * dense.values[flow];
            }
            ASSERT_EQ(std::isnan(value), std::isnan(values[a]));
            EXPECT_TRUE(std::isnan(value) || std::abs(value - values[a]) <= 1e-8 * (1.0 + std::abs(value)));
            for (std::size_t b = 0; b < totals.size(); ++b) {
                double expected = 0.0;
                for (const auto& [flow_a, weight_a] : totals[a]) {
                    for (const auto& [flow_b, weight_b] : totals[b]) {
                        expected += weight_a * weight_b * dense.covariance[flow_a * graph.flows() + flow_b];
                    }
                }
                const double found = covariance[a * totals.size() + b];
                const bool unknown = (totals[a].empty() ? false : std::isnan(values[a])) ||
                                     (totals[b].empty() ? false : std::isnan(values[b]));
                ASSERT_EQ(unknown, std::isnan(found)) << "network " << seed;
                EXPECT_TRUE(unknown || std::abs(found - expected) <= 1e-8 * (1.0 + std::abs(expected)))
                    << "network " << seed << ": " << found << " instead of " << expected;
            }
        }
    }
}

TEST(BalanceGraph, NeverMakesAMeasurementWorse) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto graph = randomBalanceGraph(seed, {.most_nodes = 30, .most_flows = 120, .sd_spread = 4.0});
        const BalanceReconciliation result(graph);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            if (graph.state[flow] == FlowState::Measured) {
                EXPECT_LE(sdOf(result, flow), graph.sd[flow] * (1.0 + 1e-12));
                EXPECT_GE(result.variances()[flow], 0.0);
            }
        }
    }
}

TEST(BalanceGraph, ChangesNothingInWhatIsReconciled) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        auto graph = randomBalanceGraph(seed, {.most_nodes = 30, .most_flows = 120, .sd_spread = 2.0});
        const BalanceReconciliation first(graph);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            if (graph.state[flow] == FlowState::Measured) {
                graph.value[flow] = first.values()[flow];
            }
        }
        const BalanceReconciliation second(graph);
        EXPECT_NEAR(second.chiSquare(), 0.0, 1e-12);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            if (!std::isnan(first.values()[flow])) {
                EXPECT_NEAR(second.values()[flow], first.values()[flow], 1e-9 * (1.0 + std::abs(first.values()[flow])));
            }
        }
    }
}

/// The same network with nodes and flows in another order, in another unit.
BalanceGraph shuffled(const BalanceGraph& graph, double unit, std::vector<std::uint32_t>& flow_order,
                      RandomStream& random) {
    std::vector<std::uint32_t> label(graph.nodes);
    std::iota(label.begin(), label.end(), 0U);
    flow_order.resize(graph.flows());
    std::iota(flow_order.begin(), flow_order.end(), 0U);
    for (auto node = graph.nodes - 1; node > 1; --node) {
        std::swap(label[node], label[1 + random.below(node)]);
    }
    for (auto flow = static_cast<std::uint32_t>(graph.flows()) - 1; flow > 0; --flow) {
        std::swap(flow_order[flow], flow_order[random.below(flow + 1)]);
    }
    BalanceGraph result;
    result.nodes = graph.nodes;
    for (const auto flow : flow_order) {
        result.from.push_back(label[graph.from[flow]]);
        result.to.push_back(label[graph.to[flow]]);
        result.value.push_back(graph.value[flow] * unit);
        result.sd.push_back(graph.sd[flow] * unit);
        result.state.push_back(graph.state[flow]);
    }
    return result;
}

TEST(BalanceGraph, DependsNeitherOnOrderNorOnUnits) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto graph = randomBalanceGraph(seed, {.most_nodes = 30, .most_flows = 120, .sd_spread = 2.0});
        RandomStream random(seed);
        for (const double unit : {1.0, 1e-9, 1e12}) {
            std::vector<std::uint32_t> flow_order;
            const BalanceReconciliation moved(shuffled(graph, unit, flow_order, random));
            const BalanceReconciliation result(graph);
            EXPECT_NEAR(moved.chiSquare(), result.chiSquare(), 1e-9 * (1.0 + result.chiSquare()));
            for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
                const double value = result.values()[flow_order[flow]];
                const double variance = result.variances()[flow_order[flow]];
                if (!std::isnan(value)) {
                    EXPECT_NEAR(moved.values()[flow] / unit, value, 1e-9 * (1.0 + std::abs(value)));
                    EXPECT_NEAR(moved.variances()[flow] / unit / unit, variance, 1e-9 * (1e-3 + variance));
                }
            }
        }
    }
}

/// A guess among precise measurements: its variance is what these leave, not what rounding leaves of its own.
TEST(BalanceGraph, KeepsItsPrecisionBesideMeasurementsThatSayNothing) {
    for (const double guess : {1e2, 1e4, 1e6, 1e9, 1e15}) {
        BalanceGraph graph;
        graph.nodes = 4;
        graph.addMeasured(0, 1, 100.0, 1.0);
        graph.addMeasured(1, 2, 300.0, guess);
        graph.addMeasured(2, 3, 90.0, guess);
        graph.addMeasured(3, 0, 104.0, 1.0);
        const BalanceReconciliation result(graph);
        // Four measurements of one number: their weights add up.
        const double variance = 1.0 / (2.0 + 2.0 / (guess * guess));
        const double value = variance * (204.0 + 390.0 / (guess * guess));
        for (std::size_t flow = 0; flow < 4; ++flow) {
            EXPECT_NEAR(result.variances()[flow], variance, 1e-12 * variance) << "guess ± " << guess;
            EXPECT_NEAR(result.values()[flow], value, 1e-9 * value) << "guess ± " << guess;
        }
    }
}

TEST(BalanceGraph, GivesValuesAloneWhenNothingElseIsAskedFor) {
    BalanceGraph graph = heatExchangerWithBypass();
    graph.addUnmeasured(1, 4);
    const BalanceReconciliation all(graph, Uncertainties::All);
    const BalanceReconciliation measured(graph, Uncertainties::Measured);
    const BalanceReconciliation none(graph, Uncertainties::None);
    EXPECT_TRUE(std::isfinite(all.variances()[6]));
    EXPECT_TRUE(std::isnan(measured.variances()[6]));
    EXPECT_DOUBLE_EQ(measured.variances()[0], all.variances()[0]);
    EXPECT_TRUE(std::isnan(none.variances()[0]));
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        EXPECT_DOUBLE_EQ(none.values()[flow], all.values()[flow]);
    }
    const std::vector<FlowTotal> total = {{{0, 1.0}}};
    EXPECT_NEAR(none.covariance(total)[0], all.variances()[0], 1e-12);
}

TEST(BalanceGraph, SolvesLargeNetworksForValuesAloneAsItDoesWithVariances) {
    RandomStream random(7);
    BalanceGraph graph;
    graph.nodes = 3000;
    for (std::uint32_t flow = 0; flow < 60'000; ++flow) {
        const auto from = random.below(graph.nodes);
        graph.addMeasured(from, random.below(graph.nodes), 100.0 + random.normal(), 0.5 + random.uniform());
    }
    const BalanceReconciliation none(graph, Uncertainties::None);
    const BalanceReconciliation measured(graph, Uncertainties::Measured);
    EXPECT_NEAR(none.chiSquare(), measured.chiSquare(), 1e-9 * measured.chiSquare());
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        ASSERT_NEAR(none.values()[flow], measured.values()[flow], 1e-8);
    }
}

/// χ² of simulated measurements of a true state follows its distribution: the Kolmogorov–Smirnov distance of 1,000
/// networks stays below its 0.1 % limit, 1.95/√1000, after each is turned into a probability.
TEST(BalanceGraph, HasAChiSquareThatFollowsItsDistribution) {
    std::vector<double> probabilities;
    for (std::uint64_t seed = 0; probabilities.size() < 1000; ++seed) {
        const auto graph = randomBalanceGraph(seed);
        const BalanceReconciliation result(graph, Uncertainties::None);
        if (result.degreesOfFreedom() > 0) {
            const boost::math::chi_squared distribution(static_cast<double>(result.degreesOfFreedom()));
            probabilities.push_back(boost::math::cdf(distribution, result.chiSquare()));
        }
    }
    std::sort(probabilities.begin(), probabilities.end());
    double distance = 0.0;
    const auto count = static_cast<double>(probabilities.size());
    for (std::size_t rank = 0; rank < probabilities.size(); ++rank) {
        distance = std::max({distance, probabilities[rank] - static_cast<double>(rank) / count,
                             static_cast<double>(rank + 1) / count - probabilities[rank]});
    }
    EXPECT_LT(distance, 1.95 / std::sqrt(count));
}

TEST(BalanceGraph, HasNothingToSayAboutAnEmptyGraph) {
    const BalanceReconciliation result{BalanceGraph{}};
    EXPECT_EQ(result.degreesOfFreedom(), 0U);
    EXPECT_TRUE(result.values().empty());
    EXPECT_EQ(result.chiSquare(), 0.0);
}

} // namespace
} // namespace parkcarbon::engine::flows
