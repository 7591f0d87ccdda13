#include "ui/models/factor_words.hpp"

#include <parkcarbon/reference/status.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QStringList>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kShownDigits = 8;

/// The word that a table itself gives its category in the language.
std::string categoryOf(std::string_view kind, std::string_view set) {
    const auto catalogue = reference::Catalogue::shipped();
    const reference::CatalogueTable* table = catalogue ? (*catalogue)->table(kind) : nullptr;
    if (table == nullptr) {
        return std::string(set);
    }
    for (const char* column : {"category", "activity"}) {
        for (const reference::CatalogueRow& row : table->rows()) {
            const std::string_view chinese = table->field(row, std::string(column) + "_zh");
            if (!chinese.empty() && table->field(row, column) == set) {
                return std::string(chinese);
            }
        }
    }
    return std::string(set);
}

} // namespace

QString factorKind(const text::Text& words, std::string_view kind) {
    return text::toQString(words.termOr("factor_kind", kind));
}

QString factorSet(const text::Text& words, std::string_view kind, std::string_view set) {
    for (const char* family : {"fuel_set", "factor_set"}) {
        if (words.hasTerm(std::string(family) + "." + std::string(set))) {
            return text::toQString(words.termOr(family, set));
        }
    }
    if (kind == "own_factors") {
        return text::toQString(words.choiceLabel(set));
    }
    return text::toQString(words.language() == text::Language::Zh ? categoryOf(kind, set) : std::string(set));
}

QString factorName(const text::Text& words, const std::string& zh, const std::string& en) {
    const bool chinese = words.language() == text::Language::Zh;
    const std::string& wanted = chinese ? zh : en;
    return text::toQString(wanted.empty() ? (chinese ? en : zh) : wanted);
}

QString factorQualifier(const text::Text& words, const reference::FactorHit& factor) {
    const auto catalogue = reference::Catalogue::shipped();
    const reference::CatalogueTable* table = catalogue ? (*catalogue)->table(factor.kind) : nullptr;
    const reference::CatalogueRow* row = table != nullptr ? table->find(factor.id) : nullptr;
    QStringList parts;
    if (row == nullptr) {
        return {};
    }
    for (const std::string_view column : {"parameter", "technology", "pollutant", "gas"}) {
        parts << factorName(words, std::string(table->field(*row, std::string(column) + "_zh")),
                            std::string(table->field(*row, column)));
    }
    if (factor.kind == "grid_factors") {
        parts << text::toQString(words.termOr("grid_kind", table->field(*row, "kind")));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString factorColumn(const text::Text& words, std::string_view column) {
    return text::toQString(words.termOr("factor_column", column));
}

bool isUnconfirmed(std::string_view status) {
    return status == reference::statusName(reference::Status::Unconfirmed);
}

QString factorStatus(const text::Text& words, std::string_view status) {
    const QString label = text::toQString(words.termOr("status", status));
    return isUnconfirmed(status) ? QStringLiteral("⚠ ") + label : label;
}

QString factorValue(const text::Text& words, const reference::FactorValue& value) {
    const QString number = text::toQString(text::formatSignificant(value.value, kShownDigits));
    const QString unit = value.unit.empty() || value.unit == "1" ? QString() : " " + text::toQString(value.unit);
    const bool plain = value.name == "value" || value.name == "factor"; // says no more than the heading
    return (plain ? QString() : factorColumn(words, value.name) + " ") + number + unit;
}

QString factorValues(const text::Text& words, const reference::FactorHit& factor) {
    QStringList parts;
    for (const reference::FactorValue& value : factor.values) {
        parts << factorValue(words, value);
    }
    return parts.join(words.language() == text::Language::Zh ? QStringLiteral("；") : QStringLiteral("; "));
}

} // namespace parkcarbon::ui
