#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <parkcarbon/charts/gantt_words.hpp>

#include <map>

namespace parkcarbon::report {
namespace {

using engine::workflow::Bar;
using engine::workflow::Schedule;

/// The dated bars of a schedule; nothing to draw without any.
charts::ChartSpec ganttOf(const AssessmentNames& names, const Schedule& schedule) {
    const Material& material = names.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Gantt;
    chart.category_title = material.words("column.task");
    chart.gantt.words = charts::ganttWords(material.program());
    chart.gantt.today = names.results().workbench.today;
    std::map<std::string, std::size_t> index;
    for (const Bar& bar : schedule.bars) {
        if (!bar.task.counts || !(bar.task.planned_start || bar.task.actual_start)) {
            continue;
        }
        charts::GanttTask task;
        task.planned = {bar.task.planned_start, bar.task.planned_finish};
        task.actual = {bar.task.actual_start, bar.task.actual_finish};
        task.critical = bar.critical;
        for (const std::string& need : bar.task.needs) {
            if (const auto found = index.find(need); found != index.end()) {
                task.after.push_back(found->second);
            }
        }
        index.emplace(bar.task.id, chart.categories.size());
        chart.categories.push_back(bar.task.id + " " + material.named(bar.task.name_zh, bar.task.name_en));
        chart.gantt.tasks.push_back(std::move(task));
    }
    return chart;
}

void addSchedule(Composer& out, const AssessmentNames& names, const Schedule& schedule, const std::string& id) {
    const Material& material = out.material();
    charts::ChartSpec chart = ganttOf(names, schedule);
    if (chart.categories.empty()) {
        out.paragraph("tasks.undated." + id);
        return;
    }
    out.add("gantt_" + id, std::move(chart));
    Table late = out.newTable("late_" + id, {material.textColumn("column.task"), material.textColumn("column.planned"),
                                             material.textColumn("column.actual"),
                                             material.numberColumn("column.delay", material.words("unit.days"))});
    for (const Bar& bar : schedule.bars) {
        if (bar.task.counts && bar.delay_days.value_or(0) > 0) {
            late.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(bar.task.id + " " + material.named(bar.task.name_zh, bar.task.name_en)),
                  Cell::text(names.dateText(bar.task.planned_start) + " – " + names.dateText(bar.task.planned_finish)),
                  Cell::text(names.dateText(bar.task.actual_start) + " – " + names.dateText(bar.task.actual_finish)),
                  Cell::number(*bar.delay_days, 0)}});
        }
    }
    if (!late.rows.empty()) {
        out.add(std::move(late));
    }
    for (const base::Finding& violation : schedule.violations) {
        out.add(Block(Paragraph{Paragraph::Kind::Warning, material.program().sentence(violation)}));
    }
}

} // namespace

void addTasks(Composer& out) {
    const AssessmentNames names(out.material());
    out.heading(1, "section.tasks");
    out.textBlock("assessment.tasks", "tasks.lead");
    out.heading(2, "section.step_plan");
    addSchedule(out, names, names.results().workbench.plan, "steps");
    out.heading(2, "section.measure_plan");
    addSchedule(out, names, names.results().workbench.measures, "measures");
    out.paragraph("tasks.see_annex");
}

} // namespace parkcarbon::report
