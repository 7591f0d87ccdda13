#include "ui/pages/board_tables.hpp"

#include "ui/models/workbench_words.hpp"
#include "ui/shell/place.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

const QString kStepLine = QStringLiteral("step/");

QString translated(const char* source) {
    return QCoreApplication::translate("BoardTables", source);
}

QString dateText(const std::optional<base::Date>& date) {
    return date ? text::toQString(base::formatDate(*date)) : QString();
}

QString numberedName(const StepState& step, text::Language language) {
    return QStringLiteral("%1. %2").arg(step.definition.step).arg(stepName(step.definition, language));
}

ValueCell stepCell(const StepState& step, const text::Text& words) {
    return {numberedName(step, words.language()), {}, stepLineId(step.definition.step), false};
}

bool isSuspect(const EvidenceItem& item) {
    return item.state == EvidenceState::Missing || item.state == EvidenceState::Tampered;
}

std::size_t countOf(const StepState& step, CheckState state) {
    return static_cast<std::size_t>(std::count_if(step.checks.begin(), step.checks.end(),
                                                  [&](const CheckResult& check) { return check.state == state; }));
}

} // namespace

QString stepLineId(int step) {
    return kStepLine + QString::number(step);
}

int stepOfLine(const QString& line_id) {
    return line_id.startsWith(kStepLine) ? line_id.mid(kStepLine.size()).toInt() : 0;
}

ResultTable actionTable(const Workbench& workbench, const text::Text& words) {
    ValueRows rows;
    for (const NextAction& action : workbench.next_actions) {
        ValueCell number{QString::number(rows.size() + 1), static_cast<double>(rows.size() + 1),
                         QStringLiteral("action/%1").arg(rows.size()), false};
        rows.push_back({number, textCell(actionSentence(action, words), rows.size() < 3),
                        textCell(translated(QT_TRANSLATE_NOOP("BoardTables", "Step %1")).arg(action.step)),
                        textCell(placeTitle(action.page, words))});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("BoardTables", "What next")),
                        {translated(QT_TRANSLATE_NOOP("BoardTables", "No.")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "What is open")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Step")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Mended on"))},
                        std::move(rows), 0);
}

ResultTable stepTable(const Workbench& workbench, const text::Text& words) {
    ValueRows rows;
    for (const StepState& step : workbench.steps) {
        const auto open = countOf(step, CheckState::Failed);
        const auto overridden = countOf(step, CheckState::Overridden);
        const auto broken = std::count_if(step.evidence.begin(), step.evidence.end(), isSuspect);
        rows.push_back(
            {stepCell(step, words), textCell(statusWord(step.status, words)), numberOrDash(step.score),
             numberCell(step.gated_score, {}, true), numberCell(static_cast<double>(open), {}, open > 0),
             numberCell(static_cast<double>(overridden)),
             textCell(QString::number(step.evidence.size()) + (broken > 0 ? QStringLiteral(" ⚠") : QString())),
             textCell(text::toQString(step.responsible)), textCell(dateText(step.planned_finish)),
             textCell(step.overdue ? translated(QT_TRANSLATE_NOOP("BoardTables", "⚠ overdue")) : QString(), true)});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("BoardTables", "Steps")),
                        {translated(QT_TRANSLATE_NOOP("BoardTables", "Step")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "State")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Score claimed")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Score granted")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Checks open")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Checks overridden")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Evidence")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Owner")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Planned end")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Deadline"))},
                        std::move(rows), 1);
}

ResultTable deadlineTable(const Workbench& workbench, const text::Text& words) {
    std::vector<std::pair<base::Date, const StepState*>> due;
    for (const StepState& step : workbench.steps) {
        const bool open = step.status != StepStatus::Done && step.status != StepStatus::NotApplicable;
        if (open && step.planned_finish) {
            due.emplace_back(*step.planned_finish, &step);
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    ValueRows rows;
    for (const auto& [day, step] : due) {
        const auto days = (std::chrono::sys_days(day) - std::chrono::sys_days(workbench.today)).count();
        rows.push_back({stepCell(*step, words), textCell(text::toQString(base::formatDate(day))),
                        textCell(days < 0 ? translated(QT_TRANSLATE_NOOP("BoardTables", "⚠ %1 days late")).arg(-days)
                                          : translated(QT_TRANSLATE_NOOP("BoardTables", "in %1 days")).arg(days),
                                 days < 0),
                        textCell(text::toQString(step->responsible)), textCell(missingNext(*step, words))});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("BoardTables", "Deadlines")),
                        {translated(QT_TRANSLATE_NOOP("BoardTables", "Step")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Planned end")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Deadline")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Owner")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "Missing next"))},
                        std::move(rows), 0);
}

ResultTable evidenceTable(const Workbench& workbench, const text::Text& words) {
    ValueRows first;
    ValueRows rest;
    for (const StepState& step : workbench.steps) {
        for (const EvidenceItem& item : step.evidence) {
            (isSuspect(item) ? first : rest)
                .push_back({stepCell(step, words),
                            textCell(text::toQString(item.title.empty() ? item.file : item.title)),
                            textCell(evidenceWord(item.state, words), isSuspect(item)),
                            textCell(text::toQString(item.file)), textCell(dateText(item.date))});
        }
    }
    first.insert(first.end(), rest.begin(), rest.end());
    return writtenTable(
        translated(QT_TRANSLATE_NOOP("BoardTables", "Evidence")),
        {translated(QT_TRANSLATE_NOOP("BoardTables", "Step")), translated(QT_TRANSLATE_NOOP("BoardTables", "Document")),
         translated(QT_TRANSLATE_NOOP("BoardTables", "State")), translated(QT_TRANSLATE_NOOP("BoardTables", "File")),
         translated(QT_TRANSLATE_NOOP("BoardTables", "Date"))},
        std::move(first), 0);
}

ResultTable findingTable(const base::Findings& findings, const text::Text& words) {
    struct Kind {
        const base::Finding* first = nullptr;
        int count = 0;
    };
    std::map<std::pair<int, std::string>, Kind> kinds; // errors first
    for (const base::Finding& finding : findings) {
        Kind& kind = kinds[{-static_cast<int>(finding.severity), std::string(finding.code.name)}];
        kind.first = kind.first == nullptr ? &finding : kind.first;
        ++kind.count;
    }
    ValueRows rows;
    for (const auto& [key, kind] : kinds) {
        ValueCell severity = textCell(text::toQString(words.severityLabel(kind.first->severity)));
        severity.line_id = QStringLiteral("finding/") + text::toQString(key.second);
        rows.push_back({severity, numberCell(kind.count), textCell(text::toQString(words.sentence(*kind.first)))});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("BoardTables", "Findings")),
                        {translated(QT_TRANSLATE_NOOP("BoardTables", "Severity")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "How many")),
                         translated(QT_TRANSLATE_NOOP("BoardTables", "For example"))},
                        std::move(rows), 0);
}

} // namespace parkcarbon::ui
