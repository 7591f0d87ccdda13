#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <parkcarbon/engine/flows/proportional_sharing.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <random>

namespace parkcarbon::engine::flows {
namespace {

Tracing::Part partOf(const Tracing& tracing, std::size_t source, std::size_t load) {
    for (const Tracing::Part& part : tracing.parts) {
        if (part.source == source && part.load == load) {
            return part;
        }
    }
    return {source, load, 0.0, 0.0};
}

TEST(ProportionalSharing, MixesTwoInflowsAtOneNode) {
    // Bialek 1996, the principle: in 40 + 60, out 70 + 30
    const TracedNetwork network{{{"j", 40, 0, 0.5}, {"k", 60, 0, 1.0}, {"i"}, {"m", 0, 70}, {"l", 0, 30}},
                                {{0, 2, 40, 40}, {1, 2, 60, 60}, {2, 3, 70, 70}, {2, 4, 30, 30}}};
    const auto tracing = trace(network);
    ASSERT_TRUE(tracing);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 0, 3).net, 28.0);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 1, 3).net, 42.0);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 0, 4).net, 12.0);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 1, 4).net, 18.0);
    EXPECT_DOUBLE_EQ(tracing->nodes[2].intensity, 0.8);
    EXPECT_DOUBLE_EQ(tracing->branches[2].emissions_sent, 56.0);
    EXPECT_EQ(tracing->losses, 0.0);
}

TEST(ProportionalSharing, GivesLossesToTheLoadsThatTheyServe) {
    // 100 fed in at A; 60 sent, 54 arrive at B; 40 used at A: B's load stands for 60 fed in
    const TracedNetwork network{{{"A", 100, 40, 0.6}, {"B", 0, 54}}, {{0, 1, 60, 54}}};
    const auto tracing = trace(network);
    ASSERT_TRUE(tracing);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 0, 1).net, 54.0);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 0, 1).gross, 60.0);
    EXPECT_DOUBLE_EQ(partOf(*tracing, 0, 0).gross, 40.0);
    EXPECT_DOUBLE_EQ(tracing->nodes[1].intensity, 0.6);
    EXPECT_DOUBLE_EQ(tracing->nodes[1].load_intensity, 0.6 * 60 / 54);
    EXPECT_DOUBLE_EQ(tracing->branches[0].emissions_lost, 3.6);
    EXPECT_DOUBLE_EQ(tracing->losses, 6.0);
}

TEST(ProportionalSharing, FollowsARing) {
    // A feeds 10, sends 12 to B, B uses 5 and sends 7 to C, C feeds 3, uses 8 and sends 2 back to A
    const TracedNetwork network{{{"A", 10, 0, 1.0}, {"B", 0, 5}, {"C", 3, 8, 0.0}},
                                {{0, 1, 12, 12}, {1, 2, 7, 7}, {2, 0, 2, 2}}};
    const auto tracing = trace(network);
    ASSERT_TRUE(tracing);
    const double a = 10.0 / 12.0 / (1.0 - 7.0 / 10.0 * 2.0 / 12.0); // a = 10/12 + 2/12 c, c = 7/10 a
    EXPECT_NEAR(partOf(*tracing, 0, 1).net, 5.0 * a, 1e-14);
    EXPECT_NEAR(partOf(*tracing, 0, 2).net, 8.0 * 0.7 * a, 1e-14);
    EXPECT_NEAR(tracing->nodes[2].intensity, 0.7 * a, 1e-15);
    EXPECT_LE(tracing->residual, 1e-14);
}

/// Sends everything along random ways with losses; rings appear on their own.
TracedNetwork randomRings(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0.1, 1.0);
    TracedNetwork network;
    const std::size_t size = 5 + seed % 40;
    std::vector<double> inflow(size, 0.0);
    std::vector<double> outflow(size, 0.0);
    for (std::size_t node = 0; node < size; ++node) {
        network.nodes.push_back({std::to_string(node), 0.0, 0.0, uniform(random)});
    }
    for (std::size_t branch = 0; branch < 3 * size; ++branch) {
        const double sent = 10.0 * uniform(random);
        const TracedBranch made{random() % size, random() % size, sent, sent * (0.9 + 0.1 * uniform(random))};
        network.branches.push_back(made);
        outflow[made.from] += made.sent;
        inflow[made.to] += made.received;
    }
    for (std::size_t node = 0; node < size; ++node) { // what a node lacks is fed in, what it has left is used
        const double used = uniform(random);
        network.nodes[node].generation = std::max(0.0, outflow[node] - inflow[node]) + used;
        network.nodes[node].load = std::max(0.0, inflow[node] - outflow[node]) + used;
    }
    return network;
}

