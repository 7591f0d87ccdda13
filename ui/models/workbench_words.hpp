#pragma once

#include "ui/theme/icons.hpp"

#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

/// What people read of the workbench. Every state has a sign and a word, so that colour and icon are never alone.
namespace parkcarbon::ui {

QString statusWord(engine::workflow::StepStatus status, const text::Text& words);
Glyph statusGlyph(engine::workflow::StepStatus status);
QString checkWord(engine::workflow::CheckState state, const text::Text& words); ///< `✓ passed`
QString evidenceWord(engine::workflow::EvidenceState state, const text::Text& words);

QString stepName(const engine::workflow::StepDefinition& step, text::Language language);
QString stageName(const engine::workflow::StageDefinition& stage, text::Language language);

/// `2.5 of 4`; of a step that does not apply, a dash.
QString scoreText(const engine::workflow::StepState& step);
QString percentText(const std::optional<double>& percent); ///< `43.1 %`, or a dash

/// One line under the name of a step: state, score, who, and whether it is overdue.
QString stepLine(const engine::workflow::StepState& step, const text::Text& words);
/// Everything that the rail tells of a step: name, line, what is missing next, what holds the score down.
QString stepSummary(const engine::workflow::StepState& step, const text::Text& words);
/// The sentence of the first check that fails, with its remedy; empty when none does.
QString missingNext(const engine::workflow::StepState& step, const text::Text& words);
QString checkSentence(const engine::workflow::CheckResult& check, const text::Text& words);
QString actionSentence(const engine::workflow::NextAction& action, const text::Text& words);

/// How many steps are overdue.
int overdueSteps(const engine::workflow::Workbench& workbench);

} // namespace parkcarbon::ui
