#include <engine/numerics/grounded_laplacian.hpp>

#include "engine/support/random_balance_graph.hpp"

#include <Eigen/Dense>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace parkcarbon::engine::numerics {
namespace {

struct Edges {
    std::uint32_t nodes = 0;
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<double> weight;

    GroundedLaplacian laplacian() const { return {nodes, from, to, weight}; }
};

Edges randomEdges(std::uint32_t nodes, std::uint32_t edges, double ground_share, double spread, std::uint64_t seed) {
    flows::RandomStream random(seed);
    Edges result;
    result.nodes = nodes;
    for (std::uint32_t edge = 0; edge < edges; ++edge) {
        result.from.push_back(1 + random.below(nodes - 1));
        result.to.push_back(random.uniform() < ground_share ? 0 : 1 + random.below(nodes - 1));
        result.weight.push_back(std::pow(10.0, spread * (2.0 * random.uniform() - 1.0)));
    }
    return result;
}

/// V with unit rows and columns in place of those of grounded nodes.
Eigen::MatrixXd dense(const Edges& edges, const GroundedLaplacian& laplacian) {
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(edges.nodes, edges.nodes);
    for (std::size_t edge = 0; edge < edges.from.size(); ++edge) {
        const auto from = edges.from[edge];
        const auto to = edges.to[edge];
        if (from != to) {
            matrix(from, from) += edges.weight[edge];
            matrix(to, to) += edges.weight[edge];
            matrix(from, to) -= edges.weight[edge];
            matrix(to, from) -= edges.weight[edge];
        }
    }
    for (std::uint32_t node = 0; node < edges.nodes; ++node) {
        if (laplacian.part()[node] == node) {
            matrix.row(node).setZero();
            matrix.col(node).setZero();
            matrix(node, node) = 1.0;
        }
    }
    return matrix;
}

TEST(GroundedLaplacian, GroundsEveryPartOnce) {
    const Edges edges{6, {1, 2, 3, 4}, {0, 3, 2, 4}, {1.0, 1.0, 1.0, 1.0}};
    const auto laplacian = edges.laplacian();
    EXPECT_EQ(laplacian.part(), (std::vector<std::uint32_t>{0, 0, 2, 2, 4, 5}));
    EXPECT_EQ(laplacian.rank(), 2U);
    EXPECT_EQ(laplacian.connections(), 0U); // node 2 is grounded
}

TEST(GroundedLaplacian, SolvesAsDenseAlgebraDoes) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto nodes = static_cast<std::uint32_t>(2 + seed * 4);
        const auto edges = randomEdges(nodes, nodes * 3, seed % 3 == 0 ? 0.0 : 0.1, 1.0, seed);
        auto laplacian = edges.laplacian();
        ASSERT_TRUE(laplacian.factorise());
        const Eigen::MatrixXd inverse = dense(edges, laplacian).inverse();
        flows::RandomStream random(seed + 99);
        Eigen::MatrixXd right_sides(nodes, 3);
        for (double& entry : right_sides.reshaped()) {
            entry = random.normal();
        }
        for (std::uint32_t node = 0; node < nodes; ++node) {
            if (laplacian.part()[node] == node) {
                right_sides.row(node).setZero();
            }
        }
        const Eigen::MatrixXd expected = inverse * right_sides;
        const std::vector<double> given(right_sides.data(), right_sides.data() + right_sides.size());
        auto solution = given;
        laplacian.solve(solution);
        for (Eigen::Index entry = 0; entry < expected.size(); ++entry) {
            ASSERT_NEAR(solution[entry], expected.reshaped()(entry), 1e-9 * expected.cwiseAbs().maxCoeff());
        }
        const auto halves = laplacian.halfSolve(given);
        const Eigen::Map<const Eigen::MatrixXd> half(halves.data(), static_cast<Eigen::Index>(laplacian.rank()), 3);
        EXPECT_TRUE((half.transpose() * half).isApprox(right_sides.transpose() * expected, 1e-9) ||
                    laplacian.rank() == 0);
        std::vector<double> iterated(given.begin(), given.begin() + nodes);
        ASSERT_TRUE(laplacian.solveIteratively(iterated, 1e-13, 10'000));
        for (std::uint32_t node = 0; node < nodes; ++node) {
            ASSERT_NEAR(iterated[node], expected(node, 0), 1e-8 * expected.cwiseAbs().maxCoeff());
        }
    }
}

TEST(GroundedLaplacian, FindsResistancesOnThePatternOfTheFactor) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto nodes = static_cast<std::uint32_t>(2 + seed * 4);
        const auto edges =
            randomEdges(nodes, nodes * static_cast<std::uint32_t>(2 + seed % 9), seed % 3 == 0 ? 0.0 : 0.1, 1.0, seed);
        auto laplacian = edges.laplacian();
        ASSERT_TRUE(laplacian.factorise());
        const Eigen::MatrixXd inverse = dense(edges, laplacian).inverse();
        const auto entry = [&](std::uint32_t row, std::uint32_t column) {
            return laplacian.part()[row] == row || laplacian.part()[column] == column ? 0.0 : inverse(row, column);
        };
        const auto resistances = laplacian.resistances();
        for (std::size_t edge = 0; edge < edges.from.size(); ++edge) {
            const auto from = edges.from[edge];
            const auto to = edges.to[edge];
            const double expected = from == to ? 0.0 : entry(from, from) + entry(to, to) - 2.0 * entry(from, to);
            ASSERT_NEAR(resistances[edge].value, expected, 1e-9 * (1e-3 + expected));
        }
    }
}

