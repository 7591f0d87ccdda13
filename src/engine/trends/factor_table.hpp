#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace parkcarbon::engine::trends {

/// The factors of a decomposition with years and categories known and checked.
struct FactorTable {
    struct Factor {
        std::string name;
        bool by_category = false;
        std::vector<double> values; ///< year · categories + category; one a year when not by category
    };

    std::vector<double> years;
    std::vector<std::string> categories; ///< as stated, else "1", "2" …
    std::vector<Factor> factors;

    double at(std::size_t factor, std::size_t year, std::size_t category) const {
        const Factor& row = factors[factor];
        return row.by_category ? row.values[year * categories.size() + category] : row.values[year];
    }
};

/// Finds out which way round the rows by category lie: stated, else by the number of years and categories, else, where
/// both are the same, by the shares: rows of one year that add up to 1. Errors: as `decompose`.
base::Result<FactorTable> factorTable(const domain::DecompositionSeries& series);

} // namespace parkcarbon::engine::trends
