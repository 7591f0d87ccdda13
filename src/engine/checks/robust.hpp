#pragma once

#include <vector>

namespace parkcarbon::engine::checks {

/// The middle value (the upper one of two); reorders `values`, which must not be empty.
double medianOf(std::vector<double>& values);

/// Where positive numbers lie, in powers of ten, by measures that a few wrong ones among them do not move.
struct LogSpread {
    double median;          ///< of log10
    double deviation;       ///< median absolute deviation of log10, scaled to the standard deviation of a normal law
    double typical() const; ///< 10^median

    /// How many deviations a positive value lies from the median; the deviation counts as `least` when it is less, so
    /// that peers that happen to agree do not make everybody else an outlier.
    double distance(double value, double least) const;
};

/// Of positive values, at least one.
LogSpread logSpreadOf(const std::vector<double>& values);

} // namespace parkcarbon::engine::checks
