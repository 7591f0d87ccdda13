#include <parkcarbon/charts/gantt_words.hpp>

#include <parkcarbon/text/text.hpp>

namespace parkcarbon::charts {

GanttWords ganttWords(const text::Text& text) {
    GanttWords words;
    words.planned = text.term("gantt.planned");
    words.actual = text.term("gantt.actual");
    words.critical = text.term("gantt.critical");
    words.milestone = text.term("gantt.milestone");
    words.today = text.term("gantt.today");
    words.planned_start = text.term("gantt.planned_start");
    words.planned_end = text.term("gantt.planned_end");
    words.actual_start = text.term("gantt.actual_start");
    words.actual_end = text.term("gantt.actual_end");
    words.after = text.term("gantt.after");
    words.yes = text.term("gantt.yes");
    return words;
}

} // namespace parkcarbon::charts
