#include "ui/models/parameter_words.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <map>

namespace parkcarbon::ui {
namespace {

QString translated(const char* source) {
    return QCoreApplication::translate("ParameterWords", source);
}

QString enterpriseLabel(const QString& id, const text::Text& words, const ReferenceDirectory& names) {
    const QString name =
        names.name(domain::Table::Enterprises, text::toUtf8(id), words.language() == text::Language::Zh);
    return name.isEmpty() ? id : id + ReferenceDirectory::kSeparator + name;
}

QString periodLabel(const QString& period, const text::Text& words) {
    const auto parsed = base::Period::parse(text::toUtf8(period));
    return parsed ? text::toQString(words.period(*parsed)) : period;
}

QString amountName(const QStringList& parts, const text::Text& words, const ReferenceDirectory& names) {
    const QString period = periodLabel(parts.value(1), words);
    if (parts.size() == 3) {
        return translated(QT_TRANSLATE_NOOP("ParameterWords", "Energy transfer %1, %2")).arg(parts.at(2), period);
    }
    const QString item = text::toQString(words.choiceLabel(text::toUtf8(parts.value(3))));
    return translated(QT_TRANSLATE_NOOP("ParameterWords", "Amount of %1, %2, %3"))
        .arg(item, enterpriseLabel(parts.value(2), words, names), period);
}

/// The words of an `EF` id that are no names of fuels or processes.
QString factorPart(const QString& part, const text::Text& words) {
    static const std::map<QString, const char*> kWords = {
        {"road", QT_TRANSLATE_NOOP("ParameterWords", "road transport")},
        {"energy", QT_TRANSLATE_NOOP("ParameterWords", "energy industries")},
        {"manufacturing", QT_TRANSLATE_NOOP("ParameterWords", "manufacturing")},
        {"process", QT_TRANSLATE_NOOP("ParameterWords", "process")},
        {"cooling", QT_TRANSLATE_NOOP("ParameterWords", "cooling")}};
    if (const auto found = kWords.find(part); found != kWords.end()) {
        return translated(found->second);
    }
    const QString gas = part.toUpper();
    if (gas == "CO2" || gas == "CH4" || gas == "N2O") {
        return gas;
    }
    const std::string word = text::toUtf8(part);
    if (words.hasTerm(word)) {
        return text::toQString(words.term(word));
    }
    for (const char* family : {"energy", "fuel_set"}) {
        if (words.hasTerm(std::string(family) + "." + word)) {
            return text::toQString(words.termOr(family, word));
        }
    }
    return text::toQString(words.choiceLabel(word));
}

QString factorName(const QStringList& parts, const text::Text& words) {
    QStringList shown;
    for (const QString& part : parts.mid(1)) {
        // The fuel set says where a value is from, which the table of factors shows; the name of the fuel is enough.
        const bool is_set = words.hasTerm("fuel_set." + text::toUtf8(part));
        if (!part.isEmpty() && !is_set) {
            shown << factorPart(part, words);
        }
    }
    return translated(QT_TRANSLATE_NOOP("ParameterWords", "Factor: %1"))
        .arg(shown.join(ReferenceDirectory::kSeparator));
}

} // namespace

QString parameterName(std::string_view id, const text::Text& words, const ReferenceDirectory& names) {
    const QStringList parts = text::toQString(id).split('|');
    if (parts.first() == "AD" && (parts.size() == 3 || parts.size() == 5)) {
        return amountName(parts, words, names);
    }
    return parts.first() == "EF" ? factorName(parts, words) : text::toQString(id);
}

QString outputName(std::string_view id, const text::Text& words, const ReferenceDirectory& names) {
    for (const std::string_view when : {std::string_view("base/"), std::string_view("current/")}) {
        if (id.starts_with(when)) {
            id.remove_prefix(when.size());
        }
    }
    constexpr std::string_view kPark = "park/";
    constexpr std::string_view kEnterprise = "enterprise/";
    if (id.starts_with(kPark)) {
        return text::toQString(words.termOr("view", id.substr(kPark.size())));
    }
    return id.starts_with(kEnterprise) ? enterpriseLabel(text::toQString(id.substr(kEnterprise.size())), words, names)
                                       : text::toQString(id);
}

} // namespace parkcarbon::ui
