#include "ui/pages/plan_tables.hpp"

#include "ui/models/workbench_words.hpp"

#include <parkcarbon/charts/gantt_words.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

constexpr std::size_t kFewestAxes = 3;

QString translated(const char* source) {
    return QCoreApplication::translate("PlanTables", source);
}

QString dateText(const std::optional<base::Date>& date) {
    return date ? QString::fromStdString(base::formatDate(*date)) : QString();
}

/// `3. Baseline survey`; of a measure `M2 Waste heat`.
QString taskName(const Task& task, text::Language language) {
    const QString name =
        text::toQString(language == text::Language::Zh || task.name_en.empty() ? task.name_zh : task.name_en);
    const QString id = text::toQString(task.id);
    return task.kind == Task::Kind::Step ? id + QStringLiteral(". ") + name : id + ' ' + name;
}

charts::GanttTask barOf(const Bar& bar) {
    charts::GanttTask task;
    task.planned = {bar.task.planned_start, bar.task.planned_finish};
    task.actual = {bar.task.actual_start, bar.task.actual_finish};
    task.critical = bar.critical;
    task.milestone = bar.task.planned_start && bar.task.planned_start == bar.task.planned_finish;
    return task;
}

QString stateOf(const Bar& bar) {
    if (bar.task.done) {
        return translated(QT_TRANSLATE_NOOP("PlanTables", "✓ done"));
    }
    if (bar.overdue) {
        return translated(QT_TRANSLATE_NOOP("PlanTables", "⚠ overdue"));
    }
    return bar.task.actual_start ? translated(QT_TRANSLATE_NOOP("PlanTables", "running"))
                                 : translated(QT_TRANSLATE_NOOP("PlanTables", "ahead"));
}

ValueCell days(const std::optional<int>& value) {
    return value ? ValueCell{QString::number(*value), static_cast<double>(*value), {}, false} : textCell({});
}

} // namespace

charts::ChartSpec ganttOf(const Schedule& schedule, base::Date today, const QString& title, const text::Text& words) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Gantt;
    spec.title = text::toUtf8(title);
    spec.category_title = text::toUtf8(title);
    spec.gantt.words = charts::ganttWords(words);
    spec.gantt.today = today;
    std::vector<const Bar*> shown;
    for (const Bar& bar : schedule.bars) {
        if (bar.task.counts) {
            shown.push_back(&bar);
        }
    }
    for (const Bar* bar : shown) {
        charts::GanttTask task = barOf(*bar);
        for (std::size_t index = 0; index < shown.size(); ++index) {
            const auto& needs = bar->task.needs;
            if (std::find(needs.begin(), needs.end(), shown[index]->task.id) != needs.end()) {
                task.after.push_back(index);
            }
        }
        spec.categories.push_back(text::toUtf8(taskName(bar->task, words.language())));
        spec.gantt.tasks.push_back(std::move(task));
    }
    return spec;
}

ResultTable scheduleTable(const Schedule& schedule, const QString& title, const text::Text& words) {
    ValueRows rows;
    for (const Bar& bar : schedule.bars) {
        const QString kind = bar.task.kind == Task::Kind::Step ? QStringLiteral("step/") : QStringLiteral("measure/");
        rows.push_back(
            {{taskName(bar.task, words.language()), {}, kind + text::toQString(bar.task.id), false},
             textCell(bar.task.counts ? stateOf(bar) : translated(QT_TRANSLATE_NOOP("PlanTables", "– not applicable"))),
             textCell(dateText(bar.task.planned_start)),
             textCell(dateText(bar.task.planned_finish)),
             textCell(dateText(bar.task.actual_start)),
             textCell(dateText(bar.task.actual_finish)),
             textCell(bar.critical ? translated(QT_TRANSLATE_NOOP("PlanTables", "● critical")) : QString(),
                      bar.critical),
             days(bar.slack_days),
             days(bar.delay_days)});
    }
    ResultTable table = writtenTable(title,
                                     {translated(QT_TRANSLATE_NOOP("PlanTables", "What")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "State")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Planned start")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Planned end")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Actual start")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Actual end")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Critical path")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Slack (days)")),
                                      translated(QT_TRANSLATE_NOOP("PlanTables", "Delay (days)"))},
                                     std::move(rows), 0);
    QStringList broken;
    for (const base::Finding& finding : schedule.violations) {
        broken << text::toQString(words.sentence(finding));
    }
    table.note = broken.join(' ');
    return table;
}

