#include <engine/numerics/loop_block_solver.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::numerics {
namespace {

/// Every row takes `gain` from the next: y = 1 / (1 − gain) for a right side of ones.
SparseRows ringOf(std::uint32_t size, double gain) {
    SparseRows ring;
    for (std::uint32_t row = 0; row < size; ++row) {
        ring.add((row + 1) % size, gain);
        ring.endRow();
    }
    return ring;
}

TEST(LoopBlockSolver, SolvesSmallAndLargeBlocksByLu) {
    for (const std::uint32_t size : {3U, 1500U}) { // dense and sparse
        const auto solution = solveBlockByLu(ringOf(size, 0.9), std::vector<double>(size, 1.0));
        ASSERT_TRUE(solution);
        EXPECT_NEAR((*solution)[1], 10.0, 1e-12);
    }
}

TEST(LoopBlockSolver, RefusesASingularBlockByLu) {
    EXPECT_FALSE(solveBlockByLu(ringOf(3, 1.0), std::vector<double>(3, 1.0)));
    EXPECT_FALSE(solveBlockByLu(ringOf(1500, 1.0), std::vector<double>(1500, 1.0)));
}

TEST(LoopBlockSolver, SolvesIteratively) {
    const auto solution = solveBlockIteratively(ringOf(500, 0.99), std::vector<double>(500, 1.0));
    ASSERT_TRUE(solution);
    EXPECT_NEAR((*solution)[7], 100.0, 1e-7);
}

TEST(LoopBlockSolver, HasNoGuessForASingularBlock) {
    std::vector<double> one(300, 0.0);
    one[0] = 1.0;
    EXPECT_FALSE(solveBlockIteratively(ringOf(300, 1.0), one));
}

} // namespace
} // namespace parkcarbon::engine::numerics
