#include <parkcarbon/engine/uncertainty/parametrisation.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace parkcarbon::engine::uncertainty {
namespace {

using domain::NamedNumber;
using domain::UncertainParameter;

struct OtherName {
    std::string_view name;
    std::string_view meant;
};
constexpr std::array kOtherNames = {
    OtherName{"min", "lower"},        OtherName{"minimum", "lower"},    OtherName{"max", "upper"},
    OtherName{"maximum", "upper"},    OtherName{"std", "sd"},           OtherName{"standard_deviation", "sd"},
    OtherName{"most_likely", "mode"}, OtherName{"gsd_squared", "gsd2"}, OtherName{"half_width_pct", "uncertainty_pct"},
};
constexpr std::array kShapeNames = {
    std::pair{std::string_view("normal"), Shape::Normal},
    std::pair{std::string_view("lognormal"), Shape::LogNormal},
    std::pair{std::string_view("triangular"), Shape::Triangular},
    std::pair{std::string_view("uniform"), Shape::Uniform},
};

/// The numbers of one parameter under the names used here, and what is wrong with them.
class GivenNumbers {
public:
    explicit GivenNumbers(const UncertainParameter& parameter) : parameter_(parameter) {
        for (const NamedNumber& number : parameter.numbers) {
            const auto* const other = std::find_if(kOtherNames.begin(), kOtherNames.end(),
                                                   [&](const OtherName& name) { return name.name == number.name; });
            const std::string name(other == kOtherNames.end() ? std::string_view(number.name) : other->meant);
            (name == "lower_bound" || name == "upper_bound" ? bounds_ : shape_).push_back({name, number.value});
        }
    }

    double operator[](std::string_view name) const {
        return std::find_if(shape_.begin(), shape_.end(), [&](const auto& number) { return number.name == name; })
            ->value;
    }
    /// Exactly these numbers, each once, besides the bounds.
    bool are(std::initializer_list<std::string_view> names) const {
        return shape_.size() == names.size() && std::all_of(names.begin(), names.end(), [&](std::string_view name) {
                   return std::any_of(shape_.begin(), shape_.end(),
                                      [&](const auto& given) { return given.name == name; });
               });
    }
    const std::vector<NamedNumber>& bounds() const { return bounds_; }

    base::Error outOfRange(std::string_view field, double value, std::string expected) const {
        return base::Error(kDistributionNumberOutOfRange, {{"parameter", parameter_.id},
                                                           {"number", std::string(field)},
                                                           {"value", base::formatNumber(value)},
                                                           {"expected", std::move(expected)}});
    }
    base::Error wrongNumbers(std::string_view expected) const {
        std::string given;
        for (const NamedNumber& number : parameter_.numbers) {
            given += (given.empty() ? "" : ", ") + number.name;
        }
        return base::Error(kDistributionNumbersWrong, {{"parameter", parameter_.id},
                                                       {"distribution", parameter_.distribution},
                                                       {"value", given.empty() ? "–" : given},
                                                       {"expected", std::string(expected)}});
    }

