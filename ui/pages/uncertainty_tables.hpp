#pragma once

#include "ui/models/reference_directory.hpp"
#include "ui/models/result_table.hpp"
#include "ui/widgets/interval_chart.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>
#include <parkcarbon/text/text.hpp>

#include <vector>

namespace parkcarbon::ui {

/// The outputs of the assessed period, without those of the base period.
std::vector<const engine::uncertainty::OutputUncertainty*>
currentOutputs(const engine::uncertainty::UncertaintyResult& result);

/// Views and enterprises: mean and 95 % interval of the draws, first order beside it.
ResultTable outputsTable(const engine::uncertainty::UncertaintyResult& result, const text::Text& words,
                         const ReferenceDirectory& names);
/// The change of each view since the base period with its interval; empty without one.
ResultTable trendTable(const engine::uncertainty::UncertaintyResult& result, const text::Text& words,
                       const ReferenceDirectory& names);
/// Every parameter's share of the variance of one output, the largest first.
ResultTable contributionsTable(const engine::uncertainty::UncertaintyResult& result,
                               const std::vector<engine::uncertainty::Contribution>& contributions,
                               const text::Text& words, const ReferenceDirectory& names);
/// The largest of them as bars, in %.
charts::ChartSpec contributionsChart(const engine::uncertainty::UncertaintyResult& result,
                                     const std::vector<engine::uncertainty::Contribution>& contributions,
                                     const text::Text& words, const ReferenceDirectory& names, std::size_t most);
/// The park's views, or the enterprises with the largest means.
std::vector<Interval> intervalsOf(const engine::uncertainty::UncertaintyResult& result, bool of_park, std::size_t most,
                                  const text::Text& words, const ReferenceDirectory& names);

} // namespace parkcarbon::ui
