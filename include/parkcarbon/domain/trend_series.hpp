#pragma once

#include <string>
#include <vector>

/// Series for the trend science as a file states them (FORMATS §6, `analyse`): nothing of it is checked yet, the engine
/// says what is wrong with it.
namespace parkcarbon::domain {

/// A factor of a decomposition: one row for a number of the whole park, several rows for numbers by category. Which way
/// round the rows lie, the engine finds out.
struct FactorSeries {
    std::string name;
    bool by_category = false; ///< the file holds a list of lists
    std::vector<std::vector<double>> rows;
};

/// How the rows of a factor by category lie.
enum class SeriesLayout { Unstated, ByYear, ByCategory };

/// C = Σ over categories of the product of all factors.
struct DecompositionSeries {
    std::vector<FactorSeries> factors;
    std::vector<double> years;           ///< may be empty
    std::vector<std::string> categories; ///< may be empty
    SeriesLayout layout = SeriesLayout::Unstated;
};

struct DecouplingSeries {
    std::vector<double> carbon;
    std::vector<double> output;
    std::vector<double> years; ///< may be empty
};

struct ObservedSeries {
    std::vector<double> values;
    std::vector<double> years; ///< may be empty: one value a year
};

/// A measure of an abatement-cost curve; money in one currency, `reduction_t_per_a` in t CO2e.
struct AbatementMeasure {
    std::string id;
    double capex = 0.0;
    double life_a = 0.0;
    double om_per_a = 0.0;
    double saving_per_a = 0.0;
    double reduction_t_per_a = 0.0;
};

struct AbatementMeasures {
    std::vector<AbatementMeasure> measures;
    double discount_rate = 0.0;
};

} // namespace parkcarbon::domain
