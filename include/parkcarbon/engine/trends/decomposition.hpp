#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <optional>
#include <string>
#include <vector>

/// Index decomposition of a change, LMDI-I in its additive and its multiplicative form (Ang 2005, Energy Policy 33;
/// zeros after Ang & Liu 2007, Energy Policy 35), for any number of factors and categories:
/// C = Σ_i Π_x x_i (docs/methods/trends.md).
namespace parkcarbon::engine::trends {

/// The logarithmic mean (a − b)/(ln a − ln b) of two numbers of one sign; a where they are equal, 0 where one is 0.
double logarithmicMean(double a, double b);

/// What one factor did.
struct FactorEffect {
    std::string factor;
    double additive = 0.0;                ///< in the unit of C
    std::optional<double> multiplicative; ///< a ratio; nothing where the total is not positive at both ends
    std::vector<double> by_category;      ///< additive, in the order of the categories
};

/// From one year to another. change = Σ additive effects + residual; ratio = Π multiplicative effects.
struct DecomposedChange {
    std::size_t from = 0; ///< index of the year
    std::size_t to = 0;
    double before = 0.0;
    double after = 0.0;
    double change = 0.0;
    std::optional<double> ratio;
    std::vector<FactorEffect> effects; ///< in the order of the factors
    double residual = 0.0;             ///< below 1e-9 of the change: rounding only
};

struct Decomposition {
    std::vector<double> years; ///< 0, 1, 2 … when none were stated
    std::vector<std::string> categories;
    std::vector<double> carbon; ///< C of each year
    DecomposedChange span;      ///< first year to last in one step
    DecomposedChange chained;   ///< first year to last, year by year: effects added up, ratios multiplied
    std::vector<DecomposedChange> steps;
};

/// Factors without categories count in every category. Zeros take their analytical limits: a factor that alone starts
/// from or ends at zero carries the whole change of its category; several share it equally.
/// Errors: FACTORS_MISSING; SERIES_TOO_SHORT, SERIES_TOO_LARGE, SERIES_LENGTHS_DIFFER, SERIES_ROWS_UNEVEN,
/// SERIES_LAYOUT_UNCLEAR, SERIES_YEARS_UNORDERED, SERIES_VALUE_NOT_FINITE, FACTOR_SIGN_CHANGES (error_codes.hpp).
base::Result<Decomposition> decompose(const domain::DecompositionSeries& series);

} // namespace parkcarbon::engine::trends
