#include "robust.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace parkcarbon::engine::checks {
namespace {

/// 1/Φ⁻¹(3/4): makes the median absolute deviation of a normal law its standard deviation.
constexpr double kNormalConsistency = 1.4826;

} // namespace

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double LogSpread::typical() const {
    return std::pow(10.0, median);
}

double LogSpread::distance(double value, double least) const {
    return std::abs(std::log10(value) - median) / std::max(deviation, least);
}

LogSpread logSpreadOf(const std::vector<double>& values) {
    std::vector<double> logarithms(values.size());
    std::transform(values.begin(), values.end(), logarithms.begin(), [](double value) { return std::log10(value); });
    const double median = medianOf(logarithms);
    for (double& logarithm : logarithms) {
        logarithm = std::abs(logarithm - median);
    }
    return {median, kNormalConsistency * medianOf(logarithms)};
}

} // namespace parkcarbon::engine::checks
