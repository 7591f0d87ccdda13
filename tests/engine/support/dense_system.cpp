#include "dense_system.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkcarbon::engine::flows::test {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kZeroSingular = 1e-10;
constexpr double kZeroEntry = 1e-7;

struct NullSpaces {
    MatrixXd left;
    MatrixXd right;
    MatrixXd inverse;
    Index rank = 0;
    double gap = 1e300;
};

NullSpaces nullSpaces(const MatrixXd& matrix) {
    NullSpaces result;
    if (matrix.rows() == 0 || matrix.cols() == 0) {
        result.left = MatrixXd::Identity(matrix.rows(), matrix.rows());
        result.right = MatrixXd::Identity(matrix.cols(), matrix.cols());
        result.inverse = MatrixXd::Zero(matrix.cols(), matrix.rows());
        return result;
    }
    const Eigen::JacobiSVD<MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
    const VectorXd& values = svd.singularValues();
    const double limit = kZeroSingular * std::max(values(0), 1e-300);
    while (result.rank < values.size() && values(result.rank) > limit) {
        ++result.rank;
    }
    if (result.rank > 0) {
        result.gap = values(result.rank - 1) / values(0);
    }
    result.left = svd.matrixU().rightCols(matrix.rows() - result.rank);
    result.right = svd.matrixV().rightCols(matrix.cols() - result.rank);
    VectorXd inverse = values.head(result.rank).cwiseInverse();
    result.inverse =
        svd.matrixV().leftCols(result.rank) * inverse.asDiagonal() * svd.matrixU().leftCols(result.rank).transpose();
    return result;
}

} // namespace

DenseSystemResult denseSystem(const EquationSystem& equations, const std::vector<double>& point) {
    const auto count = equations.variables.size();
    const auto rows = static_cast<Index>(equations.equations.size());
    std::vector<Index> column(count, -1);
    std::vector<std::size_t> measured;
    std::vector<std::size_t> unmeasured;
    for (std::size_t variable = 0; variable < count; ++variable) {
        const Knowledge knowledge = equations.variables[variable].knowledge();
        if (knowledge != Knowledge::Exact) {
            auto& list = knowledge == Knowledge::Measured ? measured : unmeasured;
            column[variable] = static_cast<Index>(list.size());
            list.push_back(variable);
        }
    }
    MatrixXd jx = MatrixXd::Zero(rows, static_cast<Index>(measured.size()));
    MatrixXd jy = MatrixXd::Zero(rows, static_cast<Index>(unmeasured.size()));
    VectorXd residual(rows);
    for (Index row = 0; row < rows; ++row) {
        residual(row) = equations.equations[static_cast<std::size_t>(row)].constant;
        const auto add = [&](std::uint32_t variable, double slope) {
            const Knowledge knowledge = equations.variables[variable].knowledge();
            if (knowledge != Knowledge::Exact) {
                (knowledge == Knowledge::Measured ? jx : jy)(row, column[variable]) += slope;
            }
        };
        for (const EquationTerm& term : equations.termsOf(static_cast<std::size_t>(row))) {
            const double second = term.b == kNoVariable ? 1.0 : point[term.b];
            residual(row) += term.coefficient * point[term.a] * second;
            add(term.a, term.coefficient * second);
            if (term.b != kNoVariable) {
                add(term.b, term.coefficient * point[term.a]);
            }
        }
    }
    const auto n = static_cast<Index>(measured.size());
    MatrixXd q = MatrixXd::Zero(n, n);
    VectorXd back(n);
    for (Index at = 0; at < n; ++at) {
        const std::size_t variable = measured[static_cast<std::size_t>(at)];
        const Measurement& input = *equations.variables[variable].input;
        q(at, at) = input.sd * input.sd;
        back(at) = input.value - point[variable];
    }
    for (const CovariancePair& pair : equations.covariances) {
        q(column[pair.a], column[pair.b]) += pair.covariance;
        q(column[pair.b], column[pair.a]) += pair.covariance;
    }
    const NullSpaces unknowns = nullSpaces(jy);
    const MatrixXd reduced = unknowns.left.transpose() * jx;
    const VectorXd r = unknowns.left.transpose() * (residual + jx * back);
    const MatrixXd root = q.llt().matrixL();
    const NullSpaces weighted = nullSpaces(reduced * root);
    const VectorXd w = weighted.inverse * r;
    const VectorXd correction = root * w;
    const MatrixXd row_space = root * (MatrixXd::Identity(n, n) - weighted.right * weighted.right.transpose());
    const MatrixXd left_over = root * weighted.right;
    const MatrixXd unknown_rows = -unknowns.inverse * jx * left_over;

    DenseSystemResult result;
    result.chi_square = w.squaredNorm();
    result.degrees_of_freedom = static_cast<std::size_t>(weighted.rank);
    result.gap = std::min(unknowns.gap, weighted.gap);
    result.classes.assign(count, VariableClass::Exact);
    result.values = point;
    result.variances.assign(count, 0.0);
    result.corrections.assign(count, 0.0);
    for (Index at = 0; at < n; ++at) {
        const std::size_t variable = measured[static_cast<std::size_t>(at)];
        const double size = reduced.col(at).norm();
        const bool redundant = size > kZeroEntry * std::max(jx.col(at).norm(), 1e-300);
        result.classes[variable] = redundant ? VariableClass::Redundant : VariableClass::NonRedundant;
        result.values[variable] = point[variable] + back(at) - correction(at);
        result.variances[variable] = left_over.row(at).squaredNorm();
        result.corrections[variable] = row_space.row(at).squaredNorm();
    }
    for (Index at = 0; at < static_cast<Index>(unmeasured.size()); ++at) {
        const std::size_t variable = unmeasured[static_cast<std::size_t>(at)];
        const bool observable = unknowns.right.cols() == 0 || unknowns.right.row(at).norm() < kZeroEntry;
        result.classes[variable] = observable ? VariableClass::Observable : VariableClass::Unobservable;
        result.variances[variable] =
            observable ? unknown_rows.row(at).squaredNorm() : std::numeric_limits<double>::quiet_NaN();
    }
    return result;
}

} // namespace parkcarbon::engine::flows::test
