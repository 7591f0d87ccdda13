#include "dense_solver.hpp"

#include <Eigen/Dense>

namespace parkcarbon::engine::numerics {
namespace {

constexpr double kResidualTolerance = 1e-9;

using RowMajorMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

} // namespace

std::optional<std::vector<double>> solve(const DenseSystem& system) {
    const auto size = static_cast<Eigen::Index>(system.unknowns());
    if (size == 0) {
        return std::vector<double>{};
    }
    const Eigen::Map<const RowMajorMatrix> matrix(system.matrix.data(), size, size);
    const Eigen::Map<const Eigen::VectorXd> right_side(system.right_side.data(), size);
    const Eigen::FullPivLU<RowMajorMatrix> factors(matrix);
    if (!factors.isInvertible()) {
        return std::nullopt;
    }
    const Eigen::VectorXd solution = factors.solve(right_side);
    const double scale = (matrix.cwiseAbs() * solution.cwiseAbs() + right_side.cwiseAbs()).maxCoeff();
    const double residual = (matrix * solution - right_side).cwiseAbs().maxCoeff();
    if (!solution.allFinite() || residual > kResidualTolerance * scale) {
        return std::nullopt;
    }
    return std::vector<double>(solution.begin(), solution.end());
}

} // namespace parkcarbon::engine::numerics
