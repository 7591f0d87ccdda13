#include "series_checks.hpp"

#include <parkcarbon/engine/trends/error_codes.hpp>
#include <parkcarbon/engine/trends/growth.hpp>
#include <parkcarbon/engine/trends/mann_kendall.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <span>
#include <string>

namespace parkcarbon::engine::trends {
namespace {

constexpr std::size_t kFewestValues = 3;
constexpr std::size_t kMostValues = 3000; // the slopes are n(n − 1)/2
constexpr double kPeakAge = 5.0;

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return 0.5 * (*std::max_element(values.begin(), middle) + *middle);
}

/// [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18 over groups of t equal values.
double varianceOf(std::span<const double> values) {
    const auto term = [](std::size_t count) {
        const auto n = static_cast<double>(count);
        return n * (n - 1.0) * (2.0 * n + 5.0);
    };
    std::map<double, std::size_t> groups;
    for (const double value : values) {
        ++groups[value];
    }
    double sum = term(values.size());
    for (const auto& [value, count] : groups) {
        sum -= term(count);
    }
    return sum / 18.0;
}

MannKendall testOf(std::span<const double> years, std::span<const double> values) {
    MannKendall result;
    std::vector<double> slopes;
    slopes.reserve(values.size() * (values.size() - 1) / 2);
    for (std::size_t late = 1; late < values.size(); ++late) {
        for (std::size_t early = 0; early < late; ++early) {
            const double difference = values[late] - values[early];
            result.s += difference > 0.0 ? 1 : difference < 0.0 ? -1 : 0;
            slopes.push_back(difference / (years[late] - years[early]));
        }
    }
    result.sen_slope = medianOf(slopes);
    result.variance = varianceOf(values);
    if (result.s != 0 && result.variance > 0.0) {
        const auto s = static_cast<double>(result.s);
        result.z = (s > 0.0 ? s - 1.0 : s + 1.0) / std::sqrt(result.variance);
        result.p = std::erfc(std::abs(result.z) / std::numbers::sqrt2);
    }
    if (result.p < kTrendSignificance) {
        result.direction = result.z > 0.0 ? TrendDirection::Rising : TrendDirection::Falling;
    }
    return result;
}

Peak peakOf(std::span<const double> years, std::span<const double> values) {
    Peak peak;
    for (std::size_t index = 0; index < values.size(); ++index) {
        peak.maximum = values[index] >= values[peak.maximum] ? index : peak.maximum;
    }
    peak.years_since = years.back() - years[peak.maximum];
    if (values.size() - peak.maximum >= kFewestValues) {
        peak.after = testOf(years.subspan(peak.maximum), values.subspan(peak.maximum));
    }
    if (peak.years_since >= kPeakAge) {
        const bool falls = peak.after && peak.after->direction == TrendDirection::Falling;
        peak.verdict = falls ? PeakVerdict::Peaked : PeakVerdict::Plateau;
    }
    return peak;
}

SeriesChange changeBetween(const TrendResult& result, std::size_t from, std::size_t to) {
    const double before = result.values[from];
    const double after = result.values[to];
    return {from, to, after - before, relativeChange(before, after),
            compoundGrowth(before, after, result.years[to] - result.years[from])};
}

} // namespace

std::string_view trendDirectionWord(TrendDirection direction) {
    static constexpr std::array<std::string_view, 3> kWords = {"rising", "falling", "no_trend"};
    return kWords[static_cast<std::size_t>(direction)];
}

std::string_view peakVerdictWord(PeakVerdict verdict) {
    static constexpr std::array<std::string_view, 3> kWords = {"peaked", "plateau", "not_peaked"};
    return kWords[static_cast<std::size_t>(verdict)];
}

base::Result<TrendResult> trend(const domain::ObservedSeries& series) {
    if (const auto checked = checkValues("x", series.values, kFewestValues); !checked) {
        return base::failure(checked.error());
    }
    if (series.values.size() > kMostValues) {
        return base::failure(kSeriesTooLarge, {{"value", std::to_string(series.values.size())},
                                               {"expected", std::to_string(kMostValues)}});
    }
    auto years = yearsOf(series.years, series.values.size());
    if (!years) {
        return base::failure(std::move(years.error()));
    }
    TrendResult result;
    result.years = std::move(*years);
    result.values = series.values;
    result.test = testOf(result.years, result.values);
    result.peak = peakOf(result.years, result.values);
    result.span = changeBetween(result, 0, result.values.size() - 1);
    for (std::size_t year = 1; year < result.values.size(); ++year) {
        result.steps.push_back(changeBetween(result, year - 1, year));
    }
    return result;
}

} // namespace parkcarbon::engine::trends
