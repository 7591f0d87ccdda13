#include "laplacian_factor.hpp"

#include "blas.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace parkcarbon::engine::numerics {
namespace {

using Supernode = SymbolicFactor::Supernode;

std::size_t blockOffset(int row, int column, int stride) {
    return static_cast<std::size_t>(row) + static_cast<std::size_t>(column) * static_cast<std::size_t>(stride);
}

/// The weights of a matrix by column of the order of elimination.
struct PlacedWeights {
    std::vector<std::size_t> begin;
    std::vector<int> row;
    std::vector<double> weight;

    PlacedWeights(const GroundedWeights& weights, const SymbolicFactor& symbolic)
        : begin(symbolic.order.size() + 1, 0), row(weights.weight.size()), weight(weights.weight.size()) {
        const auto visit = [&](auto&& take) {
            for (int column = 0; column < weights.pattern.order(); ++column) {
                for (int entry = weights.pattern.begin[column]; entry < weights.pattern.begin[column + 1]; ++entry) {
                    const auto ends = std::minmax(symbolic.place[column], symbolic.place[weights.pattern.row[entry]]);
                    take(static_cast<std::size_t>(ends.first), ends.second, weights.weight[entry]);
                }
            }
        };
        visit([&](std::size_t column, int, double) { ++begin[column + 1]; });
        for (std::size_t column = 1; column < begin.size(); ++column) {
            begin[column] += begin[column - 1];
        }
        std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
        visit([&](std::size_t column, int row_place, double value) {
            row[next[column]] = row_place;
            weight[next[column]++] = value;
        });
    }
};

/// A dense block of the elimination: weights between its rows, and below them one row of weights to the ground. What
/// stands on and above the diagonal has no meaning.
class Front {
public:
    void reset(int rows) {
        rows_ = rows;
        weights_.assign(blockOffset(0, rows, stride()), 0.0);
    }
    int stride() const { return rows_ + 1; }
    double& at(int row, int column) { return weights_[blockOffset(row, column, stride())]; }
    double& ground(int column) { return at(rows_, column); }

    /// Eliminates the first columns; their part of L goes to `lower`, of stride `rows`. False at a zero pivot.
    bool eliminate(int columns, double* lower, double* pivots) {
        constexpr int kPanel = 32;
        for (int panel = 0; panel < columns; panel += kPanel) {
            const int panel_end = std::min(panel + kPanel, columns);
            for (int column = panel; column < panel_end; ++column) {
                update(column, column + 1, panel, column, lower);
                if (!pivot(column, lower, pivots)) {
                    return false;
                }
            }
            update(panel_end, columns, panel, panel_end, lower);
        }
        constexpr int kStrip = 96; // columns of the triangle that are updated as if they were a rectangle
        for (int strip = columns; strip < rows_; strip += kStrip) {
            update(strip, std::min(strip + kStrip, rows_), 0, columns, lower);
        }
        return true;
    }

    /// The weights that are left after the elimination of the first columns, ground included.
    std::vector<double> remainder(int columns) {
        const int below = rows_ - columns;
        std::vector<double> left(blockOffset(0, below, below + 1));
        for (int column = 0; column < below; ++column) {
            std::copy_n(&at(columns + column, columns + column), below + 1 - column,
                        left.begin() + static_cast<std::ptrdiff_t>(blockOffset(column, column, below + 1)));
        }
        return left;
    }

private:
    bool pivot(int column, double* lower, double* pivots) {
        double sum = 0.0;
        for (int row = column + 1; row <= rows_; ++row) {
            sum += at(row, column);
        }
        pivots[column] = sum;
        if (!(sum > 0.0) || !std::isfinite(sum)) {
            return false;
        }
        for (int row = column + 1; row < rows_; ++row) {
            lower[blockOffset(row, column, rows_)] = -at(row, column) / sum;
        }
        return true;
    }

    /// weight(i, j) += Σ over eliminated columns k of weight(i, k)·weight(j, k)/pivot(k) for j in begin … end − 1, i >
    /// j
    void update(int begin, int end, int eliminated_begin, int eliminated_end, const double* lower) {
        if (begin < end && eliminated_begin < eliminated_end) {
            blas::addProductWithTransposed(
                stride() - begin, end - begin, eliminated_end - eliminated_begin, -1.0, &at(begin, eliminated_begin),
                stride(), lower + blockOffset(begin, eliminated_begin, rows_), rows_, &at(begin, begin), stride());
        }
    }

    int rows_ = 0;
    std::vector<double> weights_;
};

class LaplacianElimination {
public:
    LaplacianElimination(const GroundedWeights& weights, const SymbolicFactor& symbolic, double* values, double* pivots)
        : weights_(weights), symbolic_(symbolic), placed_(weights, symbolic), values_(values), pivots_(pivots),
          children_(symbolic.supernodes.size()), remainders_(symbolic.supernodes.size()),
          row_in_front_(symbolic.order.size()) {}