/// Dense enough for supernodes wider than one piece: every pair of 400 nodes. Their resistance is known.
TEST(GroundedLaplacian, WorksOnACompleteGraph) {
    constexpr std::uint32_t kNodes = 400;
    Edges edges;
    edges.nodes = kNodes;
    for (std::uint32_t from = 0; from < kNodes; ++from) {
        for (std::uint32_t to = from + 1; to < kNodes; ++to) {
            edges.from.push_back(from);
            edges.to.push_back(to);
            edges.weight.push_back(2.0);
        }
    }
    auto laplacian = edges.laplacian();
    ASSERT_TRUE(laplacian.factorise());
    for (const auto& resistance : laplacian.resistances()) {
        ASSERT_NEAR(resistance.value, 2.0 / (2.0 * kNodes), 1e-14);
    }
    EXPECT_GE(laplacian.analyse().factor_values, std::size_t{kNodes - 1} * kNodes / 2);
}

/// A chain with weights over forty orders of magnitude: the potential of its end is the sum of resistances.
TEST(GroundedLaplacian, LosesNothingToTheSpreadOfWeights) {
    Edges edges;
    edges.nodes = 6;
    const std::vector<double> weights = {1e20, 1e-20, 1e20, 1.0, 1e15};
    double resistance = 0.0;
    for (std::uint32_t node = 1; node < edges.nodes; ++node) {
        edges.from.push_back(node - 1);
        edges.to.push_back(node);
        edges.weight.push_back(weights[node - 1]);
        resistance += 1.0 / weights[node - 1];
    }
    auto laplacian = edges.laplacian();
    ASSERT_TRUE(laplacian.factorise());
    std::vector<double> potential(edges.nodes, 0.0);
    potential.back() = 1.0;
    laplacian.solve(potential);
    EXPECT_NEAR(potential.back() / resistance, 1.0, 1e-14);
    EXPECT_NEAR(potential[1] / 1e-20, 1.0, 1e-14);
}

TEST(GroundedLaplacian, SaysWhenWeightsHaveNoFactor) {
    const Edges edges{3, {0, 1}, {1, 2}, {1e-300, 1e300}};
    auto laplacian = edges.laplacian();
    EXPECT_TRUE(laplacian.factorise());
    const Edges lost{2, {0}, {1}, {0.0}};
    EXPECT_FALSE(lost.laplacian().factorise());
}

TEST(GroundedLaplacian, AdmitsThatIterationsDidNotSuffice) {
    const auto edges = randomEdges(200, 600, 0.05, 1.0, 5);
    const auto laplacian = edges.laplacian();
    std::vector<double> right_side(edges.nodes, 1.0);
    EXPECT_FALSE(laplacian.solveIteratively(right_side, 1e-12, 2));
    EXPECT_EQ(right_side, std::vector<double>(edges.nodes, 1.0));
}

} // namespace
} // namespace parkcarbon::engine::numerics
