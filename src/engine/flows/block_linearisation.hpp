#pragma once

#include "block_problem.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace parkcarbon::engine::flows {

/// The equations of a block as they are near one point, unmeasured numbers eliminated: what remains joins measured
/// numbers only, Ar·x + b = 0, and is solved by least norm.
class BlockLinearisation {
public:
    BlockLinearisation(const BlockProblem& problem, std::span<const double> values);

    struct Step {
        std::vector<double> values;      ///< one per column
        std::vector<double> weighted;    ///< w, with x = x0 − L·w
        std::vector<double> multipliers; ///< of the equations as they stand
        /// Row that cannot be met, by the equations that it was made of (local index); nothing when all can.
        std::vector<std::size_t> contradicting;
        double contradiction = 0.0;
    };
    /// The best point by this linearisation.
    Step step(std::span<const double> values) const;

    std::size_t degreesOfFreedom() const { return least_norm_.rank(); }
    /// Of the unmeasured and the measured columns together.
    std::size_t rank() const { return elimination_.pivots().size() + independent_; }
    std::vector<char> determined() const; ///< one per unknown
    std::vector<char> redundant() const;  ///< one per measured column
    double rowScale(std::size_t row) const { return scales_.row[row]; }

    /// Rows, each of them d(column)/dx·L less what the equations take away: the covariance of two columns is the
    /// product of their rows. Columns × measured.
    std::vector<double> covarianceFactor() const;
    /// Variance of input − value per measured column.
    std::vector<double> correctionVariances() const;

private:
    void reduce();
    std::vector<double> weightedRow(std::uint32_t row) const;
    void findContradiction(std::span<const double> right_side, std::span<const double> magnitudes, Step& step) const;

    const BlockProblem& problem_;
    numerics::Equilibration scales_;
    std::vector<numerics::SparseRow> jacobian_; ///< scaled
    numerics::RowElimination elimination_;
    numerics::RowOperations operations_;
    std::vector<numerics::SparseRow> reduced_; ///< by row index, only the remaining ones filled
    std::vector<std::uint32_t> rows_;          ///< independent ones among the remaining
    std::size_t independent_ = 0;
    std::vector<double> weighted_rows_;
    numerics::LeastNorm least_norm_;
};

} // namespace parkcarbon::engine::flows
