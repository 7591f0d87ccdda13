#include "inverse_diagonal.hpp"

#include <Eigen/Dense>

#include <limits>

namespace parkcarbon::engine::numerics {

std::optional<std::vector<double>> inverseDiagonal(const DenseSystem& system) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto size = static_cast<Eigen::Index>(system.unknowns());
    if (size == 0) {
        return std::vector<double>{};
    }
    const Eigen::PartialPivLU<Matrix> factors(Eigen::Map<const Matrix>(system.matrix.data(), size, size));
    if (factors.rcond() < std::numeric_limits<double>::epsilon()) {
        return std::nullopt;
    }
    const Eigen::VectorXd diagonal = factors.inverse().diagonal();
    if (!diagonal.allFinite()) {
        return std::nullopt;
    }
    return std::vector<double>(diagonal.begin(), diagonal.end());
}

} // namespace parkcarbon::engine::numerics
