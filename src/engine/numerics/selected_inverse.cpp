#include "laplacian_factor.hpp"

#include "blas.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace parkcarbon::engine::numerics {
namespace {

using Supernode = SymbolicFactor::Supernode;

std::size_t inverseOffset(int row, int column, int stride) {
    return static_cast<std::size_t>(row) + static_cast<std::size_t>(column) * static_cast<std::size_t>(stride);
}

/// Supernode by supernode, the last one first. With J its columns, R the rows below and Y = L_RJ·L_JJ⁻¹:
/// Z_RJ = −Z_RR·Y,  Z_JJ = L_JJ⁻ᵀ·D_J⁻¹·L_JJ⁻¹ − Yᵀ·Z_RJ, where Z_RR is known already.
class Takahashi {
public:
    Takahashi(const LaplacianFactor& factor, std::vector<double>& inverse)
        : factor_(factor), symbolic_(*factor.symbolic()), inverse_(inverse) {}

    void run() {
        for (auto index = symbolic_.supernodes.size(); index-- > 0;) {
            invert(symbolic_.supernodes[index]);
        }
    }

private:
    void invert(const Supernode& supernode) {
        const int width = supernode.width;
        const int below = supernode.below();
        const int height = supernode.height;
        const double* lower = factor_.values().data() + supernode.values_begin;
        double* inverse = inverse_.data() + supernode.values_begin;

        scaled_.resize(inverseOffset(0, width, std::max(below, 1)));
        for (int column = 0; column < width; ++column) {
            std::copy_n(lower + inverseOffset(width, column, height), below,
                        scaled_.data() + inverseOffset(0, column, below));
        }
        blas::solveUnitLowerFromRight(below, width, lower, height, scaled_.data(), std::max(below, 1));
        if (below > 0) {
            gatherBelow(supernode);
            blas::symmetricProduct(below, width, -1.0, gathered_.data(), below, scaled_.data(), below, inverse + width,
                                   height);
        }
        invertTriangle(supernode, lower);
        blas::addTransposedProduct(width, width, width, 1.0, triangle_.data(), width, triangle_.data(), width, inverse,
                                   height);
        blas::addTransposedProduct(width, width, below, -1.0, scaled_.data(), std::max(below, 1), inverse + width,
                                   height, inverse, height);
    }

    /// D^(−1/2)·L_JJ⁻¹
    void invertTriangle(const Supernode& supernode, const double* lower) {
        const int width = supernode.width;
        triangle_.assign(inverseOffset(0, width, width), 0.0);
        for (int column = 0; column < width; ++column) {
            triangle_[inverseOffset(column, column, width)] = 1.0;
        }
        blas::solveUnitLower(width, width, lower, supernode.height, triangle_.data(), width);
        for (int row = 0; row < width; ++row) {
            const double scale = 1.0 / std::sqrt(factor_.pivots()[static_cast<std::size_t>(supernode.begin + row)]);
            for (int column = 0; column <= row; ++column) {
                triangle_[inverseOffset(row, column, width)] *= scale;
            }
        }
    }

    /// The lower triangle of Z_RR, from the supernodes whose columns R names.
    void gatherBelow(const Supernode& supernode) {
        const int below = supernode.below();
        const auto rows = symbolic_.rowsOf(supernode).subspan(static_cast<std::size_t>(supernode.width));
        gathered_.resize(inverseOffset(0, below, below));
        for (int first = 0; first < below;) {
            const auto& source = symbolic_.supernodes[static_cast<std::size_t>(
                symbolic_.supernode_of[static_cast<std::size_t>(rows[first])])];
            symbolic_.placesIn(source, rows.subspan(static_cast<std::size_t>(first)), places_);
            int column = first;
            for (; column < below && rows[column] < source.begin + source.width; ++column) {
                const double* from = inverse_.data() + source.values_begin +
                                     inverseOffset(0, places_[static_cast<std::size_t>(column - first)], source.height);
                double* to = gathered_.data() + inverseOffset(0, column, below);
                for (int row = column; row < below; ++row) {
                    to[row] = from[places_[static_cast<std::size_t>(row - first)]];
                }
            }
            first = column;
        }
    }

    const LaplacianFactor& factor_;
    const SymbolicFactor& symbolic_;
    std::vector<double>& inverse_;
    std::vector<double> scaled_;
    std::vector<double> gathered_;
    std::vector<double> triangle_;
    std::vector<int> places_;
};

} // namespace

SelectedInverse::SelectedInverse(const LaplacianFactor& factor)
    : symbolic_(factor.symbolic()), values_(factor.values().size(), 0.0) {
    Takahashi(factor, values_).run();
}

double SelectedInverse::at(int row, int column) const {
    const auto [first, last] = std::minmax(symbolic_->place[row], symbolic_->place[column]);
    const auto& supernode =
        symbolic_->supernodes[static_cast<std::size_t>(symbolic_->supernode_of[static_cast<std::size_t>(first)])];
    const auto rows = symbolic_->rowsOf(supernode);
    const auto found =
        last < supernode.begin + supernode.width
            ? last - supernode.begin
            : static_cast<int>(std::lower_bound(rows.begin() + supernode.width, rows.end(), last) - rows.begin());
    return values_[supernode.values_begin + inverseOffset(found, first - supernode.begin, supernode.height)];
}

} // namespace parkcarbon::engine::numerics
