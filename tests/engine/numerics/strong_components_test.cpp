#include <engine/numerics/strong_components.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace parkcarbon::engine::numerics {
namespace {

std::vector<std::vector<bool>> reachable(const SparseRows& matrix) {
    std::vector<std::vector<bool>> reach(matrix.size(), std::vector<bool>(matrix.size(), false));
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        reach[row][row] = true;
        for (const std::uint32_t column : matrix.columnsOf(row)) {
            reach[row][column] = true;
        }
    }
    for (std::size_t by = 0; by < matrix.size(); ++by) { // Warshall
        for (std::size_t from = 0; from < matrix.size(); ++from) {
            for (std::size_t to = 0; to < matrix.size() && reach[from][by]; ++to) {
                reach[from][to] = reach[from][to] || reach[by][to];
            }
        }
    }
    return reach;
}

TEST(StrongComponents, AgreeWithReachabilityAndComeAfterWhatTheyNeed) {
    std::mt19937 random(1);
    for (int graph = 0; graph < 200; ++graph) {
        SparseRows matrix;
        const auto size = static_cast<std::uint32_t>(1 + random() % 25);
        for (std::uint32_t row = 0; row < size; ++row) {
            for (std::uint32_t column = 0; column < size; ++column) {
                if (random() % size == 0) {
                    matrix.add(column, 1.0);
                }
            }
            matrix.endRow();
        }
        const auto reach = reachable(matrix);
        const StrongComponents found = strongComponents(matrix);
        ASSERT_EQ(found.nodes.size(), size);
        std::vector<std::size_t> component_of(size);
        for (std::size_t component = 0; component < found.size(); ++component) {
            for (const std::uint32_t node : found.nodesOf(component)) {
                component_of[node] = component;
            }
        }
        for (std::uint32_t a = 0; a < size; ++a) {
            for (std::uint32_t b = 0; b < size; ++b) {
                EXPECT_EQ(component_of[a] == component_of[b], reach[a][b] && reach[b][a]);
                EXPECT_TRUE(!reach[a][b] || component_of[b] <= component_of[a]);
            }
        }
    }
}

TEST(StrongComponents, StandALongChain) {
    SparseRows matrix;
    for (std::uint32_t row = 0; row < 200'000; ++row) {
        if (row + 1 < 200'000) {
            matrix.add(row + 1, 1.0);
        }
        matrix.endRow();
    }
    EXPECT_EQ(strongComponents(matrix).size(), 200'000U);
}

std::set<std::set<std::uint32_t>> asSets(const std::vector<std::vector<std::uint32_t>>& components) {
    std::set<std::set<std::uint32_t>> sets;
    for (const auto& component : components) {
        sets.emplace(component.begin(), component.end());
    }
    return sets;
}

TEST(StrongComponentsOfLinks, JoinWhatReachesEachOther) {
    const auto components = strongComponents(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 3}});
    EXPECT_EQ(asSets(components), (std::set<std::set<std::uint32_t>>{{0, 1, 2}, {3, 4}, {5}}));
}

TEST(StrongComponentsOfLinks, HoldEveryNodeOnce) {
    EXPECT_TRUE(strongComponents(0, {}).empty());
    EXPECT_EQ(strongComponents(3, {{0, 0}, {0, 1}, {0, 1}}).size(), 3U);
}

TEST(StrongComponentsOfLinks, AgreeWithReachabilityOnRandomGraphs) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        constexpr std::uint32_t kNodes = 12;
        std::vector<Link> links;
        std::vector<std::vector<bool>> reach(kNodes, std::vector<bool>(kNodes, false));
        for (std::uint32_t node = 0; node < kNodes; ++node) {
            reach[node][node] = true;
        }
        for (std::uint32_t count = 0; count < 4U + static_cast<std::uint32_t>(round) % 20U; ++count) {
            links.emplace_back(random() % kNodes, random() % kNodes);
            reach[links.back().first][links.back().second] = true;
        }
        for (std::uint32_t over = 0; over < kNodes; ++over) {
            for (std::uint32_t from = 0; from < kNodes; ++from) {
                for (std::uint32_t to = 0; to < kNodes; ++to) {
                    reach[from][to] = reach[from][to] || (reach[from][over] && reach[over][to]);
                }
            }
        }
        std::set<std::set<std::uint32_t>> expected;
        for (std::uint32_t node = 0; node < kNodes; ++node) {
            std::set<std::uint32_t> component;
            for (std::uint32_t other = 0; other < kNodes; ++other) {
                if (reach[node][other] && reach[other][node]) {
                    component.insert(other);
                }
            }
            expected.insert(component);
        }
        EXPECT_EQ(asSets(strongComponents(kNodes, links)), expected);
    }
}

TEST(StrongComponentsOfLinks, DoNotExhaustTheStackOnALongChain) {
    constexpr std::uint32_t kNodes = 500'000;
    std::vector<Link> links;
    for (std::uint32_t node = 0; node + 1 < kNodes; ++node) {
        links.emplace_back(node, node + 1);
    }
    links.emplace_back(kNodes - 1, 0);
    EXPECT_EQ(strongComponents(kNodes, links).size(), 1U);
}

} // namespace
} // namespace parkcarbon::engine::numerics
