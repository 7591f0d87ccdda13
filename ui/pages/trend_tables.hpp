#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/services/trend_use_case.hpp>
#include <parkcarbon/text/text.hpp>

#include <vector>

namespace parkcarbon::ui {

/// What moved the emissions from the first to the last year, one step per factor. Empty without decomposition.
charts::ChartSpec driverChart(const services::ParkTrends& trends, const text::Text& words);
/// Emissions and output of all years, each as a part of its first value. Empty with fewer than two years.
charts::ChartSpec trendChart(const services::ParkTrends& trends, const text::Text& words);
/// Drivers, decoupling, and the test for a trend with the peak.
std::vector<ResultTable> trendTables(const services::ParkTrends& trends, const text::Text& words);

} // namespace parkcarbon::ui
