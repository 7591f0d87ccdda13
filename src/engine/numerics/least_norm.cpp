#include "least_norm.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace parkcarbon::engine::numerics {
namespace {

constexpr double kRankTolerance = 1e-9;
constexpr double kDependentVariance = 1e-12; ///< of what one number has left beside those that it is correlated with

using LeastNormRows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct LargestEntry {
    std::size_t row = 0;
    SparseEntry entry;
    double size = 0.0;
};

} // namespace

std::optional<CovarianceFactor> CovarianceFactor::make(std::vector<double> sds, std::span<const Pair> pairs) {
    CovarianceFactor factor;
    factor.sds_ = std::move(sds);
    factor.diagonal_ = factor.sds_;
    if (pairs.empty()) {
        return factor;
    }
    // Cholesky of the correlation matrix, row by row in a map: correlations are few.
    const std::size_t size = factor.sds_.size();
    std::vector<std::map<std::uint32_t, double>> lower(size);
    for (const Pair& pair : pairs) {
        lower[std::max(pair.a, pair.b)][std::min(pair.a, pair.b)] +=
            pair.covariance / (factor.sds_[pair.a] * factor.sds_[pair.b]);
    }
    factor.off_diagonal_.resize(size);
    std::vector<double> pivot(size, 1.0);
    for (std::size_t row = 0; row < size; ++row) {
        auto& entries = lower[row];
        double left = 1.0;
        for (auto at = entries.begin(); at != entries.end(); ++at) {
            const double known = pivot[at->first];
            double rest = at->second;
            for (const SparseEntry& earlier : factor.off_diagonal_[at->first]) {
                const auto mine = entries.find(earlier.column);
                rest -= mine == entries.end() ? 0.0 : mine->second * earlier.value;
            }
            if (known == 0.0 && std::abs(rest) > std::sqrt(kDependentVariance)) {
                return std::nullopt;
            }
            at->second = known == 0.0 ? 0.0 : rest / known;
            left -= at->second * at->second;
            // Two that depend on a third depend on each other.
            for (std::uint32_t other = at->first + 1; other < row; ++other) {
                if (!entries.contains(other) &&
                    find_if(factor.off_diagonal_[other].begin(), factor.off_diagonal_[other].end(),
                            [&](const SparseEntry& entry) { return entry.column == at->first; }) !=
                        factor.off_diagonal_[other].end()) {
                    entries[other] = 0.0;
                }
            }
        }
        if (left < -kDependentVariance) {
            return std::nullopt;
        }
        pivot[row] = left <= kDependentVariance ? 0.0 : std::sqrt(left);
        for (const auto& [column, value] : entries) {
            factor.off_diagonal_[row].push_back({column, value});
        }
    }
    for (std::size_t row = 0; row < size; ++row) {
        factor.diagonal_[row] = pivot[row] * factor.sds_[row];
        for (SparseEntry& entry : factor.off_diagonal_[row]) {
            entry.value *= factor.sds_[row];
        }
    }
    return factor;
}

std::vector<double> CovarianceFactor::times(std::span<const double> w) const {
    std::vector<double> result(size());
    for (std::size_t row = 0; row < size(); ++row) {
        result[row] = diagonal_[row] * w[row];
        if (!diagonal()) {
            for (const SparseEntry& entry : off_diagonal_[row]) {
                result[row] += entry.value * w[entry.column];
            }
        }
    }
    return result;
}

std::vector<double> CovarianceFactor::transposedTimes(std::span<const double> v) const {
    std::vector<double> result(size());
    for (std::size_t row = 0; row < size(); ++row) {
        result[row] += diagonal_[row] * v[row];
        if (!diagonal()) {
            for (const SparseEntry& entry : off_diagonal_[row]) {
                result[entry.column] += entry.value * v[row];
            }
        }
    }
    return result;
}

std::vector<std::uint32_t> independentRows(std::vector<SparseRow>& rows, std::span<const std::uint32_t> candidates,
                                           std::uint32_t first_column, std::span<const double> weights,
                                           RowOperations& operations) {
    std::vector<std::uint32_t> left(candidates.begin(), candidates.end());
    std::vector<std::uint32_t> taken;
    const auto largestOf = [&](std::uint32_t row) {
        LargestEntry largest{row, {}, 0.0};
        for (const SparseEntry& entry : rows[row]) {
            const double size = std::abs(entry.value) * weights[entry.column - first_column];
            if (size > largest.size) {
                largest = {row, entry, size};
            }
        }
        return largest;
    };
    std::vector<LargestEntry> largest;
    for (const std::uint32_t row : left) {
        largest.push_back(largestOf(row));
    }
    for (;;) {
        const auto best =
            std::max_element(largest.begin(), largest.end(),
                             [](const LargestEntry& a, const LargestEntry& b) { return a.size < b.size; });
        if (best == largest.end() || best->size == 0.0) {
            return taken;
        }
        const LargestEntry pivot = *best;
        largest.erase(best);
        const auto pivot_row = static_cast<std::uint32_t>(pivot.row);
        taken.push_back(pivot_row);
        for (LargestEntry& other : largest) {
            SparseRow& target = rows[other.row];
            const auto at =
                std::lower_bound(target.begin(), target.end(), pivot.entry.column,
                                 [](const SparseEntry& entry, std::uint32_t c) { return entry.column < c; });
            if (at == target.end() || at->column != pivot.entry.column) {
                continue;
            }
            const double factor = at->value / pivot.entry.value;
            subtractRow(target, rows[pivot_row], factor);
            std::erase_if(target, [&](const SparseEntry& entry) { return entry.column == pivot.entry.column; });
            operations.add(static_cast<std::uint32_t>(other.row), pivot_row, factor);
            other = largestOf(static_cast<std::uint32_t>(other.row));
        }
    }
}

