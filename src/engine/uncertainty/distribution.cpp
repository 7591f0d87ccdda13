#include <parkcarbon/engine/uncertainty/distribution.hpp>

#include "normal_quantile.hpp"
#include "truncated_moments.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

/// Up to a constant.
double triangleDensity(double lower, double mode, double upper, double value) {
    if (value < mode) {
        return (value - lower) / (mode - lower);
    }
    return value > mode ? (upper - value) / (upper - mode) : 1.0;
}

Moments triangleMomentsWithin(double lower, double mode, double upper, const Bounds& bounds) {
    const double from = std::max(lower, bounds.lower);
    const double to = std::min(upper, bounds.upper);
    // x is stretched so that the kink at the mode lies in the middle of 0 … 2 when it lies within the bounds.
    const double kink = std::clamp(mode, from, to);
    const auto value = [=](double x) { return x < 1.0 ? from + (kink - from) * x : kink + (to - kink) * (x - 1.0); };
    const auto density = [=](double x) {
        return triangleDensity(lower, mode, upper, value(x)) * (x < 1.0 ? kink - from : to - kink);
    };
    return momentsBetween(0.0, 2.0, density, value);
}

Moments normalMomentsWithin(double from, double to, double centre, double scale, bool exponential) {
    // Beyond 12 standard deviations (of the weighted density, for exp) nothing is left in double precision.
    constexpr double kFar = 12.0;
    const double low = std::max(from, -kFar);
    const double high = std::min(to, kFar + (exponential ? 2.0 * scale : 0.0));
    // Densities relative to the one nearest the centre, so that a far interval does not underflow.
    const double reference = std::clamp(0.0, low, high);
    const auto density = [=](double z) { return std::exp(0.5 * (reference * reference - z * z)); };
    if (!exponential) {
        const Moments standard = momentsBetween(low, high, density, [](double z) { return z; });
        return {centre + scale * standard.mean, scale * standard.sd};
    }
    const Moments relative = momentsBetween(low, high, density, [=](double z) { return std::exp(scale * z); });
    return {std::exp(centre) * relative.mean, std::exp(centre) * relative.sd};
}

} // namespace

Distribution::Distribution(Shape shape, double first, double second, double third)
    : shape_(shape), first_(first), second_(second), third_(third) {}

Distribution Distribution::normal(double mean, double sd) {
    Distribution result(Shape::Normal, mean, sd, 0.0);
    result.mean_ = mean;
    result.sd_ = sd;
    return result;
}

Distribution Distribution::logNormal(double log_mean, double log_sd) {
    Distribution result(Shape::LogNormal, log_mean, log_sd, 0.0);
    const double variance = log_sd * log_sd;
    result.mean_ = std::exp(log_mean + 0.5 * variance);
    result.sd_ = result.mean_ * std::sqrt(std::expm1(variance));
    return result;
}

Distribution Distribution::triangular(double lower, double mode, double upper) {
    Distribution result(Shape::Triangular, lower, mode, upper);
    const double left = mode - lower;
    const double right = upper - mode;
    result.mean_ = lower + (left + (upper - lower)) / 3.0;
    result.sd_ = std::sqrt((left * left + left * right + right * right) / 18.0);
    return result;
}

Distribution Distribution::uniform(double lower, double upper) {
    Distribution result(Shape::Uniform, lower, 0.0, upper);
    result.mean_ = lower + 0.5 * (upper - lower);
    result.sd_ = (upper - lower) / std::sqrt(12.0);
    return result;
}

