#include <engine/numerics/dense_solver.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::numerics {
namespace {

TEST(DenseSolver, SolvesARegularSystem) {
    DenseSystem system(2);
    system.at(0, 0) = 10.0; // Heijungs & Suh 2002, ch. 2: scaling factors 100 and 2
    system.at(0, 1) = 0.0;
    system.at(1, 0) = -2.0;
    system.at(1, 1) = 100.0;
    system.right_side = {1000.0, 0.0};
    const auto solution = solve(system);
    ASSERT_TRUE(solution);
    EXPECT_NEAR((*solution)[0], 100.0, 1e-12);
    EXPECT_NEAR((*solution)[1], 2.0, 1e-12);
}

TEST(DenseSolver, RefusesASingularSystem) {
    DenseSystem system(2);
    system.at(0, 0) = 1.0;
    system.at(0, 1) = -1.0;
    system.at(1, 0) = -1.0;
    system.at(1, 1) = 1.0;
    system.right_side = {1.0, 0.0};
    EXPECT_FALSE(solve(system));
}

TEST(DenseSolver, HasNothingToSolveWithoutUnknowns) {
    EXPECT_TRUE(solve(DenseSystem(0))->empty());
}

} // namespace
} // namespace parkcarbon::engine::numerics
