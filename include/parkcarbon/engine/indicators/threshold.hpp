#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/indicators/formula.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::indicators {

enum class Comparison : std::uint8_t { AtLeast, AtMost, Above, Below, Equal };
std::string_view comparisonSign(Comparison comparison); ///< ">=", "<=", ">", "<", "="
bool holds(Comparison comparison, double value, double limit);

enum class Direction : std::uint8_t { Higher, Lower, YesNo, Positive };
std::string_view directionWord(Direction direction);               ///< "higher", "lower", "yes_no", "positive"
std::optional<Direction> directionFromWord(std::string_view word); ///< also "yes/no" and ">0"

/// One limit and when it applies.
struct Limit {
    Comparison comparison = Comparison::AtLeast;
    double value = 0.0;
    std::optional<Formula> expression; ///< instead of `value`: another variable sets the limit
    std::optional<int> year;           ///< of a ladder: from that year on
    std::optional<double> size_from;   ///< of a band: smallest value of Threshold::size_variable, included
    std::optional<double> size_to;     ///< excluded
    std::string alternative;           ///< of regional alternatives: its label, e.g. "water-short city"
};

/// What an indicator is measured by.
struct Threshold {
    enum class Kind : std::uint8_t {
        None,          ///< descriptive: no verdict
        Fixed,         ///< one limit
        SizeBands,     ///< limits by the size of the park, each with its own ladder or a plain limit
        YearLadder,    ///< limits by year
        Growth,        ///< `limits[0]` when added value grows, `limits[1]` when it shrinks, none when it stands still
        Alternatives,  ///< limits by region; the project decides where they disagree
        ImproveOnBase, ///< a target of the project, else better than the base period
        ImproveOnYear, ///< a target of the project, else better than the year before
        SameAs         ///< that of another indicator, by its id
    };
    std::string text; ///< as written
    Kind kind = Kind::None;
    std::vector<Limit> limits;
    std::string size_variable; ///< of bands
    std::string same_as;
    std::string growth_variable; ///< of Growth: "IAV"
};

/// Forms: docs/methods/indicators.md. Errors: THRESHOLD_UNREADABLE {value, position}.
base::Result<Threshold> parseThreshold(std::string_view text, Direction direction);

} // namespace parkcarbon::engine::indicators
