#include "loop_block_solver.hpp"

#include <Eigen/Dense>
#include <Eigen/IterativeLinearSolvers>
#include <Eigen/SparseCore>
#include <Eigen/SparseLU>

namespace parkcarbon::engine::numerics {
namespace {

using RowMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;
using ColumnMatrix = Eigen::SparseMatrix<double, Eigen::ColMajor>;

constexpr Eigen::Index kDenseUpTo = 1000;
constexpr double kTolerance = 1e-14;
constexpr double kGoodEnough = 1e-10; // what sweeps polish up to full precision
constexpr int kIterations = 300;
constexpr int kRefinements = 2;
constexpr double kLargestGrowth = 1e13; // of the solution over the right side: beyond, no digit is left

RowMatrix identityMinus(const SparseRows& block) {
    const auto size = static_cast<Eigen::Index>(block.size());
    std::vector<Eigen::Triplet<double>> entries;
    entries.reserve(block.value.size() + block.size());
    for (std::size_t row = 0; row < block.size(); ++row) {
        entries.emplace_back(static_cast<int>(row), static_cast<int>(row), 1.0);
        for (std::size_t entry = block.start[row]; entry < block.start[row + 1]; ++entry) {
            entries.emplace_back(static_cast<int>(row), static_cast<int>(block.column[entry]), -block.value[entry]);
        }
    }
    RowMatrix matrix(size, size);
    matrix.setFromTriplets(entries.begin(), entries.end());
    return matrix;
}

template <typename Preconditioner>
Eigen::VectorXd byBiCgStab(const RowMatrix& matrix, const Eigen::VectorXd& right_side, const Eigen::VectorXd& guess) {
    Eigen::BiCGSTAB<RowMatrix, Preconditioner> solver;
    solver.setTolerance(kTolerance);
    solver.setMaxIterations(kIterations);
    solver.compute(matrix);
    return solver.solveWithGuess(right_side, guess);
}

bool isGood(const RowMatrix& matrix, const Eigen::VectorXd& right_side, const Eigen::VectorXd& solution) {
    return solution.allFinite() && (matrix * solution - right_side).norm() <= kGoodEnough * right_side.norm();
}

template <typename Solver>
std::optional<std::vector<double>> refined(const Solver& solver, const RowMatrix& matrix,
                                           const Eigen::VectorXd& right_side) {
    Eigen::VectorXd solution = solver.solve(right_side);
    for (int step = 0; step < kRefinements && solution.allFinite(); ++step) {
        const Eigen::VectorXd residual = right_side - matrix * solution;
        solution += solver.solve(residual);
    }
    const double largest = right_side.cwiseAbs().maxCoeff();
    if (!solution.allFinite() || solution.cwiseAbs().maxCoeff() > kLargestGrowth * largest) {
        return std::nullopt;
    }
    return std::vector<double>(solution.begin(), solution.end());
}

Eigen::Map<const Eigen::VectorXd> vectorOf(std::span<const double> values) {
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

} // namespace

std::optional<std::vector<double>> solveBlockIteratively(const SparseRows& block, std::span<const double> right_side) {
    const RowMatrix matrix = identityMinus(block);
    const Eigen::VectorXd b = vectorOf(right_side);
    Eigen::VectorXd solution = byBiCgStab<Eigen::DiagonalPreconditioner<double>>(matrix, b, b);
    if (!isGood(matrix, b, solution)) {
        solution = byBiCgStab<Eigen::IncompleteLUT<double>>(matrix, b, b);
    }
    if (!isGood(matrix, b, solution)) {
        return std::nullopt;
    }
    return std::vector<double>(solution.begin(), solution.end());
}

std::optional<std::vector<double>> solveBlockByLu(const SparseRows& block, std::span<const double> right_side) {
    const RowMatrix matrix = identityMinus(block);
    const Eigen::VectorXd b = vectorOf(right_side);
    if (matrix.rows() <= kDenseUpTo) {
        return refined(Eigen::PartialPivLU<Eigen::MatrixXd>(Eigen::MatrixXd(matrix)), matrix, b);
    }
    const ColumnMatrix columns(matrix);
    Eigen::SparseLU<ColumnMatrix> factors;
    factors.compute(columns);
    if (factors.info() != Eigen::Success) {
        return std::nullopt;
    }
    return refined(factors, matrix, b);
}

} // namespace parkcarbon::engine::numerics
