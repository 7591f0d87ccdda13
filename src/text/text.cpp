#include <parkcarbon/text/text.hpp>

#include <parkcarbon/base/pattern.hpp>
#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace parkcarbon::text {
namespace {

/// Arguments whose values are words of the vocabulary, and the family of terms that has their labels.
struct LabelledArgument {
    std::string_view name;
    std::string_view family;
};
constexpr std::array kLabelledArguments = {
    LabelledArgument{"category", "choice"},
    LabelledArgument{"carrier", "choice"},
    LabelledArgument{"role", "choice"},
    LabelledArgument{"contract", "choice"},
    LabelledArgument{"evidence_class", "choice"},
    LabelledArgument{"severity", "severity"},
    LabelledArgument{"status", "status"},
    LabelledArgument{"state", "choice"},
    LabelledArgument{"variable_origin", "variable_origin"},
    LabelledArgument{"other_origin", "variable_origin"},
};
/// Arguments that hold several words of the vocabulary, `;` between them.
constexpr std::string_view kListedChoices = "functions";

std::string bracketed(std::string_view name) {
    return fmt::format("[{}]", name);
}

std::string_view argumentValue(const base::Arguments& arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const base::Argument& argument) { return argument.name == name; });
    return found == arguments.end() ? std::string_view{} : std::string_view(found->value);
}

/// The finding's arguments, and its table among them, which the label of a field needs.
base::Arguments argumentsWithTable(const base::Finding& finding) {
    base::Arguments arguments = finding.arguments;
    if (!finding.where.table.empty() && argumentValue(arguments, "table").empty()) {
        arguments.push_back({"table", finding.where.table});
    }
    return arguments;
}

} // namespace

Text::Text(Language language) : Text(language, Catalogue::shipped()) {}

Text::Text(Language language, std::shared_ptr<const Catalogue> catalogue)
    : language_(language), catalogue_(std::move(catalogue)) {}

std::string Text::sentence(std::string_view code, const base::Arguments& arguments) const {
    const Catalogue::Entry* entry = catalogue_->sentence(code);
    return entry == nullptr || entry->in(language_).empty() ? bracketed(code) : filled(entry->in(language_), arguments);
}

std::string Text::sentence(const base::Finding& finding) const {
    return sentence(finding.code.name, argumentsWithTable(finding));
}

std::string Text::remedy(const base::Finding& finding) const {
    return remedy(finding.code.name, argumentsWithTable(finding));
}

std::string Text::remedy(std::string_view code, const base::Arguments& arguments) const {
    const Catalogue::Entry* entry = catalogue_->sentence(code);
    return entry == nullptr ? std::string{} : filled(entry->remedyIn(language_), arguments);
}

std::string Text::filled(const std::string& pattern, const base::Arguments& arguments) const {
    return base::filledPattern(pattern, [&](std::string_view name) -> std::optional<std::string> {
        const auto argument = std::find_if(arguments.begin(), arguments.end(),
                                           [&](const base::Argument& candidate) { return candidate.name == name; });
        return argument == arguments.end() ? std::nullopt : std::optional(argumentText(*argument, arguments));
    });
}

std::string Text::choiceLabels(std::string_view words) const {
    std::string labels;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(';'), words.size());
        labels += (labels.empty() ? "" : term("list_separator")) + choiceLabel(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return labels;
}

std::string Text::argumentText(const base::Argument& argument, const base::Arguments& all) const {
    if (argument.name == kListedChoices) {
        return choiceLabels(argument.value);
    }
    if (argument.name == "table") {
        return tableName(argument.value);
    }
    if (argument.name == "field") {
        return fieldLabel(argumentValue(all, "table"), argument.value);
    }
    const auto labelled =
        std::find_if(kLabelledArguments.begin(), kLabelledArguments.end(),
                     [&](const LabelledArgument& candidate) { return candidate.name == argument.name; });
    return labelled == kLabelledArguments.end() ? argument.value : termOr(labelled->family, argument.value);
}

std::string Text::location(const base::Location& where) const {
    std::string place;
    const auto add = [&place](const std::string& part, std::string_view separator) {
        if (!part.empty()) {
            place += (place.empty() ? "" : std::string(separator)) + part;
        }
    };
    add(where.file, "");
    add(where.sheet, " · ");
    if (where.row > 0) {
        add(filled(term("location.row"), {{"row", std::to_string(where.row)}}), " · ");
    }
    if (!where.column.empty()) {
        add(filled(term("location.column"), {{"column", where.column}}), " · ");
    }
    if (!where.table.empty() && where.file.empty()) {
        add(tableName(where.table), " · ");
        add(where.record_id, " ");
        add(where.field.empty() ? std::string{} : fieldLabel(where.table, where.field), " · ");
    }
    return place;
}

std::string Text::tableName(domain::Table table) const {
    return tableName(domain::spec(table).name);
}

std::string Text::tableName(std::string_view table) const {
    return termOr("table", table);
}

std::string Text::fieldLabel(domain::Table table, std::string_view field) const {
    return fieldLabel(domain::spec(table).name, field);
}

std::string Text::fieldLabel(std::string_view table, std::string_view field) const {
    const std::string own = fmt::format("field.{}.{}", table, field);
    return hasTerm(own) ? term(own) : termOr("field", field);
}

std::string Text::choiceLabel(std::string_view word) const {
    return termOr("choice", word);
}

std::string Text::severityLabel(base::Severity severity) const {
    return termOr("severity", base::severityName(severity));
}

std::string Text::term(std::string_view key) const {
    const Catalogue::Entry* entry = catalogue_->term(key);
    return entry == nullptr || entry->in(language_).empty() ? bracketed(key) : entry->in(language_);
}

std::string Text::termOr(std::string_view family, std::string_view word) const {
    const std::string key = fmt::format("{}.{}", family, word);
    return hasTerm(key) ? term(key) : std::string(word);
}

std::string Text::unitName(std::string_view unit) const {
    return termOr("unit", unit);
}

std::string Text::quantity(double value, std::string_view unit, int digits) const {
    const std::string number = formatSignificant(value, digits);
    return unit.empty() ? number : fmt::format("{} {}", number, unitName(unit));
}

std::string Text::shortNumber(double value) const {
    return formatShort(value, language_);
}

} // namespace parkcarbon::text
