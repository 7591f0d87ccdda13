#include "ui/models/cell_words.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {
namespace {

using domain::FieldKind;
using text::Language;

constexpr int kShownDigits = 12;

/// What stands before the id of a record in a cell that names one: `stock:` where a flow ends in a store.
std::string_view prefixOf(const domain::FieldSpec& field, std::string_view text) {
    constexpr std::string_view kStock = "stock:";
    return field.kind == FieldKind::FlowParty && text.starts_with(kStock) ? kStock : std::string_view();
}

bool sameWord(std::string_view a, std::string_view b) {
    return base::toLowerAscii(a) == base::toLowerAscii(b);
}

} // namespace

QString CellWords::shown(const domain::FieldSpec& field, std::string_view canonical) const {
    if (canonical.empty()) {
        return {};
    }
    const std::string_view id = canonical.substr(prefixOf(field, canonical).size());
    for (const domain::Table table : tablesNamedBy(field)) {
        const QString name = directory_.name(table, id, words_.language() == Language::Zh);
        if (!name.isEmpty()) {
            return text::toQString(canonical) + ReferenceDirectory::kSeparator + name;
        }
    }
    if (field.kind == FieldKind::Number) {
        const auto value = base::parseNumber(canonical);
        return value ? text::toQString(text::formatSignificant(*value, kShownDigits)) : text::toQString(canonical);
    }
    return copied(field, canonical);
}

QString CellWords::copied(const domain::FieldSpec& field, std::string_view canonical) const {
    const bool has_label = field.kind == FieldKind::Choice || field.kind == FieldKind::Boolean || canonical == "grid";
    return text::toQString(has_label && !canonical.empty() ? words_.choiceLabel(canonical) : std::string(canonical));
}

std::string CellWords::canonical(const domain::FieldSpec& field, std::string_view typed) const {
    const std::string text(base::trimmed(typed));
    if (field.kind == FieldKind::Choice) {
        for (const std::string_view word : field.choices) {
            for (const Language language : {Language::Zh, Language::En}) {
                if (sameWord(words_.in(language).choiceLabel(word), text)) {
                    return std::string(word);
                }
            }
        }
    }
    if (field.kind == FieldKind::Party) {
        for (const Language language : {Language::Zh, Language::En}) {
            if (sameWord(words_.in(language).choiceLabel("grid"), text)) {
                return "grid";
            }
        }
    }
    const std::string_view prefix = prefixOf(field, text);
    for (const domain::Table table : tablesNamedBy(field)) {
        if (const auto id = directory_.idOf(table, std::string_view(text).substr(prefix.size()))) {
            return std::string(prefix) + *id;
        }
    }
    return text;
}

} // namespace parkcarbon::ui
