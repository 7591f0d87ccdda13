#include "ui/models/workbench_words.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

QString translated(const char* source) {
    return QCoreApplication::translate("WorkbenchWords", source);
}

QString checkSign(CheckState state) {
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("✓");
    case CheckState::NotApplicable:
        return QStringLiteral("–");
    case CheckState::Overridden:
        return QStringLiteral("!");
    case CheckState::Failed:
        break;
    }
    return QStringLiteral("✗");
}

QString evidenceSign(EvidenceState state) {
    switch (state) {
    case EvidenceState::Present:
    case EvidenceState::Linked:
        return QStringLiteral("✓");
    case EvidenceState::Missing:
        return QStringLiteral("✗");
    case EvidenceState::Tampered:
        return QStringLiteral("⚠");
    case EvidenceState::Reference:
        break;
    }
    return QStringLiteral("·");
}

} // namespace

QString statusWord(StepStatus status, const text::Text& words) {
    return text::toQString(words.label(status));
}

Glyph statusGlyph(StepStatus status) {
    switch (status) {
    case StepStatus::InProgress:
        return Glyph::StepRunning;
    case StepStatus::Done:
        return Glyph::StepDone;
    case StepStatus::NotApplicable:
        return Glyph::StepNotApplicable;
    case StepStatus::NotStarted:
        break;
    }
    return Glyph::Step;
}

QString checkWord(CheckState state, const text::Text& words) {
    return checkSign(state) + ' ' + text::toQString(words.termOr("check_state", checkStateWord(state)));
}

QString evidenceWord(EvidenceState state, const text::Text& words) {
    return evidenceSign(state) + ' ' + text::toQString(words.termOr("evidence_state", evidenceStateWord(state)));
}

QString stepName(const StepDefinition& step, text::Language language) {
    return text::toQString(language == text::Language::Zh ? step.name_zh : step.name_en);
}

QString stageName(const StageDefinition& stage, text::Language language) {
    return text::toQString(language == text::Language::Zh ? stage.name_zh : stage.name_en);
}

QString scoreText(const StepState& step) {
    constexpr int kDigits = 3;
    if (step.status == StepStatus::NotApplicable || !step.score) {
        return QStringLiteral("–");
    }
    return translated(QT_TRANSLATE_NOOP("WorkbenchWords", "%1 of 4"))
        .arg(text::toQString(text::formatSignificant(step.gated_score, kDigits)));
}

QString percentText(const std::optional<double>& percent) {
    return percent ? QStringLiteral("%1 %").arg(text::toQString(text::formatFixed(*percent, 1))) : QStringLiteral("–");
}

QString stepLine(const StepState& step, const text::Text& words) {
    QStringList parts{statusWord(step.status, words)};
    if (step.status != StepStatus::NotApplicable) {
        parts << scoreText(step);
    }
    if (step.overdue) {
        parts << translated(QT_TRANSLATE_NOOP("WorkbenchWords", "⚠ overdue"));
    }
    if (!step.responsible.empty()) {
        parts << text::toQString(step.responsible);
    }
    return parts.join(QStringLiteral(" · "));
}

QString checkSentence(const CheckResult& check, const text::Text& words) {
    return text::toQString(words.sentence(check.sentence, check.arguments));
}

QString actionSentence(const NextAction& action, const text::Text& words) {
    return text::toQString(words.sentence(action.sentence, action.arguments));
}

QString missingNext(const StepState& step, const text::Text& words) {
    const auto failed = std::find_if(step.checks.begin(), step.checks.end(),
                                     [](const CheckResult& check) { return check.state == CheckState::Failed; });
    if (failed == step.checks.end()) {
        return {};
    }
    const QString remedy = text::toQString(words.remedy(failed->sentence, failed->arguments));
    return remedy.isEmpty() ? checkSentence(*failed, words) : checkSentence(*failed, words) + ' ' + remedy;
}

QString stepSummary(const StepState& step, const text::Text& words) {
    QStringList lines{
        QStringLiteral("%1. %2").arg(step.definition.step).arg(stepName(step.definition, words.language())),
        stepLine(step, words)};
    for (const GateReason& gate : step.gates) {
        lines << text::toQString(words.sentence(gate.sentence, gate.arguments));
    }
    if (const QString missing = missingNext(step, words); !missing.isEmpty()) {
        lines << translated(QT_TRANSLATE_NOOP("WorkbenchWords", "Missing next: %1")).arg(missing);
    }
    return lines.join('\n');
}

int overdueSteps(const Workbench& workbench) {
    return static_cast<int>(std::count_if(workbench.steps.begin(), workbench.steps.end(),
                                          [](const StepState& step) { return step.overdue; }));
}

} // namespace parkcarbon::ui
