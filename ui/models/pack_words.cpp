#include "ui/models/pack_words.hpp"

#include <parkcarbon/reference/pack_layout.hpp>
#include <parkcarbon/report/reminder_letter.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {

QString PackWords::state(services::AnswerState state) const {
    switch (state) {
    case services::AnswerState::NotAsked:
        return tr("– not asked");
    case services::AnswerState::Waiting:
        return tr("… waiting");
    case services::AnswerState::Overdue:
        return tr("⚠ overdue");
    case services::AnswerState::Incomplete:
        return tr("◐ incomplete");
    case services::AnswerState::Complete:
        break;
    }
    return tr("✔ complete");
}

QString PackWords::status(const services::OpenQuestion& question) const {
    if (question.drafted) {
        return tr("✎ drafted");
    }
    switch (question.question.status) {
    case domain::QuestionStatus::Open:
        return tr("? open");
    case domain::QuestionStatus::Answered:
        return tr("✔ answered");
    case domain::QuestionStatus::Withdrawn:
        break;
    }
    return tr("– withdrawn");
}

QString PackWords::question(const domain::PackQuestion& question) const {
    return text::toQString(report::questionWords(question, words_));
}

QString PackWords::sheetTitle(const std::string& id) const {
    const auto layout = reference::shippedPackLayout();
    const domain::PackSheet* const sheet = layout ? (*layout)->sheet(id) : nullptr;
    return text::toQString(sheet == nullptr                          ? id
                           : words_.language() == text::Language::Zh ? sheet->title.zh
                                                                     : sheet->title.en);
}

QString PackWords::place(const domain::PackQuestion& question) const {
    const QString sheet = sheetTitle(question.sheet);
    return question.cell.empty() ? sheet
           : sheet.isEmpty()     ? text::toQString(question.cell)
                                 : sheet + QLatin1Char('!') + text::toQString(question.cell);
}

QString PackWords::date(const std::optional<base::Date>& date) {
    return date ? text::toQString(base::formatDate(*date)) : QString();
}

QString PackWords::share(const std::optional<double>& share) {
    return share ? text::toQString(text::formatPercent(*share)) : QStringLiteral("–");
}

} // namespace parkcarbon::ui
