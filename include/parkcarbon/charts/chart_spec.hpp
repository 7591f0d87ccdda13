#pragma once

#include <parkcarbon/charts/gantt_plan.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Pictures of numbers. A chart is described as plain data once (`ChartSpec`) and drawn from that on screen
/// (`ChartView`), in documents (`paintChart`) and as a table (`tableOf`), so that the three never differ.
namespace parkcarbon::charts {

enum class ChartKind : std::uint8_t {
    Bars,        ///< one group of bars per category, one bar per series
    StackedBars, ///< one bar per category, the series on top of each other; negative values stack below zero
    Shares,      ///< what a pie would show: one horizontal bar per category with its value and its part of the sum
    Line,        ///< one line per series over the categories
    Waterfall,   ///< one series; each value adds to the running sum, values marked as totals restart from zero
    Curves,      ///< one curve per series through its points in their order; numbers on both axes, no categories
    Radar,       ///< one axis per category, three or more, one outline per series; zero and below in the middle
    Gantt        ///< one row per category with its planned and actual days; tasks instead of series
};
enum class Direction : std::uint8_t { Upright, Sideways };

struct Series {
    std::string name;
    std::vector<std::optional<double>> values; ///< one per category; nothing = no value, drawn as a gap
    std::vector<double> positions = {};        ///< Curves: where each value stands along the horizontal axis
};

/// All texts are final: translated, and with units.
struct ChartSpec {
    ChartKind kind = ChartKind::Bars;
    Direction direction = Direction::Upright; ///< for Bars and StackedBars; Shares are always sideways, lines upright
    std::string title;                        ///< also the accessible name
    std::string category_title;               ///< what the categories are, e.g. "Enterprise"; Curves: the positions
    std::string value_title;                  ///< what the values are, with unit, e.g. "Emissions (t CO2e)"
    std::vector<std::string> categories;
    std::vector<Series> series;
    std::vector<bool> totals; ///< Waterfall: which values are totals; empty = none
    int decimals = 0;         ///< of the numbers written into the chart and its table
    bool label_values = true; ///< write each number beside its bar or point
    std::string share_title;  ///< Shares: heading of the percentage column in the table, e.g. "Share (%)"
    /// Radar: the value at the rim, the same on every axis (the caller brings all axes to one scale and one direction);
    /// nothing = the highest value.
    std::optional<double> rim = std::nullopt;
    GanttPlan gantt = {}; ///< Gantt: one task per category
};

/// Throws std::invalid_argument when the spec contradicts itself: a series whose length differs from the categories,
/// totals of another length, positions of another length or of another kind, a kind that takes one series and got more,
/// a radar of fewer than three axes or with a rim that is not positive, tasks that do not match the categories or wait
/// for one that is not there, or no series at all.
void requireConsistent(const ChartSpec& spec);
/// Whether there is anything to draw.
bool isEmpty(const ChartSpec& spec);

} // namespace parkcarbon::charts
