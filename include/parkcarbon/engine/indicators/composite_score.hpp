#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::indicators {

/// An indicator of the comparison and the criterion that it belongs to.
struct ScoredIndicator {
    std::string id;
    std::string criterion;
    bool higher_is_better = true;
};

/// One park's values, in the order of the indicators; nothing where it is not known.
struct ScoredPark {
    std::string name;
    std::vector<std::optional<double>> values;
    bool is_standard = false; ///< the virtual park whose values are the scheme's limits
};

struct CompositeScores {
    struct Cell {
        std::optional<double> z;     ///< (x − mean) / sd over the parks, sd with n − 1
        std::optional<double> score; ///< Φ(z), or Φ(−z) where lower is better
    };
    std::vector<std::string> criteria;
    std::vector<std::vector<Cell>> cells;                            ///< by park, then indicator
    std::vector<std::vector<std::optional<double>>> criterion_score; ///< by park, then criterion
    std::vector<std::optional<double>> total; ///< by park: mean over its criteria; nothing without any
    std::vector<std::size_t> ranks;           ///< by park, 1 = best; parks without a total come last
    std::vector<std::string> left_out;        ///< indicators without two parks that differ
};

/// score = mean over criteria of the mean over their indicators of Φ(±z); equal weights. A value that a park lacks is
/// left out of its own means. (EIP performance index, Lai, Tian & Chen 2014.)
CompositeScores compositeScores(const std::vector<ScoredIndicator>& indicators, const std::vector<ScoredPark>& parks);

/// The standard normal distribution function.
double normalDistribution(double z);

} // namespace parkcarbon::engine::indicators
