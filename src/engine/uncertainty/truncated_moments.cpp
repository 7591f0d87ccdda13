#include "truncated_moments.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr int kPanels = 400; // even: a kink in the middle lies between two panels
constexpr std::array<double, 5> kNodes = {-0.9061798459386640, -0.5384693101056831, 0.0, 0.5384693101056831,
                                          0.9061798459386640};
constexpr std::array<double, 5> kWeights = {0.2369268850561891, 0.4786286704993665, 0.5688888888888889,
                                            0.4786286704993665, 0.2369268850561891};

double integral(double from, double to, const std::function<double(double)>& function) {
    const double half = (to - from) / (2.0 * kPanels);
    double sum = 0.0;
    for (int panel = 0; panel < kPanels; ++panel) {
        const double middle = from + half * (2 * panel + 1);
        for (std::size_t node = 0; node < kNodes.size(); ++node) {
            sum += kWeights[node] * function(middle + half * kNodes[node]);
        }
    }
    return sum * half;
}

} // namespace

Moments momentsBetween(double from, double to, const std::function<double(double)>& density,
                       const std::function<double(double)>& value) {
    const double mass = integral(from, to, density);
    const double mean = integral(from, to, [&](double x) { return density(x) * value(x); }) / mass;
    // About the mean: a small spread around a large mean would be lost in the difference of two squares.
    const double variance = integral(from, to,
                                     [&](double x) {
                                         const double deviation = value(x) - mean;
                                         return density(x) * deviation * deviation;
                                     }) /
                            mass;
    return {mean, std::sqrt(std::max(variance, 0.0))};
}

} // namespace parkcarbon::engine::uncertainty
