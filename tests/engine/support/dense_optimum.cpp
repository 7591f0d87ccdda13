#include "dense_optimum.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <random>

namespace parkcarbon::engine::flows::test {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int kNewtonSteps = 80;
constexpr double kFlat = 1e-9;

class Conditions {
public:
    explicit Conditions(const EquationSystem& equations)
        : equations_(equations), count_(static_cast<Index>(equations.variables.size())),
          rows_(static_cast<Index>(equations.equations.size())) {}

    std::optional<double> solve(VectorXd x) const {
        VectorXd lambda = VectorXd::Zero(rows_);
        for (int step = 0; step < kNewtonSteps; ++step) {
            MatrixXd matrix = MatrixXd::Zero(count_ + rows_, count_ + rows_);
            VectorXd right = VectorXd::Zero(count_ + rows_);
            write(x, lambda, matrix, right);
            const Eigen::CompleteOrthogonalDecomposition<MatrixXd> factor(matrix);
            const VectorXd move = factor.solve(right);
            if (!move.allFinite()) {
                return std::nullopt;
            }
            x += move.head(count_);
            lambda += move.tail(rows_);
            if (move.head(count_).cwiseAbs().cwiseQuotient((x.cwiseAbs().array() + 1e-6).matrix()).maxCoeff() < kFlat &&
                right.tail(rows_).cwiseAbs().maxCoeff() < 1e-8) {
                return square(x);
            }
        }
        return std::nullopt;
    }

private:
    double weight(std::size_t variable) const {
        const Datum& input = equations_.variables[variable].input;
        return input && input->sd > 0.0 ? 1.0 / (input->sd * input->sd) : 0.0;
    }

    double square(const VectorXd& x) const {
        double sum = 0.0;
        for (std::size_t variable = 0; variable < equations_.variables.size(); ++variable) {
            const Datum& input = equations_.variables[variable].input;
            const double off = input ? x(static_cast<Index>(variable)) - input->value : 0.0;
            sum += weight(variable) * off * off;
        }
        return sum;
    }

    void write(const VectorXd& x, const VectorXd& lambda, MatrixXd& matrix, VectorXd& right) const {
        for (Index row = 0; row < rows_; ++row) {
            right(count_ + row) = -equations_.equations[static_cast<std::size_t>(row)].constant;
            for (const EquationTerm& term : equations_.termsOf(static_cast<std::size_t>(row))) {
                const double second = term.b == kNoVariable ? 1.0 : x(term.b);
                right(count_ + row) -= term.coefficient * x(term.a) * second;
                matrix(count_ + row, term.a) += term.coefficient * second;
                if (term.b != kNoVariable) {
                    matrix(count_ + row, term.b) += term.coefficient * x(term.a);
                    matrix(term.a, term.b) += lambda(row) * term.coefficient;
                    matrix(term.b, term.a) += lambda(row) * term.coefficient;
                }
            }
        }
        matrix.topRightCorner(count_, rows_) = matrix.bottomLeftCorner(rows_, count_).transpose();
        right.head(count_) -= matrix.bottomLeftCorner(rows_, count_).transpose() * lambda;
        for (std::size_t variable = 0; variable < equations_.variables.size(); ++variable) {
            const auto at = static_cast<Index>(variable);
            const SystemVariable& number = equations_.variables[variable];
            if (number.knowledge() == Knowledge::Exact) {
                matrix.row(at).setZero();
                matrix.col(at).setZero();
                matrix(at, at) = 1.0;
                right(at) = 0.0;
            } else if (number.knowledge() == Knowledge::Measured) {
                matrix(at, at) += weight(variable);
                right(at) -= weight(variable) * (x(at) - number.input->value);
            }
        }
    }

    const EquationSystem& equations_;
    const Index count_;
    const Index rows_;
};

} // namespace

std::optional<double> denseOptimum(const EquationSystem& equations, const std::vector<double>& around, int starts) {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> spread(0.8, 1.25);
    std::optional<double> best;
    for (int start = 0; start < starts; ++start) {
        VectorXd x(static_cast<Index>(around.size()));
        for (std::size_t variable = 0; variable < around.size(); ++variable) {
            const bool exact = equations.variables[variable].knowledge() == Knowledge::Exact;
            x(static_cast<Index>(variable)) =
                exact ? equations.variables[variable].input->value : around[variable] * spread(random);
        }
        const auto square = Conditions(equations).solve(x);
        if (square && (!best || *square < *best)) {
            best = square;
        }
    }
    return best;
}

} // namespace parkcarbon::engine::flows::test
