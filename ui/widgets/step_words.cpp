#include "ui/widgets/step_words.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace parkcarbon::ui {

using engine::inventory::ExplanationStep;

namespace {

constexpr std::size_t kHashDigits = 12; ///< enough to tell files apart by eye

} // namespace

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

QString stepPlace(const ExplanationStep& step, const text::Text& words) {
    if (!step.where || step.where->file.empty()) {
        return {};
    }
    const std::string cell = step.where->cellOf(step.column);
    if (!cell.empty()) {
        const std::string sheet = step.where->sheet.empty() ? "" : step.where->sheet + "!";
        return text::toQString(step.where->file + " · " + sheet + cell);
    }
    base::Location where;
    where.file = step.where->file;
    where.sheet = step.where->sheet;
    where.row = step.where->row;
    where.column = step.column;
    return text::toQString(words.location(where));
}

QString importText(const domain::Provenance& origin, const text::Text& words) {
    QStringList parts;
    const QString by = text::toQString(origin.imported_by);
    const QDateTime at = QDateTime::fromString(text::toQString(origin.imported_at), Qt::ISODateWithMs);
    if (at.isValid()) {
        const base::Timestamp time{std::chrono::milliseconds(at.toMSecsSinceEpoch())};
        const QString when = text::toQString(words.timestamp(time));
        parts << (by.isEmpty() ? QCoreApplication::translate("StepWords", "imported on %1").arg(when)
                               : QCoreApplication::translate("StepWords", "imported by %1 on %2").arg(by, when));
    }
    if (!origin.sha256.empty()) {
        parts << QStringLiteral("SHA-256 ") + text::toQString(origin.sha256.substr(0, kHashDigits)) +
                     QStringLiteral("…");
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace parkcarbon::ui
