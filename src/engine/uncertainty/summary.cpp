#include "summary.hpp"

#include <parkcarbon/engine/uncertainty/distribution.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The quantile, looked for among the values between `from` and `to` first: picking these out is much cheaper than a
/// selection among all.
double quantileOf(std::span<const double> values, double p, double from, double to, std::vector<double>& scratch) {
    const double position = p * static_cast<double>(values.size() - 1);
    const auto whole = static_cast<std::size_t>(position);
    scratch.resize(values.size() + 1);
    std::size_t below = 0;
    std::size_t inside = 0;
    for (const double value : values) {
        // Written always and kept sometimes: a branch would be mispredicted at random.
        scratch[inside] = value;
        inside += static_cast<std::size_t>(value >= from) & static_cast<std::size_t>(value <= to);
        below += static_cast<std::size_t>(value < from);
    }
    if (whole < below || whole + 1 >= below + inside) {
        std::copy(values.begin(), values.end(), scratch.begin());
        below = 0;
        inside = values.size();
    }
    const auto begin = scratch.begin();
    const auto lower = begin + static_cast<std::ptrdiff_t>(whole - below);
    const auto end = begin + static_cast<std::ptrdiff_t>(inside);
    std::nth_element(begin, lower, end);
    const double upper = lower + 1 == end ? *lower : *std::min_element(lower + 1, end);
    return *lower + (position - static_cast<double>(whole)) * (upper - *lower);
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

Summary summaryOf(std::span<const double> values) {
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
    if (!std::isfinite(summary.mean)) {
        summary.p2_5 = summary.p50 = summary.p97_5 = summary.mean; // no order among values that are no numbers
        return summary;
    }
    std::vector<double> scratch;
    const double near = 0.5 * summary.sd;
    const double far = 1.5 * summary.sd;
    summary.p2_5 = quantileOf(values, 0.025, -kInfinity, summary.mean - far, scratch);
    summary.p50 = quantileOf(values, 0.5, summary.mean - near, summary.mean + near, scratch);
    summary.p97_5 = quantileOf(values, 0.975, summary.mean + far, kInfinity, scratch);
    return summary;
}

} // namespace parkcarbon::engine::uncertainty
