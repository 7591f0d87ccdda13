#pragma once

#include <parkcarbon/charts/gantt_plan.hpp>

namespace parkcarbon::text {
class Text;
}

namespace parkcarbon::charts {

/// The words of Gantt charts in one language, from resources/messages/charts_terms.csv.
GanttWords ganttWords(const text::Text& text);

} // namespace parkcarbon::charts
