#include <engine/numerics/strong_components.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

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

} // namespace
} // namespace parkcarbon::engine::numerics
