#include <engine/numerics/inverse_diagonal.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using numerics::DenseSystem;
using numerics::inverseDiagonal;

TEST(InverseDiagonal, OfATwoByTwoMatrix) {
    DenseSystem system(2);
    system.matrix = {4.0, 7.0, 2.0, 6.0}; // inverse [0.6, −0.7; −0.2, 0.4]
    const auto diagonal = inverseDiagonal(system);
    ASSERT_TRUE(diagonal);
    EXPECT_NEAR((*diagonal)[0], 0.6, 1e-14);
    EXPECT_NEAR((*diagonal)[1], 0.4, 1e-14);
}

TEST(InverseDiagonal, IsNoneOfASingularMatrix) {
    DenseSystem system(2);
    system.matrix = {1.0, -1.0, -1.0, 1.0};
    EXPECT_FALSE(inverseDiagonal(system));
    EXPECT_TRUE(inverseDiagonal(DenseSystem(0))->empty());
}

} // namespace
} // namespace parkcarbon::engine
