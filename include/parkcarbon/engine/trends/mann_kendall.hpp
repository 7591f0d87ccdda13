#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// Does a series rise or fall, how fast, and has it peaked? (docs/methods/trends.md)
namespace parkcarbon::engine::trends {

/// Two-sided level of every verdict here.
inline constexpr double kTrendSignificance = 0.05;

enum class TrendDirection : std::uint8_t { Rising, Falling, NoTrend };
std::string_view trendDirectionWord(TrendDirection direction); ///< "rising", "falling", "no_trend"

/// Mann 1945, Kendall 1975 with the correction for ties and for continuity; the slope is Sen's 1968.
struct MannKendall {
    std::int64_t s = 0;
    double variance = 0.0;
    double z = 0.0;
    double p = 1.0;         ///< two-sided, normal approximation
    double sen_slope = 0.0; ///< median of all slopes, a year
    TrendDirection direction = TrendDirection::NoTrend;
};

enum class PeakVerdict : std::uint8_t { Peaked, Plateau, NotPeaked };
std::string_view peakVerdictWord(PeakVerdict verdict); ///< "peaked", "plateau", "not_peaked"

/// Peaked: the maximum lies at least five years before the last year and the series from it on falls significantly;
/// plateau: it lies as far back, but the fall is not significant; else not peaked. Common practice, not confirmed by a
/// standard: whoever shows it says so. Of equal maxima the last counts.
struct Peak {
    PeakVerdict verdict = PeakVerdict::NotPeaked;
    std::size_t maximum = 0;          ///< index of the year
    double years_since = 0.0;         ///< from the maximum to the last year
    std::optional<MannKendall> after; ///< of the series from the maximum on, where it has three values
};

/// From one value to the next, or from first to last.
struct SeriesChange {
    std::size_t from = 0;
    std::size_t to = 0;
    double change = 0.0;
    std::optional<double> relative;        ///< change / value before
    std::optional<double> compound_growth; ///< a year
};

struct TrendResult {
    std::vector<double> years; ///< 0, 1, 2 … when none were stated
    std::vector<double> values;
    MannKendall test;
    Peak peak;
    SeriesChange span;
    std::vector<SeriesChange> steps;
};

/// Errors: SERIES_TOO_SHORT (three values at least), SERIES_TOO_LARGE, SERIES_LENGTHS_DIFFER, SERIES_YEARS_UNORDERED,
/// SERIES_VALUE_NOT_FINITE (error_codes.hpp).
base::Result<TrendResult> trend(const domain::ObservedSeries& series);

} // namespace parkcarbon::engine::trends
