#include <engine/numerics/strong_components.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace parkcarbon::engine {
namespace {

using numerics::Link;
using numerics::strongComponents;

std::set<std::set<std::uint32_t>> asSets(const std::vector<std::vector<std::uint32_t>>& components) {
    std::set<std::set<std::uint32_t>> sets;
    for (const auto& component : components) {
        sets.emplace(component.begin(), component.end());
    }
    return sets;
}

TEST(StrongComponents, JoinWhatReachesEachOther) {
    const auto components = strongComponents(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 3}});
    EXPECT_EQ(asSets(components), (std::set<std::set<std::uint32_t>>{{0, 1, 2}, {3, 4}, {5}}));
}

TEST(StrongComponents, HoldEveryNodeOnce) {
    EXPECT_TRUE(strongComponents(0, {}).empty());
    EXPECT_EQ(strongComponents(3, {{0, 0}, {0, 1}, {0, 1}}).size(), 3U);
}

TEST(StrongComponents, AgreeWithReachabilityOnRandomGraphs) {
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

TEST(StrongComponents, DoNotExhaustTheStackOnALongChain) {
    constexpr std::uint32_t kNodes = 500'000;
    std::vector<Link> links;
    for (std::uint32_t node = 0; node + 1 < kNodes; ++node) {
        links.emplace_back(node, node + 1);
    }
    links.emplace_back(kNodes - 1, 0);
    EXPECT_EQ(strongComponents(kNodes, links).size(), 1U);
}

} // namespace
} // namespace parkcarbon::engine
