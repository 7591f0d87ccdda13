#pragma once

#include "ui/models/reference_directory.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/engine/pollutants/co_control.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>
#include <parkcarbon/reference/library.hpp>
#include <parkcarbon/text/text.hpp>

#include <vector>

namespace parkcarbon::ui {

/// Pollutants of the park, of the enterprises, and the tax outlet by outlet. Line ids are those of `periodLine`.
std::vector<ResultTable> pollutantTables(const engine::pollutants::PollutantAccount& account,
                                         const reference::Library& library, const text::Text& words,
                                         const ReferenceDirectory& names);

/// Carbon and every pollutant at both times, the quadrant and the elasticity, and the weighted sums.
ResultTable coControlTable(const engine::pollutants::CoControl& result, const reference::Library& library,
                           const text::Text& words);

} // namespace parkcarbon::ui