TEST(ProportionalSharing, ClosesGenerationLoadsAndEmissionsInRandomRings) {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const TracedNetwork network = randomRings(seed);
        const auto tracing = trace(network);
        ASSERT_TRUE(tracing) << seed << tracing.error().code.name;
        std::map<std::size_t, double> fed;
        for (const auto& part : tracing->parts) {
            fed[part.source] += part.gross;
            EXPECT_GE(part.gross, part.net * (1.0 - 1e-12));
        }
        double emitted = 0.0;
        double borne = 0.0;
        double carried = 0.0;
        for (std::size_t node = 0; node < network.nodes.size(); ++node) {
            EXPECT_NEAR(fed[node], network.nodes[node].generation, 1e-11 * network.nodes[node].generation) << seed;
            emitted += network.nodes[node].generation * network.nodes[node].intensity;
            borne += network.nodes[node].load * tracing->nodes[node].load_intensity;
            carried += network.nodes[node].load * tracing->nodes[node].intensity;
        }
        for (const auto& branch : tracing->branches) {
            carried += branch.emissions_lost;
        }
        EXPECT_NEAR(borne, emitted, 1e-11 * emitted) << seed;
        EXPECT_NEAR(carried, emitted, 1e-11 * emitted) << seed;
        EXPECT_LE(tracing->residual, 1e-12) << seed;
        EXPECT_LE(tracing->unused, 1e-10) << seed;
    }
}

TEST(ProportionalSharing, SaysWhatEndsInLossesAlone) {
    const TracedNetwork network{{{"A", 10, 8}, {"B"}}, {{0, 1, 2, 0}}};
    const auto tracing = trace(network);
    ASSERT_TRUE(tracing);
    EXPECT_DOUBLE_EQ(tracing->unused, 2.0);
    EXPECT_DOUBLE_EQ(tracing->losses, 2.0);
}

TEST(ProportionalSharing, NamesANodeThatDoesNotBalance) {
    const auto tracing = trace({{{"A", 10, 0}, {"B", 0, 8}}, {{0, 1, 10, 10}}});
    ASSERT_FALSE(tracing);
    EXPECT_EQ(tracing.error().code, kTracingUnbalanced);
    EXPECT_EQ(tracing.error().argument("node"), "B");
    EXPECT_EQ(tracing.error().argument("inflow"), "10");
    EXPECT_EQ(tracing.error().argument("outflow"), "8");
}

TEST(ProportionalSharing, NamesARingThatNothingFeeds) {
    const auto tracing = trace({{{"A", 1, 1}, {"B"}, {"C"}}, {{1, 2, 5, 5}, {2, 1, 5, 5}}});
    ASSERT_FALSE(tracing);
    EXPECT_EQ(tracing.error().code, kTracingIsolated);
    EXPECT_EQ(tracing.error().argument("nodes"), "B, C");
}

TEST(ProportionalSharing, RefusesAmountsThatCannotBe) {
    EXPECT_EQ(trace({{{"A", -1, 0}}, {}}).error().code, kTracingInvalid);
    EXPECT_EQ(trace({{{"A", 1, 1, std::nan("")}}, {}}).error().code, kTracingInvalid);
    EXPECT_EQ(trace({{{"A", 1, 0}, {"B", 0, 2}}, {{0, 1, 1, 2}}}).error().argument("subject"), "A → B");
    EXPECT_EQ(trace({{{"A", 1, 0}}, {{0, 1, 1, 1}}}).error().code, kTracingInvalid);
}

TEST(ProportionalSharing, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(trace(randomRings(1), base::RunContext(stop.get_token())).error().code, uncertainty::kCancelled);
}

} // namespace
} // namespace parkcarbon::engine::flows
