#pragma once

#include <parkcarbon/base/error.hpp>

#include <limits>
#include <optional>

namespace parkcarbon::engine::uncertainty {

/// Standard normal quantile of 97.5 %: the half width of a normal quantity's 95 % interval in standard deviations.
inline constexpr double kHalfWidthPerSd = 1.959963984540054;

enum class Shape { Normal, LogNormal, Triangular, Uniform };

/// Both ends belong to it.
struct Bounds {
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// What is known of one uncertain number. The makers take valid arguments as they are described; files and users come
/// in through parametrisation.hpp, which checks them.
class Distribution {
public:
    static Distribution normal(double mean, double sd); ///< sd ≥ 0; 0 is an exact number
    /// exp of a normal with these two: median exp(log_mean), geometric standard deviation exp(log_sd), log_sd ≥ 0.
    static Distribution logNormal(double log_mean, double log_sd);
    static Distribution triangular(double lower, double mode, double upper); ///< lower ≤ mode ≤ upper
    static Distribution uniform(double lower, double upper);                 ///< lower ≤ upper

    /// A mean and half of the 95 % interval in % of it, as inventories state uncertainty: sd = |mean| · pct / 196.
    /// Log-normal (mean > 0): the same mean and sd. Triangular: symmetric; uniform: the middle 95 % have that width.
    static Distribution fromHalfWidth(Shape shape, double mean, double half_width_pct);

    /// The same distribution given that the value lies within the bounds, renormalised; nothing when less than
    /// `kLeastProbability` of it lies there. Bounds replace earlier ones.
    std::optional<Distribution> truncated(const Bounds& bounds) const;
    static constexpr double kLeastProbability = 1e-6;

    Shape shape() const { return shape_; }
    bool isTruncated() const { return bounds_ != Bounds{}; }
    double mean() const { return mean_; } ///< with truncation
    double sd() const { return sd_; }     ///< with truncation

    /// The value below which the share `probability` (0 … 1, exclusive) lies. Increasing, so that equal draws of a
    /// probability stay comparable between distributions.
    double quantile(double probability) const;

    friend bool operator==(const Distribution&, const Distribution&) = default;

private:
    Distribution(Shape shape, double first, double second, double third);
    double fromStandardNormal(double deviate) const; ///< normal and log-normal
    double untruncatedQuantile(double probability) const;
    double untruncatedProbability(double value) const;
    double standardised(double value) const; ///< normal and log-normal: standard deviations from the centre
    bool isNormalLike() const { return shape_ == Shape::Normal || shape_ == Shape::LogNormal; }

    Shape shape_;
    double first_;  ///< mean | log mean | lower | lower
    double second_; ///< sd | log sd | mode | –
    double third_;  ///< – | – | upper | upper
    Bounds bounds_;
    /// Probabilities of the bounds; of the mirrored distribution when both lie above the centre, where probabilities
    /// close to 1 would lose their digits.
    double lower_probability_ = 0.0;
    double upper_probability_ = 1.0;
    bool mirrored_ = false;
    double mean_ = 0.0;
    double sd_ = 0.0;
};

} // namespace parkcarbon::engine::uncertainty
