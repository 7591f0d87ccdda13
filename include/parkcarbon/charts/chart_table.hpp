#pragma once

#include <parkcarbon/charts/chart_spec.hpp>

#include <string>
#include <vector>

namespace parkcarbon::charts {

/// A chart as a table: what a screen reader speaks and what "copy as table" puts on the clipboard.
struct ChartTable {
    /// Category title, then one column per series; of curves two per series, the position and the value; of a Gantt
    /// chart the days planned and actual, whether critical, whether a milestone, and what a task waits for.
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< one per category or point; no thousands separators
};

ChartTable tableOf(const ChartSpec& spec);
/// Tab-separated with a header line, as spreadsheets paste it; tabs and line breaks inside texts become spaces.
std::string toTsv(const ChartTable& table);

} // namespace parkcarbon::charts