    base::Result<double> atLeast(std::string_view name, double least) const {
        const double value = (*this)[name];
        return value >= least ? base::Result<double>(value)
                              : base::failure(outOfRange(name, value, ">= " + base::formatNumber(least)));
    }
    base::Result<double> positive(std::string_view name) const {
        const double value = (*this)[name];
        return value > 0.0 ? base::Result<double>(value) : base::failure(outOfRange(name, value, "> 0"));
    }

private:
    const UncertainParameter& parameter_;
    std::vector<NamedNumber> shape_;
    std::vector<NamedNumber> bounds_;
};

using DistributionResult = base::Result<Distribution>;

template <typename Maker> DistributionResult made(const base::Result<double>& checked, Maker make) {
    return checked ? DistributionResult(make(*checked)) : base::failure(checked.error());
}

DistributionResult normalFrom(const GivenNumbers& given) {
    if (given.are({"mean", "sd"})) {
        return made(given.atLeast("sd", 0.0), [&](double sd) { return Distribution::normal(given["mean"], sd); });
    }
    if (given.are({"mean", "uncertainty_pct"})) {
        return made(given.atLeast("uncertainty_pct", 0.0),
                    [&](double pct) { return Distribution::fromHalfWidth(Shape::Normal, given["mean"], pct); });
    }
    if (given.are({"lower", "upper"})) {
        const double lower = given["lower"];
        return made(given.atLeast("upper", lower), [&](double upper) {
            return Distribution::normal(lower + 0.5 * (upper - lower), 0.5 * (upper - lower) / kHalfWidthPerSd);
        });
    }
    return base::failure(given.wrongNumbers("mean + sd | mean + uncertainty_pct | lower + upper"));
}

/// With the median or the mean and the logarithm of the geometric standard deviation.
DistributionResult logNormalAround(const GivenNumbers& given, std::string_view centre, double log_sd) {
    return made(given.positive(centre), [&](double value) {
        const double log_median = centre == "median" ? std::log(value) : std::log(value) - 0.5 * log_sd * log_sd;
        return Distribution::logNormal(log_median, log_sd);
    });
}

DistributionResult logNormalFrom(const GivenNumbers& given) {
    for (const std::string_view centre : {"median", "mean"}) {
        for (const std::string_view spread : {"gsd2", "gsd"}) {
            if (given.are({centre, spread})) {
                const auto factor = given.atLeast(spread, 1.0);
                return factor ? logNormalAround(given, centre, std::log(*factor) * (spread == "gsd2" ? 0.5 : 1.0))
                              : base::failure(factor.error());
            }
        }
    }
    for (const std::string_view spread : {"sd", "uncertainty_pct"}) {
        if (given.are({"mean", spread})) {
            const auto mean = given.positive("mean");
            return !mean ? base::failure(mean.error()) : made(given.atLeast(spread, 0.0), [&](double value) {
                const double pct = spread == "sd" ? 100.0 * kHalfWidthPerSd * value / *mean : value;
                return Distribution::fromHalfWidth(Shape::LogNormal, *mean, pct);
            });
        }
    }
    if (given.are({"lower", "upper"})) {
        const auto lower = given.positive("lower");
        return !lower ? base::failure(lower.error()) : made(given.atLeast("upper", *lower), [&](double upper) {
            const double half_width = 0.5 * (std::log(upper) - std::log(*lower));
            return Distribution::logNormal(std::log(*lower) + half_width, half_width / kHalfWidthPerSd);
        });
    }
    return base::failure(given.wrongNumbers("median + gsd2 | median + gsd | mean + sd | mean + gsd2 | mean + gsd | "
                                            "mean + uncertainty_pct | lower + upper"));
}

DistributionResult triangularFrom(const GivenNumbers& given) {
    if (!given.are({"lower", "mode", "upper"})) {
        return base::failure(given.wrongNumbers("lower + mode + upper"));
    }
    const auto mode = given.atLeast("mode", given["lower"]);
    return !mode ? base::failure(mode.error()) : made(given.atLeast("upper", *mode), [&](double upper) {
        return Distribution::triangular(given["lower"], *mode, upper);
    });
}

DistributionResult uniformFrom(const GivenNumbers& given) {
    if (!given.are({"lower", "upper"})) {
        return base::failure(given.wrongNumbers("lower + upper"));
    }
    const double lower = given["lower"];
    return made(given.atLeast("upper", lower), [&](double upper) { return Distribution::uniform(lower, upper); });
}

DistributionResult shapeFrom(Shape shape, const GivenNumbers& given) {
    switch (shape) {
    case Shape::LogNormal:
        return logNormalFrom(given);
    case Shape::Triangular:
        return triangularFrom(given);
    case Shape::Uniform:
        return uniformFrom(given);
    case Shape::Normal:
        break;
    }
    return normalFrom(given);
}

DistributionResult truncatedBy(const GivenNumbers& given, const UncertainParameter& parameter,
                               const Distribution& whole) {
    if (given.bounds().empty()) {
        return whole;
    }
    Bounds bounds;
    for (const NamedNumber& bound : given.bounds()) {
        (bound.name == "lower_bound" ? bounds.lower : bounds.upper) = bound.value;
    }
    const auto truncated = whole.truncated(bounds);
    if (!truncated) {
        return base::failure(kTruncationEmpty,
                             {{"parameter", parameter.id},
                              {"value", base::formatNumber(bounds.lower) + " … " + base::formatNumber(bounds.upper)},
                              {"expected", base::formatNumber(Distribution::kLeastProbability)}});
    }
    return *truncated;
}

const NamedNumber* firstNotFinite(const UncertainParameter& parameter) {
    const auto found = std::find_if(parameter.numbers.begin(), parameter.numbers.end(),
                                    [](const NamedNumber& number) { return !std::isfinite(number.value); });
    return found == parameter.numbers.end() ? nullptr : &*found;
}

} // namespace

base::Result<Distribution> distributionOf(const domain::UncertainParameter& parameter) {
    const std::string word = base::toLowerAscii(parameter.distribution);
    const auto* const shape =
        std::find_if(kShapeNames.begin(), kShapeNames.end(), [&](const auto& entry) { return entry.first == word; });
    if (shape == kShapeNames.end()) {
        return base::failure(kDistributionUnknown, {{"parameter", parameter.id},
                                                    {"value", parameter.distribution},
                                                    {"expected", "normal | lognormal | triangular | uniform"}});
    }
    const GivenNumbers given(parameter);
    if (const NamedNumber* const number = firstNotFinite(parameter)) {
        return base::failure(given.outOfRange(number->name, number->value, "finite"));
    }
    const auto whole = shapeFrom(shape->second, given);
    if (!whole) {
        return whole;
    }
    // Finite numbers can still describe a distribution beyond all numbers, e.g. gsd2 = 1e300.
    if (!std::isfinite(whole->mean()) || !std::isfinite(whole->sd())) {
        return base::failure(given.outOfRange("sd", whole->sd(), "finite"));
    }
    return truncatedBy(given, parameter, *whole);
}

} // namespace parkcarbon::engine::uncertainty