charts::ChartSpec stageRadar(const Workbench& workbench, const text::Text& words) {
    constexpr double kWhole = 100.0;
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Radar;
    spec.title = text::toUtf8(translated(QT_TRANSLATE_NOOP("PlanTables", "Scores by stage")));
    spec.category_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("PlanTables", "Stage")));
    spec.value_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("PlanTables", "Score (%)")));
    spec.rim = kWhole;
    charts::Series now{text::toUtf8(translated(QT_TRANSLATE_NOOP("PlanTables", "Now"))), {}};
    charts::Series before{text::toUtf8(translated(QT_TRANSLATE_NOOP("PlanTables", "Last cycle"))), {}};
    bool any_before = false;
    for (const StageState& stage : workbench.stages) {
        spec.categories.push_back(text::toUtf8(stageName(stage.definition, words.language())));
        now.values.push_back(stage.score_pct);
        before.values.push_back(stage.previous_score_pct);
        any_before = any_before || stage.previous_score_pct;
    }
    if (spec.categories.size() < kFewestAxes) {
        spec.categories.clear();
        return spec;
    }
    spec.series.push_back(std::move(now));
    if (any_before) {
        spec.series.push_back(std::move(before));
    }
    return spec;
}

ResultTable targetTable(const Acceptance& acceptance, const text::Text& words) {
    constexpr double kPercent = 100.0;
    ValueRows rows;
    for (const TargetCompletion& target : acceptance.targets) {
        const auto share = target.completion ? std::optional(*target.completion * kPercent) : std::nullopt;
        rows.push_back({textCell(text::toQString(target.indicator_id)), textCell(QString::number(target.year)),
                        textCell(target.binding ? translated(QT_TRANSLATE_NOOP("PlanTables", "binding"))
                                                : translated(QT_TRANSLATE_NOOP("PlanTables", "guiding"))),
                        numberOrDash(target.base), numberCell(target.target), numberOrDash(target.actual),
                        numberOrDash(share),
                        textCell(!target.actual ? translated(QT_TRANSLATE_NOOP("PlanTables", "? not known"))
                                 : target.met   ? translated(QT_TRANSLATE_NOOP("PlanTables", "✓ met"))
                                                : translated(QT_TRANSLATE_NOOP("PlanTables", "✗ not met")),
                                 true)});
    }
    ResultTable table = writtenTable(
        translated(QT_TRANSLATE_NOOP("PlanTables", "Targets")),
        {translated(QT_TRANSLATE_NOOP("PlanTables", "Indicator")), translated(QT_TRANSLATE_NOOP("PlanTables", "Year")),
         translated(QT_TRANSLATE_NOOP("PlanTables", "Nature")),
         translated(QT_TRANSLATE_NOOP("PlanTables", "Base value")),
         translated(QT_TRANSLATE_NOOP("PlanTables", "Target")), translated(QT_TRANSLATE_NOOP("PlanTables", "Actual")),
         translated(QT_TRANSLATE_NOOP("PlanTables", "Completion (%)")),
         translated(QT_TRANSLATE_NOOP("PlanTables", "Verdict"))},
        std::move(rows), 2);
    if (acceptance.proposal) {
        const bool chinese = words.language() == text::Language::Zh;
        table.note = translated(QT_TRANSLATE_NOOP("PlanTables", "Proposed verdict: %1"))
                         .arg(text::toQString(chinese ? acceptance.proposal->name_zh : acceptance.proposal->name_en));
    }
    return table;
}

} // namespace parkcarbon::ui
