#pragma once

#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/text/text.hpp>

#include <QCoreApplication>
#include <QString>

namespace parkcarbon::ui {

/// What people read of the collection of data by workbooks. Every state has a sign and a word, so that colour is never
/// the only sign.
class PackWords {
    Q_DECLARE_TR_FUNCTIONS(PackWords)
public:
    explicit PackWords(const text::Text& words) : words_(words) {}

    QString state(services::AnswerState state) const;             ///< `⚠ overdue`
    QString status(const services::OpenQuestion& question) const; ///< `✎ drafted`
    QString question(const domain::PackQuestion& question) const;
    QString place(const domain::PackQuestion& question) const; ///< `Fuels burned!D17`; empty when unknown
    static QString date(const std::optional<base::Date>& date);
    static QString share(const std::optional<double>& share); ///< `83.1%`, or a dash

private:
    QString sheetTitle(const std::string& id) const; ///< as its tab is called; its id if it is no sheet of today

    const text::Text& words_;
};

} // namespace parkcarbon::ui
