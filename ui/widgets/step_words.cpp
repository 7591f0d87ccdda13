#include "ui/widgets/step_words.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

namespace parkcarbon::ui {

using engine::inventory::ExplanationStep;

QString stepTitle(const ExplanationStep& step, const text::Text& words) {
    const QString name = text::toQString(words.hasTerm(step.name) ? words.term(step.name) : step.name);
    const QString symbol = text::toQString(step.symbol);
    return symbol.isEmpty() || symbol == name ? name
                                              : QCoreApplication::translate("StepWords", "%1 (%2)").arg(name, symbol);
}

QString stepKind(const ExplanationStep& step, const text::Text& words) {
    QString kind = text::toQString(words.termOr("origin", engine::inventory::originWord(step.origin)));
    if (!step.status.empty()) {
        const bool evidence = step.origin == ExplanationStep::Origin::Input;
        kind += QStringLiteral(" · ") +
                text::toQString(evidence ? words.choiceLabel(step.status) : words.termOr("status", step.status));
    }
    return kind;
}

} // namespace parkcarbon::ui
