#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// Every project with its investment and what is behind it: planned, signed, paid, and the gap that no source fills.
ResultTable financeTable(const domain::ProjectSnapshot& snapshot, const text::Text& words);
/// Every single source of every project.
ResultTable sourceTable(const domain::ProjectSnapshot& snapshot, const text::Text& words);

} // namespace parkcarbon::ui