Distribution Distribution::fromHalfWidth(Shape shape, double mean, double half_width_pct) {
    const double half_width = std::abs(mean) * half_width_pct / 100.0;
    const double sd = half_width / kHalfWidthPerSd;
    switch (shape) {
    case Shape::LogNormal: {
        const double log_variance = std::log1p((sd / mean) * (sd / mean));
        return logNormal(std::log(mean) - 0.5 * log_variance, std::sqrt(log_variance));
    }
    case Shape::Triangular: {
        // The 97.5 % quantile of a symmetric triangle of half base b lies at b (1 − √0.05).
        const double half_base = half_width / (1.0 - std::sqrt(0.05));
        return triangular(mean - half_base, mean, mean + half_base);
    }
    case Shape::Uniform:
        return uniform(mean - half_width / 0.95, mean + half_width / 0.95);
    case Shape::Normal:
        break;
    }
    return normal(mean, sd);
}

double Distribution::standardised(double value) const {
    if (shape_ == Shape::LogNormal) {
        value = value > 0.0 ? std::log(value) : -std::numeric_limits<double>::infinity();
    }
    return (value - first_) / second_;
}

double Distribution::untruncatedProbability(double value) const {
    if (value <= first_) {
        return 0.0;
    }
    if (value >= third_) {
        return 1.0;
    }
    const double width = third_ - first_;
    if (shape_ == Shape::Uniform) {
        return (value - first_) / width;
    }
    return value <= second_ ? (value - first_) * (value - first_) / (width * (second_ - first_))
                            : 1.0 - (third_ - value) * (third_ - value) / (width * (third_ - second_));
}

double Distribution::untruncatedQuantile(double probability) const {
    const double width = third_ - first_;
    if (shape_ == Shape::Uniform) {
        return first_ + width * probability;
    }
    const double left = second_ - first_;
    return probability * width <= left ? first_ + std::sqrt(probability * width * left)
                                       : third_ - std::sqrt((1.0 - probability) * width * (third_ - second_));
}

std::optional<Distribution> Distribution::truncated(const Bounds& bounds) const {
    Distribution result = *this;
    result.bounds_ = bounds;
    if (sd_ == 0.0) {
        return mean_ >= bounds.lower && mean_ <= bounds.upper ? std::optional(result) : std::nullopt;
    }
    double low = 0.0;
    double high = 0.0;
    if (isNormalLike()) {
        low = standardised(bounds.lower);
        high = standardised(bounds.upper);
        result.mirrored_ = low > 0.0;
        result.lower_probability_ = normalProbability(result.mirrored_ ? -high : low);
        result.upper_probability_ = normalProbability(result.mirrored_ ? -low : high);
    } else {
        result.mirrored_ = false;
        result.lower_probability_ = untruncatedProbability(bounds.lower);
        result.upper_probability_ = untruncatedProbability(bounds.upper);
    }
    if (!(result.upper_probability_ - result.lower_probability_ >= kLeastProbability)) {
        return std::nullopt;
    }
    Moments moments{};
    if (shape_ == Shape::Uniform) {
        const Distribution narrower = uniform(std::max(first_, bounds.lower), std::min(third_, bounds.upper));
        moments = {narrower.mean_, narrower.sd_};
    } else if (shape_ == Shape::Triangular) {
        moments = triangleMomentsWithin(first_, second_, third_, bounds);
    } else {
        moments = normalMomentsWithin(low, high, first_, second_, shape_ == Shape::LogNormal);
    }
    result.mean_ = moments.mean;
    result.sd_ = moments.sd;
    return result;
}

double Distribution::fromStandardNormal(double deviate) const {
    const double value = first_ + second_ * deviate;
    return shape_ == Shape::LogNormal ? std::exp(value) : value;
}

double Distribution::quantile(double probability) const {
    if (sd_ == 0.0) {
        return mean_;
    }
    const double share = mirrored_ ? 1.0 - probability : probability;
    const double within = lower_probability_ + share * (upper_probability_ - lower_probability_);
    double value = 0.0;
    if (isNormalLike()) {
        value = fromStandardNormal(mirrored_ ? -normalQuantile(within) : normalQuantile(within));
    } else {
        value = untruncatedQuantile(within);
    }
    // Only rounding can put a value of the truncated distribution beside its bounds.
    return std::clamp(value, bounds_.lower, bounds_.upper);
}

} // namespace parkcarbon::engine::uncertainty
