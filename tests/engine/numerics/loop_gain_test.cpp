#include <engine/numerics/loop_gain.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::numerics {
namespace {

using Loop = std::vector<std::uint32_t>;

SparseRows rowsOf(const std::vector<std::vector<double>>& dense) {
    SparseRows matrix;
    for (const auto& row : dense) {
        for (std::uint32_t column = 0; column < row.size(); ++column) {
            if (row[column] != 0.0) {
                matrix.add(column, row[column]);
            }
        }
        matrix.endRow();
    }
    return matrix;
}

std::optional<Loop> loopIn(const std::vector<std::vector<double>>& dense) {
    const SparseRows matrix = rowsOf(dense);
    return nonProductiveLoop(matrix, strongComponents(matrix));
}

TEST(LoopGain, BoundsTheSpectralRadiusFromBothSides) {
    const LoopGain gain = loopGain(rowsOf({{0, 0.5}, {0.32, 0}})); // √(0.5 · 0.32) = 0.4
    EXPECT_LE(gain.lower, 0.4);
    EXPECT_GE(gain.upper, 0.4);
    EXPECT_LT(gain.upper, 1.0);
}

TEST(LoopGain, DecidesInAnyUnits) {
    EXPECT_FALSE(loopIn({{0, 0.9e9}, {1.1e-9, 0}}));            // gain 0.99
    EXPECT_EQ(loopIn({{0, 1.0e9}, {1.1e-9, 0}}), Loop({0, 1})); // gain 1.1
}

TEST(LoopGain, CountsAGainOfOneAsTooMuch) {
    EXPECT_EQ(loopIn({{0, 4}, {0.25, 0}}), Loop({0, 1}));
    EXPECT_EQ(loopIn({{1}}), Loop({0}));
    EXPECT_FALSE(loopIn({{0.999999}}));
}

TEST(LoopGain, NamesTheCycleAndNotItsNeighbours) {
    EXPECT_EQ(loopIn({{0, 0, 0.5, 0}, {0, 0, 0, 1.5}, {0.1, 0.1, 0, 0.1}, {0, 1, 0, 0}}), Loop({1, 3}));
    EXPECT_EQ(loopIn({{0, 0.1, 0, 0}, {0.1, 0, 3, 0}, {0, 0, 0, 2}, {0, 0.5, 0, 0}}), Loop({1, 2, 3}));
}

TEST(LoopGain, NamesAllWhenOnlyTogetherTheyUseTooMuch) {
    EXPECT_EQ(loopIn({{0, 0.7, 0.7}, {0.8, 0, 0}, {0.8, 0, 0}})->size(), 3U); // two cycles of gain 0.56 share a row
}

TEST(LoopGain, DecidesCloseToOne) {
    EXPECT_FALSE(loopIn({{0, 0.5, 0.4999999}, {1, 0, 0}, {0, 1, 0}}));
    EXPECT_TRUE(loopIn({{0, 0.5, 0.5000001}, {1, 0, 0}, {0, 1, 0}}));
}

/// One cycle through all rows with factors of 1, but for the first two.
bool isRingProductive(std::uint32_t size, double first, double second) {
    SparseRows ring;
    for (std::uint32_t row = 0; row < size; ++row) {
        ring.add((row + 1) % size, row == 0 ? first : row == 1 ? second : 1.0);
        ring.endRow();
    }
    return !nonProductiveLoop(ring, strongComponents(ring)).has_value();
}

TEST(LoopGain, DecidesWhereBoundsTakeTooLongToMeet) {
    for (const std::uint32_t size : {500U, 3000U}) { // the radius is the root of that order of the product
        EXPECT_TRUE(isRingProductive(size, 0.5, 1.9));
        EXPECT_FALSE(isRingProductive(size, 0.5, 2.1));
    }
}

TEST(LoopGain, IgnoresCredits) {
    EXPECT_EQ(loopIn({{0, 1.2}, {1, -0.9}}), Loop({0, 1}));
    EXPECT_FALSE(loopIn({{0, -5}, {5, 0}}));
}

} // namespace
} // namespace parkcarbon::engine::numerics
