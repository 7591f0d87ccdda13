#include "shifted_cholesky.hpp"

#include <Eigen/Dense>

namespace parkcarbon::engine::numerics {

std::optional<std::vector<double>> solveShifted(const std::vector<double>& matrix, std::span<const double> d,
                                                double shift, std::span<const double> b) {
    const auto size = static_cast<Eigen::Index>(b.size());
    if (size == 0) {
        return std::vector<double>{};
    }
    const Eigen::Map<const Eigen::MatrixXd> given(matrix.data(), size, size);
    const Eigen::Map<const Eigen::VectorXd> diagonal(d.data(), size);
    // Brought to a diagonal near 1, so that sizes of the numbers do not decide what is positive.
    const Eigen::VectorXd scale = diagonal.cwiseSqrt().cwiseInverse();
    Eigen::MatrixXd scaled = scale.asDiagonal() * given * scale.asDiagonal();
    scaled.diagonal().array() += shift;
    const Eigen::LLT<Eigen::MatrixXd> factor(scaled);
    if (factor.info() != Eigen::Success) {
        return std::nullopt;
    }
    const Eigen::Map<const Eigen::VectorXd> right_side(b.data(), size);
    const Eigen::VectorXd solution = scale.cwiseProduct(factor.solve(scale.cwiseProduct(right_side)));
    if (!solution.allFinite()) {
        return std::nullopt;
    }
    return std::vector<double>(solution.begin(), solution.end());
}

} // namespace parkcarbon::engine::numerics
