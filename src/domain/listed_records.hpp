#pragma once

#include "field_parser.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/domain/record.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

/// Texts to records and back for every type that lists its members: one rule for each kind of member.
namespace parkcarbon::domain::listed {

/// The text of a field: an identifying one passes the rules of ids.
inline std::string readText(FieldParser& fields, const TableSpec& table, std::size_t index) {
    const std::string_view name = table.fields[index].name;
    return index < table.key_fields ? fields.id(name) : fields.requiredText(name);
}

inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, std::string& value) {
    value = readText(fields, table, index);
}
template <typename Tag>
void read(FieldParser& fields, const TableSpec& table, std::size_t index, base::StrongId<Tag>& value) {
    value = base::StrongId<Tag>(readText(fields, table, index));
}
template <typename Tag>
void read(FieldParser& fields, const TableSpec& table, std::size_t index, std::optional<base::StrongId<Tag>>& value) {
    const std::string id = fields.id(table.fields[index].name);
    value = id.empty() ? std::nullopt : std::optional(base::StrongId<Tag>(id));
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, std::optional<double>& value) {
    const FieldSpec& field = table.fields[index];
    value = fields.number(field.name, field.minimum, field.maximum);
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, double& value) {
    const FieldSpec& field = table.fields[index];
    value = fields.number(field.name, field.minimum, field.maximum).value_or(value);
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, std::optional<int>& value) {
    value = fields.integer(table.fields[index].name);
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, int& value) {
    value = fields.integer(table.fields[index].name).value_or(value);
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, bool& value) {
    value = fields.boolean(table.fields[index].name, value);
}
inline void read(FieldParser& fields, const TableSpec& table, std::size_t index, std::optional<base::Date>& value) {
    value = fields.date(table.fields[index].name);
}
template <typename Enum>
requires std::is_enum_v<Enum>
void read(FieldParser& fields, const TableSpec& table, std::size_t index, Enum& value) {
    value = fields.choice(table.fields[index].name, value);
}
/// Periods, units and parameter sets.
template <typename T>
requires requires(std::string_view text) {
    T::parse(text);
}
void read(FieldParser& fields, const TableSpec& table, std::size_t index, T& value) {
    if (auto parsed = fields.parsed<T>(table.fields[index].name)) {
        value = std::move(*parsed);
    }
}

inline std::string cell(const std::string& value) {
    return value;
}
template <typename Tag> std::string cell(const base::StrongId<Tag>& value) {
    return value.str();
}
inline std::string cell(double value) {
    return base::formatNumber(value);
}
inline std::string cell(int value) {
    return std::to_string(value);
}
inline std::string cell(bool value) {
    return value ? "true" : "false";
}
inline std::string cell(base::Date value) {
    return base::formatDate(value);
}
inline std::string cell(base::Period value) {
    return value.str();
}
inline std::string cell(const Unit& value) {
    return value.symbol();
}
inline std::string cell(const ParameterSet& value) {
    return value.str();
}
template <typename Enum>
requires std::is_enum_v<Enum> std::string cell(Enum value) {
    return std::string(word(value));
}
template <typename T> std::string cell(const std::optional<T>& value) {
    return value ? cell(*value) : std::string{};
}

template <ListedRecord T> Record readRecord(FieldParser& fields) {
    T record;
    const TableSpec& table = spec(T::kTable);
    std::size_t index = 0;
    std::apply([&](auto... member) { (read(fields, table, index++, record.*member), ...); }, T::members());
    return record;
}

template <ListedRecord T> Cells cellsOf(const T& record) {
    return std::apply([&](auto... member) { return Cells{cell(record.*member)...}; }, T::members());
}

/// The texts of the identifying fields with `|` between.
template <ListedRecord T> std::string idOf(const T& record) {
    std::string id;
    std::size_t index = 0;
    const auto append = [&](const std::string& text) {
        if (index < spec(T::kTable).key_fields) {
            id += (index == 0 ? "" : "|") + text;
        }
        ++index;
    };
    std::apply([&](auto... member) { (append(cell(record.*member)), ...); }, T::members());
    return id;
}

} // namespace parkcarbon::domain::listed
