#include "pack_parameters.hpp"

#include <parkcarbon/domain/parameters.hpp>

namespace parkcarbon::exchange {
namespace {

const domain::PackColumn* columnOfSet(const domain::PackSheet& sheet) {
    for (const domain::PackColumn& column : sheet.columns) {
        if (column.field == kParametersField) {
            return &column;
        }
    }
    return nullptr;
}

const domain::PackColumn* columnOfEntry(const domain::PackSheet& sheet, const std::string& name) {
    for (const domain::PackColumn& column : sheet.columns) {
        if (column.field.starts_with(kParameterPrefix) && column.field.substr(kParameterPrefix.size()) == name) {
            return &column;
        }
    }
    return nullptr;
}

} // namespace

std::map<std::string, std::string> splitParameters(const domain::PackSheet& sheet, const std::string& text) {
    const domain::PackColumn* const whole = columnOfSet(sheet);
    const auto set = domain::ParameterSet::parse(text);
    std::map<std::string, std::string> columns;
    if (text.empty() || whole == nullptr) {
        return columns;
    }
    domain::ParameterSet rest;
    for (const auto& entry : set ? set->all() : std::vector<domain::ParameterSet::Parameter>{}) {
        const domain::PackColumn* const column = columnOfEntry(sheet, entry.name);
        if (column == nullptr) {
            rest.add(entry);
            continue;
        }
        domain::ParameterSet one;
        one.add(entry);
        columns[column->id] = one.str().substr(entry.name.size() + 1);
    }
    if (!rest.empty()) {
        columns[whole->id] = rest.str();
    }
    const auto again = domain::ParameterSet::parse(joinedParameters(sheet, columns));
    if (!set || !again || *again != *set) {
        columns = {{whole->id, text}};
    }
    return columns;
}

std::string joinedParameters(const domain::PackSheet& sheet, const std::map<std::string, std::string>& columns) {
    std::string text;
    std::string rest;
    for (const domain::PackColumn& column : sheet.columns) {
        const auto cell = columns.find(column.id);
        if (cell == columns.end() || cell->second.empty()) {
            continue;
        }
        if (column.field == kParametersField) {
            rest = cell->second;
        } else if (column.field.starts_with(kParameterPrefix)) {
            text.append(text.empty() ? "" : "; ").append(column.field.substr(kParameterPrefix.size())).append("=");
            text.append(cell->second);
        }
    }
    return rest.empty() ? text : text.append(text.empty() ? "" : "; ").append(rest);
}

} // namespace parkcarbon::exchange
