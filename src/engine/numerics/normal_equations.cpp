#include "normal_equations.hpp"

#include "blas.hpp"

#include <algorithm>
#include <cholmod.h>
#include <cmath>
#include <numeric>
#include <utility>

namespace parkcarbon::engine::numerics {
namespace {

constexpr double kGroundNode = 1e-13; ///< added to the diagonal when rows depend on each other
constexpr double kDependentPivot = 1e-9;
constexpr double kSolved = 1e-14;
constexpr int kMostSteps = 200;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

} // namespace

struct NormalEquations::State {
    cholmod_common common{};
    cholmod_sparse* matrix = nullptr; ///< A, column by column
    cholmod_factor* factor = nullptr;
    std::vector<double> scale;
    std::vector<int> row_begin; ///< A row by row
    std::vector<int> column_of;
    std::vector<double> value;
    std::size_t rows = 0;
    std::uint32_t columns = 0;
    std::size_t rank = 0;
    double flops = 0.0;
    bool factor_is_current = false;
    bool pattern_changed = false;  ///< since the analysis
    std::vector<int> place;        ///< of each row in the order of elimination
    std::vector<int> supernode_of; ///< of each place

    State() {
        cholmod_start(&common);
        common.supernodal = CHOLMOD_SUPERNODAL;
        common.final_ll = 1;
        common.print = 0;
        common.error_handler = nullptr;
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        cholmod_free_factor(&factor, &common);
        cholmod_free_sparse(&matrix, &common);
        cholmod_finish(&common);
    }

    void take(std::span<const SparseRow> given) {
        const std::vector<int> former_begin = std::exchange(row_begin, {0});
        const std::vector<int> former_columns = std::exchange(column_of, {});
        rows = given.size();
        scale.assign(rows, 0.0);
        value.clear();
        for (std::size_t row = 0; row < rows; ++row) {
            double squares = 0.0;
            for (const SparseEntry& entry : given[row]) {
                squares += entry.value * entry.value;
            }
            scale[row] = squares > 0.0 ? 1.0 / std::sqrt(squares) : 0.0;
            for (const SparseEntry& entry : given[row]) {
                column_of.push_back(static_cast<int>(entry.column));
                value.push_back(entry.value * scale[row]);
            }
            row_begin.push_back(static_cast<int>(value.size()));
        }
        cholmod_sparse transposed{};
        transposed.nrow = columns;
        transposed.ncol = rows;
        transposed.nzmax = value.size();
        transposed.p = row_begin.data();
        transposed.i = column_of.data();
        transposed.x = value.data();
        transposed.itype = CHOLMOD_INT;
        transposed.xtype = CHOLMOD_REAL;
        transposed.dtype = CHOLMOD_DOUBLE;
        transposed.sorted = 1;
        transposed.packed = 1;
        cholmod_free_sparse(&matrix, &common);
        matrix = cholmod_transpose(&transposed, 1, &common);
        factor_is_current = false;
        pattern_changed = pattern_changed || former_begin != row_begin || former_columns != column_of;
    }

    std::vector<double> precondition(const std::vector<double>& right_side) {
        cholmod_dense b{};
        b.nrow = rows;
        b.ncol = 1;
        b.nzmax = rows;
        b.d = rows;
        b.x = const_cast<double*>(right_side.data());
        b.xtype = CHOLMOD_REAL;
        b.dtype = CHOLMOD_DOUBLE;
        cholmod_dense* solved = cholmod_solve(CHOLMOD_A, factor, &b, &common);
        const double* const x = static_cast<const double*>(solved->x);
        std::vector<double> result(x, x + rows);
        cholmod_free_dense(&solved, &common);
        return result;
    }

    std::vector<double> scaledTransposed(const std::vector<double>& z) const {
        std::vector<double> result(columns, 0.0);
        for (std::size_t row = 0; row < rows; ++row) {
            for (int at = row_begin[row]; at < row_begin[row + 1]; ++at) {
                result[static_cast<std::size_t>(column_of[at])] += value[at] * z[row];
            }
        }
        return result;
    }

    std::vector<double> scaledTimes(std::span<const double> w) const {
        std::vector<double> result(rows, 0.0);
        for (std::size_t row = 0; row < rows; ++row) {
            for (int at = row_begin[row]; at < row_begin[row + 1]; ++at) {
                result[row] += value[at] * w[static_cast<std::size_t>(column_of[at])];
            }
        }
        return result;
    }

