#include "symbolic_factor.hpp"

#include <algorithm>
#include <cholmod.h>
#include <new>
#include <stdexcept>

namespace parkcarbon::engine::numerics {
namespace {

/// Wider supernodes are cut: their triangle on the diagonal, which is worked on column by column, stays small.
constexpr int kWidestSupernode = 128;

class CholmodAnalysis {
public:
    explicit CholmodAnalysis(const LowerPattern& pattern) {
        cholmod_start(&common_);
        common_.print = 0;
        common_.supernodal = CHOLMOD_SUPERNODAL;
        common_.nmethods = 1;
        common_.method[0].ordering = CHOLMOD_AMD;
        common_.postorder = 1;
        // CHOLMOD takes no pointer to const; analysis reads only.
        auto& begin = const_cast<std::vector<int>&>(pattern.begin);
        auto& row = const_cast<std::vector<int>&>(pattern.row);
        int no_row = 0;
        cholmod_sparse matrix{};
        matrix.nrow = static_cast<std::size_t>(pattern.order());
        matrix.ncol = matrix.nrow;
        matrix.nzmax = std::max<std::size_t>(row.size(), 1);
        matrix.p = begin.data();
        matrix.i = row.empty() ? &no_row : row.data();
        matrix.stype = -1;
        matrix.itype = CHOLMOD_INT;
        matrix.xtype = CHOLMOD_PATTERN;
        matrix.dtype = CHOLMOD_DOUBLE;
        matrix.sorted = 1;
        matrix.packed = 1;
        factor_ = cholmod_analyze(&matrix, &common_);
        if (const int status = common_.status; factor_ == nullptr || status < CHOLMOD_OK) {
            release();
            if (status == CHOLMOD_OUT_OF_MEMORY) {
                throw std::bad_alloc();
            }
            throw std::length_error("the pattern cannot be analysed");
        }
    }
    ~CholmodAnalysis() { release(); }
    CholmodAnalysis(const CholmodAnalysis&) = delete;
    CholmodAnalysis& operator=(const CholmodAnalysis&) = delete;

    const cholmod_factor& factor() const { return *factor_; }

private:
    void release() {
        cholmod_free_factor(&factor_, &common_);
        cholmod_finish(&common_);
    }

    cholmod_common common_{};
    cholmod_factor* factor_ = nullptr;
};

/// Appends one supernode of CHOLMOD, cut into pieces of bounded width.
void appendSupernode(SymbolicFactor& symbolic, int begin, int end, const int* rows, int height) {
    for (int column = begin; column < end; column += kWidestSupernode) {
        SymbolicFactor::Supernode piece;
        piece.begin = column;
        piece.width = std::min(kWidestSupernode, end - column);
        piece.height = height - (column - begin);
        piece.rows_begin = symbolic.rows.size();
        piece.values_begin = symbolic.values;
        symbolic.values += static_cast<std::size_t>(piece.height) * static_cast<std::size_t>(piece.width);
        symbolic.rows.insert(symbolic.rows.end(), rows + (column - begin), rows + height);
        std::fill_n(symbolic.supernode_of.begin() + column, piece.width, static_cast<int>(symbolic.supernodes.size()));
        symbolic.supernodes.push_back(piece);
    }
}

void findParents(SymbolicFactor& symbolic) {
    for (auto& supernode : symbolic.supernodes) {
        if (supernode.below() > 0) {
            const auto first_below = supernode.rows_begin + static_cast<std::size_t>(supernode.width);
            supernode.parent = symbolic.supernode_of[static_cast<std::size_t>(symbolic.rows[first_below])];
        }
    }
}

} // namespace

std::span<const int> SymbolicFactor::rowsOf(const Supernode& supernode) const {
    return {rows.data() + supernode.rows_begin, static_cast<std::size_t>(supernode.height)};
}

void SymbolicFactor::placesIn(const Supernode& parent, std::span<const int> below, std::vector<int>& places) const {
    places.resize(below.size());
    const auto parent_rows = rowsOf(parent);
    auto search_from = parent_rows.begin() + parent.width;
    for (std::size_t row = 0; row < below.size(); ++row) {
        if (below[row] < parent.begin + parent.width) {
            places[row] = below[row] - parent.begin;
        } else {
            search_from = std::lower_bound(search_from, parent_rows.end(), below[row]);
            places[row] = static_cast<int>(search_from - parent_rows.begin());
        }
    }
}

SymbolicFactor analyse(const LowerPattern& pattern) {
    SymbolicFactor symbolic;
    const auto order = static_cast<std::size_t>(pattern.order());
    if (order == 0) {
        return symbolic;
    }
    const CholmodAnalysis analysis(pattern);
    const auto& factor = analysis.factor();
    const auto* permutation = static_cast<const int*>(factor.Perm);
    symbolic.order.assign(permutation, permutation + order);
    symbolic.place.resize(order);
    for (std::size_t place = 0; place < order; ++place) {
        symbolic.place[static_cast<std::size_t>(symbolic.order[place])] = static_cast<int>(place);
    }
    symbolic.supernode_of.resize(order);
    const auto* begins = static_cast<const int*>(factor.super);
    const auto* row_begins = static_cast<const int*>(factor.pi);
    const auto* rows = static_cast<const int*>(factor.s);
    for (std::size_t s = 0; s < factor.nsuper; ++s) {
        appendSupernode(symbolic, begins[s], begins[s + 1], rows + row_begins[s], row_begins[s + 1] - row_begins[s]);
    }
    findParents(symbolic);
    return symbolic;
}

} // namespace parkcarbon::engine::numerics
