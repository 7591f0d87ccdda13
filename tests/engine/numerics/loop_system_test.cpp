#include <engine/numerics/dense_solver.hpp>
#include <engine/numerics/loop_system.hpp>

#include <gtest/gtest.h>
#include <random>

namespace parkcarbon::engine::numerics {
namespace {

SparseRows randomRows(std::mt19937& random, std::uint32_t size, double gain, bool with_credits) {
    std::uniform_real_distribution<double> uniform(0.2, 1.0);
    SparseRows matrix;
    for (std::uint32_t row = 0; row < size; ++row) {
        for (std::uint32_t column = row % 3; column < size; column += static_cast<std::uint32_t>(1 + random() % 12)) {
            const double sign = with_credits && random() % 4 == 0 ? -1.0 : 1.0;
            matrix.add(column, sign * gain * uniform(random));
        }
        matrix.endRow();
    }
    return matrix;
}

std::vector<double> denseSolution(const SparseRows& matrix, const std::vector<double>& right_side) {
    DenseSystem system(matrix.size());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        system.at(row, row) += 1.0;
        for (std::size_t entry = matrix.start[row]; entry < matrix.start[row + 1]; ++entry) {
            system.at(row, matrix.column[entry]) -= matrix.value[entry];
        }
    }
    system.right_side = right_side;
    return *solve(system);
}

TEST(LoopSystem, AgreesWithADenseSolveForEveryMethod) {
    std::mt19937 random(4);
    std::vector<int> used(3, 0);
    for (int round = 0; round < 150; ++round) {
        const auto size = static_cast<std::uint32_t>(2 + random() % 160);
        const double gain =
            0.02 + 0.4 * (round % 10) / 10.0; // beyond productive ones, too: only the numbers count here
        const SparseRows matrix = randomRows(random, size, gain, round % 2 == 0);
        std::vector<double> right_side(size, 0.0);
        for (double& value : right_side) {
            value = random() % 3 == 0 ? static_cast<double>(random() % 100) : 0.0;
        }
        const auto solution = LoopSystem(matrix).solve(right_side, 1);
        ASSERT_TRUE(solution) << round;
        ++used[static_cast<std::size_t>(solution->method)];
        const std::vector<double> dense = denseSolution(matrix, right_side);
        double largest = 0.0;
        for (const double value : dense) {
            largest = std::max(largest, std::abs(value));
        }
        for (std::size_t row = 0; row < size; ++row) {
            EXPECT_NEAR(solution->values[row], dense[row], 1e-9 * largest) << round;
        }
    }
    EXPECT_GT(used[0], 0);
    EXPECT_GT(used[2], 0);
}

TEST(LoopSystem, SolvesManyRightSidesLikeOneByOne) {
    std::mt19937 random(8);
    const LoopSystem system(randomRows(random, 60, 0.1, false));
    std::vector<double> both;
    std::vector<double> first;
    std::vector<double> second;
    for (int row = 0; row < 60; ++row) {
        first.push_back(row % 7);
        second.push_back(100.0 - row);
        both.insert(both.end(), {first.back(), second.back()});
    }
    const auto together = system.solve(both, 2);
    const auto alone = system.solve(first, 1);
    const auto other = system.solve(second, 1);
    ASSERT_TRUE(together && alone && other);
    for (std::size_t row = 0; row < 60; ++row) {
        EXPECT_NEAR(together->values[2 * row], alone->values[row], 1e-12 * alone->values[row]);
        EXPECT_NEAR(together->values[2 * row + 1], other->values[row], 1e-12 * other->values[row]);
    }
}

TEST(LoopSystem, HasNoSolutionWhenSingular) {
    SparseRows one;
    one.add(0, 1.0);
    one.endRow();
    EXPECT_FALSE(LoopSystem(one).solve({1.0}, 1));
    SparseRows two;
    two.add(1, -1.0);
    two.endRow();
    two.add(0, -1.0);
    two.endRow();
    EXPECT_FALSE(LoopSystem(two).solve({1.0, 0.0}, 1));
}

TEST(LoopSystem, CallsItsMethodsByName) {
    EXPECT_EQ(loopMethodWord(LoopMethod::Sweeps), "neumann");
    EXPECT_EQ(loopMethodWord(LoopMethod::BiCgStab), "bicgstab");
    EXPECT_EQ(loopMethodWord(LoopMethod::Lu), "lu");
}

} // namespace
} // namespace parkcarbon::engine::numerics