    void countRank() {
        const auto* const super = static_cast<const int*>(factor->super);
        const auto* const pi = static_cast<const int*>(factor->pi);
        const auto* const px = static_cast<const int*>(factor->px);
        const auto* const x = static_cast<const double*>(factor->x);
        const auto* const perm = static_cast<const int*>(factor->Perm);
        rank = 0;
        place.assign(rows, 0);
        supernode_of.assign(rows, 0);
        for (std::size_t index = 0; index < factor->nsuper; ++index) {
            const int height = pi[index + 1] - pi[index];
            for (int column = super[index]; column < super[index + 1]; ++column) {
                const int within = column - super[index];
                const double pivot = x[px[index] + within * height + within];
                rank += pivot * pivot > kDependentPivot ? 1 : 0;
                supernode_of[static_cast<std::size_t>(column)] = static_cast<int>(index);
            }
        }
        for (std::size_t at = 0; at < rows; ++at) {
            place[static_cast<std::size_t>(perm[at])] = static_cast<int>(at);
        }
    }

    void invertSupernode(std::size_t index);
};

NormalEquations::NormalEquations(std::span<const SparseRow> rows, std::uint32_t columns)
    : state_(std::make_unique<State>()) {
    state_->columns = columns;
    state_->take(rows);
}

NormalEquations::~NormalEquations() = default;

void NormalEquations::replace(std::span<const SparseRow> rows) {
    state_->take(rows);
}

bool NormalEquations::factorise() {
    State& state = *state_;
    if (state.factor != nullptr && state.pattern_changed) {
        cholmod_free_factor(&state.factor, &state.common);
    }
    if (state.factor == nullptr) {
        state.pattern_changed = false;
        state.factor = cholmod_analyze(state.matrix, &state.common);
        if (state.factor == nullptr) {
            return false;
        }
        state.flops = state.common.fl;
    }
    double ground[2] = {0.0, 0.0};
    cholmod_factorize_p(state.matrix, ground, nullptr, 0, state.factor, &state.common);
    if (state.common.status == CHOLMOD_NOT_POSDEF) {
        ground[0] = kGroundNode;
        cholmod_factorize_p(state.matrix, ground, nullptr, 0, state.factor, &state.common);
    }
    if (state.common.status != CHOLMOD_OK) {
        cholmod_free_factor(&state.factor, &state.common);
        return false;
    }
    state.factor_is_current = true;
    state.countRank();
    return true;
}

bool NormalEquations::hasFactor() const {
    return state_->factor != nullptr;
}

double NormalEquations::factorFlops() const {
    return state_->flops;
}

std::size_t NormalEquations::rank() const {
    return state_->rank;
}

std::size_t NormalEquations::rows() const {
    return state_->rows;
}

std::vector<double> NormalEquations::solve(std::span<const double> right_side) const {
    State& state = *state_;
    std::vector<double> residual(right_side.begin(), right_side.end());
    for (std::size_t row = 0; row < state.rows; ++row) {
        residual[row] *= state.scale[row];
    }
    const double goal = kSolved * kSolved * dot(residual, residual);
    std::vector<double> solution(state.rows, 0.0);
    std::vector<double> direction(state.rows, 0.0);
    double former = 0.0;
    double best = dot(residual, residual);
    for (int step = 0; step < kMostSteps && best > goal; ++step) {
        const std::vector<double> preconditioned = state.precondition(residual);
        const double slope = dot(residual, preconditioned);
        for (std::size_t row = 0; row < state.rows; ++row) {
            direction[row] = preconditioned[row] + (step == 0 ? 0.0 : slope / former * direction[row]);
        }
        const std::vector<double> image = state.scaledTimes(state.scaledTransposed(direction));
        const double curvature = dot(direction, image);
        if (!(curvature > 0.0)) {
            break;
        }
        for (std::size_t row = 0; row < state.rows; ++row) {
            solution[row] += slope / curvature * direction[row];
            residual[row] -= slope / curvature * image[row];
        }
        former = slope;
        const double left = dot(residual, residual);
        if (state.factor_is_current && left > 0.01 * best) {
            break; // rounding is reached
        }
        best = std::min(best, left);
    }
    for (std::size_t row = 0; row < state.rows; ++row) {
        solution[row] *= state.scale[row];
    }
    return solution;
}

/// Takahashi's equations, supernode by supernode from the last to the first, in the place of the factor: with Y =
/// L_RJ·L_JJ⁻¹, Z_RJ = −Z_RR·Y and Z_JJ = L_JJ⁻ᵀ·L_JJ⁻¹ − Yᵀ·Z_RJ.
void NormalEquations::State::invertSupernode(std::size_t index) {
    const auto* const super = static_cast<const int*>(factor->super);
    const auto* const pi = static_cast<const int*>(factor->pi);
    const auto* const px = static_cast<const int*>(factor->px);
    const auto* const s = static_cast<const int*>(factor->s);
    auto* const x = static_cast<double*>(factor->x);
    const int width = super[index + 1] - super[index];
    const int height = pi[index + 1] - pi[index];
    const int below = height - width;
    const int* const rows_below = s + pi[index] + width;
    double* const own = x + px[index];
    const auto at = [](int row, int column, int stride) {
        return static_cast<std::size_t>(column) * static_cast<std::size_t>(stride) + static_cast<std::size_t>(row);
    };
    std::vector<double> diagonal(static_cast<std::size_t>(width));
    for (int column = 0; column < width; ++column) {
        diagonal[static_cast<std::size_t>(column)] = own[at(column, column, height)];
        for (int row = column; row < height; ++row) {
            own[at(row, column, height)] /= diagonal[static_cast<std::size_t>(column)];
        }
    }
    std::vector<double> half(static_cast<std::size_t>(width) * static_cast<std::size_t>(width), 0.0);
    for (int column = 0; column < width; ++column) {
        half[at(column, column, width)] = 1.0;
    }
    blas::solveUnitLower(width, width, own, height, half.data(), width);
    for (int column = 0; column < width; ++column) {
        for (int row = column; row < width; ++row) {
            half[at(row, column, width)] /= diagonal[static_cast<std::size_t>(row)];
        }
    }
    std::vector<double> inner(half.size(), 0.0);
    blas::addTransposedProduct(width, width, width, 1.0, half.data(), width, half.data(), width, inner.data(), width);
    if (below > 0) {
        // The part of the inverse between the rows below lies in the supernodes of these rows.
        std::vector<double> outer(static_cast<std::size_t>(below) * static_cast<std::size_t>(below), 0.0);
        std::vector<int> where(static_cast<std::size_t>(below));
        for (int first = 0; first < below;) {
            const int node = supernode_of[static_cast<std::size_t>(rows_below[first])];
            const int* const node_rows = s + pi[node];
            const int node_height = pi[node + 1] - pi[node];
            int last = first;
            while (last < below && rows_below[last] < super[node + 1]) {
                ++last;
            }
            for (int row = first, found = 0; row < below; ++row) {
                while (node_rows[found] != rows_below[row]) {
                    ++found;
                }
                where[static_cast<std::size_t>(row)] = found;
            }
            for (int column = first; column < last; ++column) {
                const double* const source = x + px[node] + at(0, rows_below[column] - super[node], node_height);
                for (int row = column; row < below; ++row) {
                    outer[at(row, column, below)] = source[where[static_cast<std::size_t>(row)]];
                }
            }
            first = last;
        }
        std::vector<double> y(static_cast<std::size_t>(below) * static_cast<std::size_t>(width));
        for (int column = 0; column < width; ++column) {
            std::copy_n(own + at(width, column, height), below, y.data() + at(0, column, below));
        }
        blas::solveUnitLowerFromRight(below, width, own, height, y.data(), below);
        blas::symmetricProduct(below, width, -1.0, outer.data(), below, y.data(), below, own + width, height);
        blas::addTransposedProduct(width, width, below, -1.0, y.data(), below, own + width, height, inner.data(),
                                   width);
    }
    for (int column = 0; column < width; ++column) {
        std::copy_n(inner.data() + at(0, column, width), width, own + at(0, column, height));
    }
}

void NormalEquations::invertSelected() {
    for (std::size_t index = state_->factor->nsuper; index-- > 0;) {
        state_->invertSupernode(index);
    }
}

std::optional<double> NormalEquations::inverse(std::uint32_t row, std::uint32_t column) const {
    const State& state = *state_;
    const auto [low, high] = std::minmax(state.place[row], state.place[column]);
    const auto node = static_cast<std::size_t>(state.supernode_of[static_cast<std::size_t>(low)]);
    const auto* const super = static_cast<const int*>(state.factor->super);
    const auto* const pi = static_cast<const int*>(state.factor->pi);
    const auto* const px = static_cast<const int*>(state.factor->px);
    const auto* const s = static_cast<const int*>(state.factor->s);
    const int* const begin = s + pi[node];
    const int* const end = s + pi[node + 1];
    const int* const found = std::lower_bound(begin, end, high);
    if (found == end || *found != high) {
        return std::nullopt;
    }
    const auto offset = static_cast<std::size_t>(low - super[node]) * static_cast<std::size_t>(end - begin);
    const double value = static_cast<const double*>(
        state.factor->x)[static_cast<std::size_t>(px[node]) + offset + static_cast<std::size_t>(found - begin)];
    return value * state.scale[row] * state.scale[column];
}

std::vector<double> NormalEquations::times(std::span<const double> w) const {
    std::vector<double> result = state_->scaledTimes(w);
    for (std::size_t row = 0; row < state_->rows; ++row) {
        result[row] = state_->scale[row] > 0.0 ? result[row] / state_->scale[row] : 0.0;
    }
    return result;
}

std::vector<double> NormalEquations::transposedTimes(std::span<const double> z) const {
    std::vector<double> scaled(z.begin(), z.end());
    for (std::size_t row = 0; row < state_->rows; ++row) {
        scaled[row] = state_->scale[row] > 0.0 ? z[row] / state_->scale[row] : 0.0;
    }
    return state_->scaledTransposed(scaled);
}

} // namespace parkcarbon::engine::numerics
