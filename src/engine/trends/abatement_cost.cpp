#include <fmt/format.h>
#include <parkcarbon/engine/trends/abatement_cost.hpp>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace parkcarbon::engine::trends {
namespace {

constexpr double kHighestRate = 1.0;
constexpr double kLongestLife = 200.0;

base::Result<void> checkNumber(const domain::AbatementMeasure& measure, std::string_view number, double value,
                               bool in_range, std::string_view expected) {
    if (std::isfinite(value) && in_range) {
        return {};
    }
    return base::failure(kMeasureNumberOutOfRange, {{"measure", measure.id},
                                                    {"number", std::string(number)},
                                                    {"value", fmt::format("{}", value)},
                                                    {"expected", std::string(expected)}});
}

base::Result<void> checkMeasure(const domain::AbatementMeasure& measure) {
    const auto number = [&](std::string_view name, double value, bool in_range, std::string_view expected) {
        return [&measure, name, value, in_range, expected] {
            return checkNumber(measure, name, value, in_range, expected);
        };
    };
    return number("capex", measure.capex, measure.capex >= 0.0, ">= 0")()
        .and_then(number("life_a", measure.life_a, measure.life_a > 0.0 && measure.life_a <= kLongestLife, "0 … 200"))
        .and_then(number("om_per_a", measure.om_per_a, true, "a number"))
        .and_then(number("saving_per_a", measure.saving_per_a, true, "a number"))
        .and_then(number("reduction_t_per_a", measure.reduction_t_per_a, measure.reduction_t_per_a >= 0.0, ">= 0"));
}

base::Result<void> checkCurve(const domain::AbatementMeasures& measures) {
    if (!std::isfinite(measures.discount_rate) || measures.discount_rate < 0.0 ||
        measures.discount_rate > kHighestRate) {
        return base::failure(kDiscountRateOutOfRange,
                             {{"value", fmt::format("{}", measures.discount_rate)}, {"expected", "0 … 1"}});
    }
    std::set<std::string_view> ids;
    for (const domain::AbatementMeasure& measure : measures.measures) {
        if (!ids.insert(measure.id).second) {
            return base::failure(kAbatementMeasureRepeated, {{"value", measure.id}});
        }
        if (auto checked = checkMeasure(measure); !checked) {
            return checked;
        }
    }
    return {};
}

/// What one unit of money a year is worth today.
double annuityWorth(double rate, double life_a) {
    return rate == 0.0 ? life_a : -std::expm1(-life_a * std::log1p(rate)) / rate;
}

/// The rate at which the yearly gain just repays the capex, by halving; the worth falls as the rate rises.
std::optional<double> internalRate(double capex, double gain_per_a, double life_a) {
    if (capex <= 0.0 || gain_per_a <= 0.0) {
        return std::nullopt;
    }
    constexpr int kHalvings = 200;
    double low = -0.999999;
    double high = 1.0;
    while (gain_per_a * annuityWorth(high, life_a) > capex) {
        high *= 2.0;
    }
    if (gain_per_a * annuityWorth(low, life_a) < capex) {
        return std::nullopt;
    }
    for (int halving = 0; halving < kHalvings; ++halving) {
        const double middle = 0.5 * (low + high);
        (gain_per_a * annuityWorth(middle, life_a) > capex ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

std::optional<double> discountedPayback(double capex, double gain_per_a, double rate) {
    if (gain_per_a <= 0.0) {
        return std::nullopt;
    }
    if (rate == 0.0) {
        return capex / gain_per_a;
    }
    const double left = 1.0 - rate * capex / gain_per_a;
    return left > 0.0 ? std::optional(-std::log(left) / std::log1p(rate)) : std::nullopt;
}

AbatementCost costOf(const domain::AbatementMeasure& measure, double rate) {
    const double gain_per_a = measure.saving_per_a - measure.om_per_a;
    AbatementCost cost;
    cost.id = measure.id;
    cost.reduction_t_per_a = measure.reduction_t_per_a;
    cost.capital_recovery = capitalRecoveryFactor(rate, measure.life_a);
    cost.annual_cost = measure.capex * cost.capital_recovery - gain_per_a;
    if (measure.reduction_t_per_a > 0.0) {
        cost.cost_per_t = cost.annual_cost / measure.reduction_t_per_a;
    }
    cost.net_present_value = gain_per_a * annuityWorth(rate, measure.life_a) - measure.capex;
    cost.internal_rate = internalRate(measure.capex, gain_per_a, measure.life_a);
    if (gain_per_a > 0.0) {
        cost.payback_a = measure.capex / gain_per_a;
    }
    cost.discounted_payback_a = discountedPayback(measure.capex, gain_per_a, rate);
    return cost;
}

bool cheaper(const AbatementCost& a, const AbatementCost& b) {
    return a.cost_per_t && (!b.cost_per_t || *a.cost_per_t < *b.cost_per_t);
}

} // namespace

double capitalRecoveryFactor(double rate, double life_a) {
    return 1.0 / annuityWorth(rate, life_a);
}

base::Result<AbatementCurve> abatementCurve(const domain::AbatementMeasures& measures) {
    if (const auto checked = checkCurve(measures); !checked) {
        return base::failure(checked.error());
    }
    AbatementCurve curve;
    curve.discount_rate = measures.discount_rate;
    for (const domain::AbatementMeasure& measure : measures.measures) {
        curve.measures.push_back(costOf(measure, measures.discount_rate));
        curve.capex += measure.capex;
    }
    std::stable_sort(curve.measures.begin(), curve.measures.end(), cheaper);
    for (AbatementCost& cost : curve.measures) {
        curve.annual_cost += cost.annual_cost;
        curve.reduction_t_per_a += cost.reduction_t_per_a;
        cost.cumulative_t_per_a = curve.reduction_t_per_a;
    }
    if (curve.reduction_t_per_a > 0.0) {
        curve.cost_per_t = curve.annual_cost / curve.reduction_t_per_a;
    }
    return curve;
}

} // namespace parkcarbon::engine::trends
