#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::engine::uncertainty {

/// Mean, standard deviation (n − 1) and quantiles of the draws. Quantiles interpolate between the neighbouring order
/// statistics at (n − 1)·p (definition 7 of Hyndman and Fan 1996, the default of R and NumPy).
struct Summary {
    double mean = 0.0;
    double sd = 0.0;
    double p2_5 = 0.0;
    double p50 = 0.0;
    double p97_5 = 0.0;

    double halfWidthPct() const; ///< half of the 95 % interval in % of |mean|; 0 for a mean of 0
};

/// The value at the parameters' means and its standard deviation by derivatives there, each parameter once whatever its
/// number of uses (IPCC 2006 Vol. 1, Ch. 3, approach 1).
struct FirstOrder {
    double mean = 0.0;
    double sd = 0.0;

    double halfWidthPct() const; ///< 1.96 sd in % of |mean|; 0 for a mean of 0
};

/// A parameter's share of the first-order variance: (∂T/∂p · sd_p)² / Σ; the shares of an output add up to 1.
struct Contribution {
    std::uint32_t parameter = 0; ///< into UncertaintyResult::parameters
    double share = 0.0;
};

struct OutputUncertainty {
    std::string id;
    Summary draws;
    FirstOrder first_order;
    std::vector<Contribution> contributions; ///< largest first, none of share 0
};

/// From `base` to `current` with the same draws in both (IPCC 2006 Vol. 1, Ch. 3.2.2.1, uncertainty of the trend).
struct TrendUncertainty {
    std::string base;
    std::string current;
    Summary difference; ///< current − base
    Summary change_pct; ///< 100 · (current − base) / base, draw by draw
    FirstOrder first_order_difference;
    FirstOrder first_order_change_pct;       ///< its mean is the change between the means, sd in percentage points
    std::vector<Contribution> contributions; ///< to the variance of change_pct
};

struct UncertaintyResult {
    std::uint64_t draws = 0;
    std::uint64_t seed = 0;
    std::vector<std::string> parameters; ///< ids
    std::vector<OutputUncertainty> outputs;
    std::vector<TrendUncertainty> trends;
};

} // namespace parkcarbon::engine::uncertainty
