#pragma once

#include "ui/document/results_keeper.hpp"
#include "ui/models/reference_directory.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// The pictures of the result pages, each from the results alone. Values in t CO2e.
charts::ChartSpec categoryChart(const ParkResults& results, const text::Text& words);
charts::ChartSpec enterpriseChart(const ParkResults& results, const text::Text& words, const ReferenceDirectory& names,
                                  std::size_t most);
charts::ChartSpec yearChart(const ParkResults& results, const text::Text& words);
charts::ChartSpec viewChart(const ParkResults& results, const text::Text& words);

} // namespace parkcarbon::ui
