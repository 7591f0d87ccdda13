#pragma once

#include "store/connection.hpp"
#include "store/guarded.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <utility>

/// Columns to values that cannot be invalid; whatever the program would not have written throws DamagedContent.
namespace parkcarbon::store {

template <typename T> T sound(base::Result<T> result) {
    if (!result) {
        throw DamagedContent(std::string(result.error().code.name) + " " +
                             std::string(result.error().argument("value")));
    }
    return std::move(*result);
}

template <typename Enum> Enum wordAt(const Query& row, int column) {
    const auto value = domain::fromWord<Enum>(row.text(column));
    if (!value) {
        throw DamagedContent("unknown word " + std::string(row.text(column)));
    }
    return *value;
}

template <typename Enum> Enum choiceOf(std::int64_t position) {
    if (position < 0 || position >= static_cast<std::int64_t>(domain::Words<Enum>::kAll.size())) {
        throw DamagedContent("unknown choice " + std::to_string(position));
    }
    return static_cast<Enum>(position);
}

/// A value type with a static parse(), from a column that may be NULL.
template <typename T> std::optional<T> parsedAt(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional<T>(sound(T::parse(row.text(column))));
}

inline std::optional<base::Date> dateAt(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(sound(base::parseDate(row.text(column))));
}

base::Period periodOf(std::int64_t encoded);
double finiteAt(const Query& row, int column);
std::optional<double> optionalFiniteAt(const Query& row, int column);
std::optional<double> uncertaintyAt(const Query& row, int column); ///< 0…1000, or nothing

inline std::optional<std::string> dateText(const std::optional<base::Date>& date) {
    return date ? std::optional(base::formatDate(*date)) : std::nullopt;
}

} // namespace parkcarbon::store
