#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Sparse Gaussian elimination of some columns of a rectangular matrix, of any rank.
namespace parkcarbon::engine::numerics {

struct SparseEntry {
    std::uint32_t column = 0;
    double value = 0.0;
};
using SparseRow = std::vector<SparseEntry>; ///< by ascending column, each column once

/// a − b is zero to rounding when it is this small beside both.
inline constexpr double kCancellation = 1e-11;
inline constexpr double kNegligibleEntry = 1e-13;

/// row[target] −= factor · row[source], one after another.
class RowOperations {
public:
    void add(std::uint32_t target, std::uint32_t source, double factor) { steps_.push_back({target, source, factor}); }
    /// Does to a right side what was done to the rows.
    void apply(std::span<double> right_side) const;
    /// Multipliers of the rows as they are now become multipliers of the original rows.
    void applyTransposed(std::span<double> multipliers) const;

private:
    struct Step {
        std::uint32_t target;
        std::uint32_t source;
        double factor;
    };
    std::vector<Step> steps_;
};

/// target −= factor · source; entries that cancel are dropped.
void subtractRow(SparseRow& target, const SparseRow& source, double factor);

/// Multiplies rows and columns by powers of two so that the largest entry of each is near 1.
struct Equilibration {
    std::vector<double> row;
    std::vector<double> column;
};
Equilibration equilibrate(std::vector<SparseRow>& rows, std::uint32_t columns);

/// The columns below `unknowns` are eliminated: sparsest column first, threshold pivoting. Rows must be equilibrated.
class RowElimination {
public:
    struct Pivot {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        double value = 0.0;
    };

    RowElimination(std::vector<SparseRow> rows, std::uint32_t unknowns);

    /// In the order of elimination. Its row holds no unknown that an earlier pivot has.
    const std::vector<Pivot>& pivots() const { return pivots_; }
    /// Rows without unknowns.
    const std::vector<std::uint32_t>& remaining() const { return remaining_; }
    const SparseRow& row(std::uint32_t index) const { return rows_[index]; }
    RowOperations& operations() { return operations_; }
    const RowOperations& operations() const { return operations_; }

    /// Unknowns that solve the pivot rows for a right side that the operations were applied to; those without pivot
    /// keep the value that they come with. The other columns count as zero.
    void backSubstitute(std::span<const double> right_side, std::span<double> unknowns) const;
    /// Whether each unknown is determined, which is: zero in every solution of the homogeneous rows.
    std::vector<char> determined() const;
    /// Moves weights of unknowns onto the other columns: wᵀy becomes uᵀx for determined y. `weights` has all columns.
    void pullBack(std::span<double> weights) const;

private:
    void index();
    void run();
    bool takePivot(std::uint32_t column);
    void eliminate(const Pivot& pivot, std::uint32_t target);
    double entry(std::uint32_t row, std::uint32_t column) const;

    std::vector<SparseRow> rows_;
    std::uint32_t unknowns_;
    std::vector<std::vector<std::uint32_t>> column_rows_; ///< may name rows that have lost the column since
    std::vector<char> done_;                              ///< rows that are pivots
    std::vector<Pivot> pivots_;
    std::vector<std::uint32_t> remaining_;
    RowOperations operations_;
};

} // namespace parkcarbon::engine::numerics
