#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace parkcarbon::engine::uncertainty {

/// Error propagation of IPCC 2006 Guidelines, Vol. 1, Ch. 3, approach 1, for a total T = Σ activity × factor.
/// Percentages are halves of 95 % intervals. Activity data are independent of each other; a factor that many sources
/// use is one parameter, so its contributions add up before they are squared.
class ApproachOne {
public:
    /// One activity amount's part of the total and its uncertainty.
    void addActivity(double contribution, double half_width_pct);
    /// Σ (contribution × pct)² of many activities, summed elsewhere.
    void addActivities(double contributions_sum, double squares_sum);
    /// A part of the total that rests on the factor named `factor`. The first percentage given for a factor stands.
    void addFactor(std::string_view factor, double contribution, double half_width_pct);

    double total() const { return total_; }
    double variance() const;     ///< of the half width: (half width in units of the total)²
    double halfWidthPct() const; ///< of the total; 0 for a total of 0

private:
    struct Factor {
        double contribution = 0.0;
        double half_width_pct = 0.0;
    };

    double total_ = 0.0;
    double activity_squares_ = 0.0;
    std::map<std::string, Factor, std::less<>> factors_; ///< ordered: sums are the same on every run
};

/// U of a product of independent quantities, in %: √(U₁² + U₂²) (IPCC 2006 Vol. 1, equation 3.1).
double productHalfWidthPct(double a_pct, double b_pct);

} // namespace parkcarbon::engine::uncertainty
