#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace parkcarbon::engine::numerics {

/// The pattern of a symmetric matrix without its diagonal: entry (row, column) with row > column, column by column,
/// each once. `begin` has one entry more than there are columns.
struct LowerPattern {
    std::vector<int> begin;
    std::vector<int> row;

    int order() const { return static_cast<int>(begin.size()) - 1; }
};

/// Which entries the Cholesky factor of a pattern has, in columns that are grouped where they have the same rows.
/// Indices are places in the order of elimination.
struct SymbolicFactor {
    struct Supernode {
        int begin = 0; ///< first column; the next supernode's `begin` is one behind its last
        int width = 0;
        int height = 0;             ///< rows: its own columns first, then those below
        std::size_t rows_begin = 0; ///< in `rows`
        std::size_t values_begin = 0;
        int parent = -1; ///< the supernode of the first row below; −1: none below
        int below() const { return height - width; }
    };

    std::vector<int> order;            ///< order[place] = column of the matrix
    std::vector<int> place;            ///< its inverse
    std::vector<Supernode> supernodes; ///< children before parents
    std::vector<int> supernode_of;     ///< one per place
    std::vector<int> rows;
    std::size_t values = 0; ///< numbers of a factor: height × width of all supernodes

    int columns() const { return static_cast<int>(order.size()); }
    std::span<const int> rowsOf(const Supernode& supernode) const;
    /// Where the rows below `child` are among the rows of `parent`, its parent. Overwrites `places`.
    void placesIn(const Supernode& parent, std::span<const int> below, std::vector<int>& places) const;
};

/// Approximate minimum degree order and supernodes (CHOLMOD, Chen, Davis, Hager & Rajamanickam 2008). Throws
/// std::bad_alloc, and std::length_error when the factor cannot be indexed.
SymbolicFactor analyse(const LowerPattern& pattern);

} // namespace parkcarbon::engine::numerics
