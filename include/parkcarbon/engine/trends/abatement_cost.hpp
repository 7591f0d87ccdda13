#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <optional>
#include <string>
#include <vector>

/// What measures cost a year and per tonne of CO2e, in the order of a marginal abatement-cost curve
/// (docs/methods/trends.md). Negative costs save money.
namespace parkcarbon::engine::trends {

/// i(1+i)^n / ((1+i)^n − 1); 1/n without interest.
double capitalRecoveryFactor(double rate, double life_a);

struct AbatementCost {
    std::string id;
    double reduction_t_per_a = 0.0;
    double capital_recovery = 0.0;              ///< factor, 1/a
    double annual_cost = 0.0;                   ///< capex · factor + O&M − saving
    std::optional<double> cost_per_t;           ///< nothing for a measure that reduces nothing
    double cumulative_t_per_a = 0.0;            ///< of this measure and the cheaper ones
    double net_present_value = 0.0;             ///< over the life, at the discount rate
    std::optional<double> internal_rate;        ///< nothing without capex or without a yearly gain
    std::optional<double> payback_a;            ///< simple; nothing without a yearly gain
    std::optional<double> discounted_payback_a; ///< nothing where interest eats the gain
};

struct AbatementCurve {
    double discount_rate = 0.0;
    std::vector<AbatementCost>
        measures; ///< cheapest tonne first, then those without reduction, each in the given order
    double capex = 0.0;
    double annual_cost = 0.0;
    double reduction_t_per_a = 0.0;
    std::optional<double> cost_per_t; ///< of all together
};

/// Errors: ABATEMENT_MEASURE_REPEATED, MEASURE_NUMBER_OUT_OF_RANGE, DISCOUNT_RATE_OUT_OF_RANGE (error_codes.hpp).
base::Result<AbatementCurve> abatementCurve(const domain::AbatementMeasures& measures);

} // namespace parkcarbon::engine::trends