    bool run() {
        for (std::size_t index = 0; index < symbolic_.supernodes.size(); ++index) {
            const auto& supernode = symbolic_.supernodes[index];
            front_.reset(supernode.height);
            addWeights(supernode);
            for (const auto child : children_[index]) {
                addRemainder(supernode, child);
            }
            if (!front_.eliminate(supernode.width, values_ + supernode.values_begin, pivots_ + supernode.begin)) {
                return false;
            }
            if (supernode.parent >= 0) {
                remainders_[index] = front_.remainder(supernode.width);
                children_[static_cast<std::size_t>(supernode.parent)].push_back(index);
            }
        }
        return true;
    }

private:
    void addWeights(const Supernode& supernode) {
        const auto rows = symbolic_.rowsOf(supernode);
        for (int row = 0; row < supernode.height; ++row) {
            row_in_front_[static_cast<std::size_t>(rows[row])] = row;
        }
        for (int column = 0; column < supernode.width; ++column) {
            const auto place = static_cast<std::size_t>(supernode.begin + column);
            for (auto entry = placed_.begin[place]; entry < placed_.begin[place + 1]; ++entry) {
                front_.at(row_in_front_[static_cast<std::size_t>(placed_.row[entry])], column) += placed_.weight[entry];
            }
            front_.ground(column) += weights_.ground[static_cast<std::size_t>(symbolic_.order[place])];
        }
    }

    void addRemainder(const Supernode& parent, std::size_t child_index) {
        const auto& child = symbolic_.supernodes[child_index];
        symbolic_.placesIn(parent, symbolic_.rowsOf(child).subspan(static_cast<std::size_t>(child.width)), places_);
        const auto remainder = std::exchange(remainders_[child_index], {});
        const int below = child.below();
        for (int column = 0; column < below; ++column) {
            const double* weight = remainder.data() + blockOffset(0, column, below + 1);
            double* target = &front_.at(0, places_[static_cast<std::size_t>(column)]);
            for (int row = column + 1; row < below; ++row) {
                target[places_[static_cast<std::size_t>(row)]] += weight[row];
            }
            target[parent.height] += weight[below];
        }
    }

    const GroundedWeights& weights_;
    const SymbolicFactor& symbolic_;
    PlacedWeights placed_;
    double* values_;
    double* pivots_;
    Front front_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<std::vector<double>> remainders_;
    std::vector<int> row_in_front_;
    std::vector<int> places_;
};

} // namespace

LaplacianFactor::LaplacianFactor(const GroundedWeights& weights, std::shared_ptr<const SymbolicFactor> symbolic)
    : symbolic_(std::move(symbolic)), values_(symbolic_->values, 0.0), pivots_(symbolic_->order.size(), 0.0) {
    regular_ = LaplacianElimination(weights, *symbolic_, values_.data(), pivots_.data()).run();
}

void LaplacianFactor::forward(double* right_sides, int count) const {
    const int order = symbolic_->columns();
    std::vector<double> products;
    for (const auto& supernode : symbolic_->supernodes) {
        const double* lower = values_.data() + supernode.values_begin;
        blas::solveUnitLower(supernode.width, count, lower, supernode.height, right_sides + supernode.begin, order);
        const int below = supernode.below();
        products.assign(blockOffset(0, count, below), 0.0);
        blas::addProduct(below, count, supernode.width, 1.0, lower + supernode.width, supernode.height,
                         right_sides + supernode.begin, order, products.data(), std::max(below, 1));
        const auto rows = symbolic_->rowsOf(supernode).subspan(static_cast<std::size_t>(supernode.width));
        for (int side = 0; side < count; ++side) {
            for (int row = 0; row < below; ++row) {
                right_sides[blockOffset(rows[row], side, order)] -= products[blockOffset(row, side, below)];
            }
        }
    }
}

void LaplacianFactor::backward(double* right_sides, int count) const {
    const int order = symbolic_->columns();
    std::vector<double> gathered;
    for (auto supernode = symbolic_->supernodes.rbegin(); supernode != symbolic_->supernodes.rend(); ++supernode) {
        const double* lower = values_.data() + supernode->values_begin;
        const int below = supernode->below();
        const auto rows = symbolic_->rowsOf(*supernode).subspan(static_cast<std::size_t>(supernode->width));
        gathered.resize(blockOffset(0, count, below));
        for (int side = 0; side < count; ++side) {
            for (int row = 0; row < below; ++row) {
                gathered[blockOffset(row, side, below)] = right_sides[blockOffset(rows[row], side, order)];
            }
        }
        blas::addTransposedProduct(supernode->width, count, below, -1.0, lower + supernode->width, supernode->height,
                                   gathered.data(), std::max(below, 1), right_sides + supernode->begin, order);
        blas::solveUnitLowerTransposed(supernode->width, count, lower, supernode->height,
                                       right_sides + supernode->begin, order);
    }
}

void LaplacianFactor::solve(std::span<double> right_sides) const {
    if (right_sides.empty()) {
        return;
    }
    const int count = static_cast<int>(right_sides.size() / pivots_.size());
    forward(right_sides.data(), count);
    for (std::size_t entry = 0; entry < right_sides.size(); ++entry) {
        right_sides[entry] /= pivots_[entry % pivots_.size()];
    }
    backward(right_sides.data(), count);
}

void LaplacianFactor::halfSolve(std::span<double> right_sides) const {
    if (right_sides.empty()) {
        return;
    }
    forward(right_sides.data(), static_cast<int>(right_sides.size() / pivots_.size()));
    for (std::size_t entry = 0; entry < right_sides.size(); ++entry) {
        right_sides[entry] /= std::sqrt(pivots_[entry % pivots_.size()]);
    }
}

} // namespace parkcarbon::engine::numerics
