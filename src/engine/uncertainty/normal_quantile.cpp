#include "normal_quantile.hpp"

#include "philox.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace parkcarbon::engine::uncertainty {
namespace {

using Coefficients = std::array<double, 8>; // of descending powers

/// AS 241, for |p − 0.5| ≤ 0.425, in r = 0.180625 − (p − 0.5)².
constexpr Coefficients kCentreAbove = {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853,
                                       45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
                                       133.14166789178437745, 3.387132872796366608};
constexpr Coefficients kCentreBelow = {
    5226.495278852545925,  28729.085735721942674, 39307.89580009271061,  21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083,  42.313330701600911252, 1.0};
/// For √(−ln tail) ≤ 5, less 1.6.
constexpr Coefficients kTailAbove = {7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177,
                                     1.27045825245236838258,   3.64784832476320460504,  5.7694972214606914055,
                                     4.6303378461565452959,    1.42343711074968357734};
constexpr Coefficients kTailBelow = {
    1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966, .14810397642748007459,
    .68976733498510000455,     1.6763848301838038494,   2.05319162663775882187,  1.0};
/// Beyond, less 5.
constexpr Coefficients kFarAbove = {2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386,
                                    .026532189526576123093,    .29656057182850489123,     1.7848265399172913358,
                                    5.4637849111641143699,     6.6579046435011037772};
constexpr Coefficients kFarBelow = {
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    .0148753612908506148525,    .13692988092273580531,    .59983220655588793769,    1.0};

inline double polynomial(const Coefficients& c, double x) {
    return ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x + c[7];
}

inline double centreQuantile(double centred) {
    const double r = 0.180625 - centred * centred;
    return centred * polynomial(kCentreAbove, r) / polynomial(kCentreBelow, r);
}

inline double tailQuantile(double tail) {
    const double r = std::sqrt(-std::log(tail));
    return r <= 5.0 ? polynomial(kTailAbove, r - 1.6) / polynomial(kTailBelow, r - 1.6)
                    : polynomial(kFarAbove, r - 5.0) / polynomial(kFarBelow, r - 5.0);
}

constexpr double kCentre = 0.425;

} // namespace

double normalDensity(double deviate) {
    return std::exp(-0.5 * deviate * deviate) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

double normalProbability(double deviate) {
    return 0.5 * std::erfc(-deviate / std::numbers::sqrt2);
}

double normalQuantile(double probability) {
    const double centred = probability - 0.5;
    if (std::abs(centred) <= kCentre) {
        return centreQuantile(centred);
    }
    return centred < 0.0 ? -tailQuantile(probability) : tailQuantile(1.0 - probability);
}

void normalDeviates(const double* __restrict centred, double* __restrict deviates) {
    for (std::size_t draw = 0; draw < kBlock; ++draw) {
        deviates[draw] = centreQuantile(centred[draw]);
    }
    // 15 % lie outside; they are gathered first, since a branch per draw would be mispredicted at random.
    std::array<std::uint32_t, kBlock> outside;
    std::size_t count = 0;
    for (std::uint32_t draw = 0; draw < kBlock; ++draw) {
        outside[count] = draw;
        count += std::abs(centred[draw]) > kCentre ? 1U : 0U;
    }
    // In eights, the last of them filled up: r ≤ 5 always, since no tail is below 2^-33.
    constexpr std::size_t kTogether = 8;
    for (std::size_t first = 0; first < count; first += kTogether) {
        std::array<double, kTogether> r;
        for (std::size_t lane = 0; lane < kTogether; ++lane) {
            const double value = centred[outside[std::min(first + lane, count - 1)]];
            r[lane] = std::sqrt(-std::log(0.5 - std::abs(value))) - 1.6;
        }
        for (std::size_t lane = 0; lane < kTogether; ++lane) {
            r[lane] = polynomial(kTailAbove, r[lane]) / polynomial(kTailBelow, r[lane]);
        }
        for (std::size_t lane = 0; lane < std::min(kTogether, count - first); ++lane) {
            const std::uint32_t draw = outside[first + lane];
            deviates[draw] = std::copysign(r[lane], centred[draw]);
        }
    }
}

} // namespace parkcarbon::engine::uncertainty
