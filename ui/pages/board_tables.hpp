#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// The step that a row of the tables below is about is told by its line id, `step/3`.
QString stepLineId(int step);
int stepOfLine(const QString& line_id); ///< 0 when it names none

/// The most useful things to do, with where.
ResultTable actionTable(const engine::workflow::Workbench& workbench, const text::Text& words);
/// Every step: state, score as claimed and as granted, checks, evidence, who, until when.
ResultTable stepTable(const engine::workflow::Workbench& workbench, const text::Text& words);
/// What is overdue or due next, soonest first.
ResultTable deadlineTable(const engine::workflow::Workbench& workbench, const text::Text& words);
/// Evidence that is missing or was changed first.
ResultTable evidenceTable(const engine::workflow::Workbench& workbench, const text::Text& words);
/// How many findings stand open, by severity and kind.
ResultTable findingTable(const base::Findings& findings, const text::Text& words);

} // namespace parkcarbon::ui
