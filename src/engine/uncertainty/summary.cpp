#include "summary.hpp"

#include <parkcarbon/engine/uncertainty/distribution.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

/// Order statistic (size − 1)·p of values, given that all before `from` are smaller and all from `to` on are larger.
double quantileWithin(std::span<double> values, double p, std::size_t from, std::size_t to) {
    const double position = p * static_cast<double>(values.size() - 1);
    const auto whole = static_cast<std::size_t>(position);
    const auto begin = values.begin();
    const auto at = [&](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
    std::nth_element(at(from), at(whole), at(to));
    const double below = values[whole];
    if (whole + 1 == values.size()) {
        return below;
    }
    const double above = *std::min_element(at(whole + 1), at(std::max(to, whole + 2)));
    return below + (position - static_cast<double>(whole)) * (above - below);
}

double percentOfMean(double half_width, double mean) {
    return mean == 0.0 ? 0.0 : 100.0 * half_width / std::abs(mean);
}

} // namespace

double Summary::halfWidthPct() const {
    return percentOfMean(0.5 * (p97_5 - p2_5), mean);
}

double FirstOrder::halfWidthPct() const {
    return percentOfMean(kHalfWidthPerSd * sd, mean);
}

Summary summaryOf(std::span<double> values) {
    const auto count = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    Summary summary;
    summary.mean = sum / count;
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - summary.mean) * (value - summary.mean);
    }
    summary.sd = std::sqrt(squares / (count - 1.0));
    const std::size_t middle = (values.size() - 1) / 2;
    summary.p50 = quantileWithin(values, 0.5, 0, values.size());
    summary.p2_5 = quantileWithin(values, 0.025, 0, middle + 1);
    summary.p97_5 = quantileWithin(values, 0.975, middle, values.size());
    return summary;
}

} // namespace parkcarbon::engine::uncertainty