struct LeastNorm::State {
    Eigen::VectorXd row_scale;
    Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr; ///< of the transposed, row-scaled matrix
    Eigen::MatrixXd basis;                          ///< orthonormal, of the row space
    Eigen::Index rank = 0;
};

LeastNorm::LeastNorm(std::size_t rows, std::size_t columns, std::vector<double> matrix)
    : state_(std::make_unique<State>()) {
    const Eigen::Map<const LeastNormRows> given(matrix.data(), static_cast<Eigen::Index>(rows),
                                                static_cast<Eigen::Index>(columns));
    state_->row_scale = given.rowwise().norm().unaryExpr([](double norm) { return norm > 0.0 ? 1.0 / norm : 0.0; });
    if (rows == 0 || columns == 0) {
        state_->basis.resize(static_cast<Eigen::Index>(columns), 0);
        return;
    }
    state_->qr.setThreshold(kRankTolerance);
    state_->qr.compute((state_->row_scale.asDiagonal() * given).transpose());
    state_->rank = state_->qr.rank();
    state_->basis =
        state_->qr.householderQ() * Eigen::MatrixXd::Identity(static_cast<Eigen::Index>(columns), state_->rank);
}

LeastNorm::~LeastNorm() = default;
LeastNorm::LeastNorm(LeastNorm&&) noexcept = default;
LeastNorm& LeastNorm::operator=(LeastNorm&&) noexcept = default;

std::size_t LeastNorm::rank() const {
    return static_cast<std::size_t>(state_->rank);
}

std::vector<double> LeastNorm::solve(std::span<const double> right_side) const {
    std::vector<double> result(static_cast<std::size_t>(state_->basis.rows()), 0.0);
    if (state_->rank == 0) {
        return result;
    }
    const Eigen::Map<const Eigen::VectorXd> given(right_side.data(), static_cast<Eigen::Index>(right_side.size()));
    const Eigen::VectorXd permuted =
        (state_->qr.colsPermutation().transpose() * state_->row_scale.cwiseProduct(given)).head(state_->rank);
    const auto upper = state_->qr.matrixR().topLeftCorner(state_->rank, state_->rank).triangularView<Eigen::Upper>();
    const Eigen::VectorXd inner = upper.transpose().solve(permuted);
    Eigen::Map<Eigen::VectorXd>(result.data(), state_->basis.rows()) = state_->basis * inner;
    return result;
}

std::vector<double> LeastNorm::multipliers(std::span<const double> w) const {
    std::vector<double> result(static_cast<std::size_t>(state_->row_scale.size()), 0.0);
    if (state_->rank == 0) {
        return result;
    }
    const Eigen::Map<const Eigen::VectorXd> given(w.data(), static_cast<Eigen::Index>(w.size()));
    const auto upper = state_->qr.matrixR().topLeftCorner(state_->rank, state_->rank).triangularView<Eigen::Upper>();
    Eigen::VectorXd permuted = Eigen::VectorXd::Zero(state_->row_scale.size());
    permuted.head(state_->rank) = upper.solve(state_->basis.transpose() * given);
    const Eigen::VectorXd ordered = state_->qr.colsPermutation() * permuted;
    Eigen::Map<Eigen::VectorXd>(result.data(), ordered.size()) = state_->row_scale.cwiseProduct(ordered);
    return result;
}

void LeastNorm::removeRowSpace(std::size_t count, std::vector<double>& vectors) const {
    if (state_->rank == 0 || count == 0) {
        return;
    }
    Eigen::Map<LeastNormRows> rows(vectors.data(), static_cast<Eigen::Index>(count), state_->basis.rows());
    for (int pass = 0; pass < 2; ++pass) {
        rows -= ((rows * state_->basis).eval() * state_->basis.transpose()).eval();
    }
}

std::vector<double> LeastNorm::rowSpaceNorms(std::size_t count, std::span<const double> vectors) const {
    std::vector<double> result(count, 0.0);
    if (state_->rank == 0 || count == 0) {
        return result;
    }
    const Eigen::Map<const LeastNormRows> rows(vectors.data(), static_cast<Eigen::Index>(count), state_->basis.rows());
    Eigen::Map<Eigen::VectorXd>(result.data(), static_cast<Eigen::Index>(count)) =
        (rows * state_->basis).rowwise().squaredNorm();
    return result;
}

} // namespace parkcarbon::engine::numerics
