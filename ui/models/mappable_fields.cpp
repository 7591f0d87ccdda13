#include "ui/models/mappable_fields.hpp"

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {
namespace {

/// The first of `消费量合计;消费量;合计`.
QString firstWord(std::string_view words) {
    return text::toQString(words.substr(0, words.find(';')));
}

std::vector<MappableField> fieldsOfForm(const std::string& form, const text::Text& words) {
    std::vector<MappableField> fields;
    for (const char* field : {"enterprise_id", "period"}) {
        fields.push_back({field, text::toQString(words.fieldLabel(domain::Table::Activities, field)), true});
    }
    const auto catalogue = reference::Catalogue::shipped();
    const reference::CatalogueTable* titles = catalogue ? (*catalogue)->table("column_synonyms") : nullptr;
    if (titles == nullptr) {
        return fields;
    }
    const bool chinese = words.language() == text::Language::Zh;
    for (const reference::CatalogueRow& row : titles->rows()) {
        if (titles->field(row, "table") == form) {
            fields.push_back(
                {std::string(titles->field(row, "field")), firstWord(chinese ? row.name_zh : row.name_en)});
        }
    }
    return fields;
}

} // namespace

std::vector<MappableField> mappableFields(const std::string& table, const text::Text& words) {
    const auto known = domain::tableByName(table);
    if (!known) {
        return fieldsOfForm(table, words);
    }
    const domain::TableSpec& spec = domain::spec(*known);
    std::vector<MappableField> fields;
    for (const domain::FieldSpec& field : spec.fields) {
        const bool made = fields.empty() && spec.key_fields == 1 && field.name.ends_with("_id");
        fields.push_back(
            {std::string(field.name), text::toQString(words.fieldLabel(*known, field.name)), field.required && !made});
    }
    return fields;
}

} // namespace parkcarbon::ui
