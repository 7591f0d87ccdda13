#pragma once

#include "schema.hpp"

#include <array>

/// Short spellings for the table descriptions of schema_factors.cpp and schema_catalogues.cpp.
namespace parkcarbon::reference::column {

inline constexpr std::array<std::string_view, 3> kStatuses = {"transcribed", "computed", "unconfirmed"};

constexpr ColumnSpec text(std::string_view name) {
    return {name, ColumnKind::Text};
}
constexpr ColumnSpec required(std::string_view name) {
    return {name, ColumnKind::Text, true};
}
constexpr ColumnSpec list(std::string_view name) {
    return {name, ColumnKind::List};
}
constexpr ColumnSpec number(std::string_view name, double minimum, double maximum) {
    return {name, ColumnKind::Number, true, minimum, maximum};
}
constexpr ColumnSpec optionalNumber(std::string_view name, double minimum, double maximum) {
    return {name, ColumnKind::Number, false, minimum, maximum};
}
constexpr ColumnSpec integer(std::string_view name, double minimum, double maximum) {
    return {name, ColumnKind::Integer, true, minimum, maximum};
}
constexpr ColumnSpec optionalInteger(std::string_view name, double minimum, double maximum) {
    return {name, ColumnKind::Integer, false, minimum, maximum};
}
constexpr ColumnSpec choice(std::string_view name, std::span<const std::string_view> choices) {
    return {name, ColumnKind::Choice, true, 0.0, 0.0, choices};
}
constexpr ColumnSpec unit(std::string_view name) {
    return {name, ColumnKind::Unit, true};
}
constexpr ColumnSpec optionalUnit(std::string_view name) {
    return {name, ColumnKind::Unit};
}
inline constexpr ColumnSpec kId = {"id", ColumnKind::Id, true};
inline constexpr ColumnSpec kNameZh = required("name_zh");
inline constexpr ColumnSpec kNameEn = required("name_en");
inline constexpr ColumnSpec kStatus = choice("status", kStatuses);
inline constexpr ColumnSpec kSource = required("source");

} // namespace parkcarbon::reference::column
