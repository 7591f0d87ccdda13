#pragma once

#include <parkcarbon/charts/chart_spec.hpp>

#include <string>
#include <vector>

namespace parkcarbon::charts {

/// A chart as a table: what a screen reader speaks and what "copy as table" puts on the clipboard.
struct ChartTable {
    std::vector<std::string> header;            ///< category title, then one column per series
    std::vector<std::vector<std::string>> rows; ///< one per category; numbers without thousands separators
};

ChartTable tableOf(const ChartSpec& spec);
/// Tab-separated with a header line, as spreadsheets paste it; tabs and line breaks inside texts become spaces.
std::string toTsv(const ChartTable& table);

} // namespace parkcarbon::charts
