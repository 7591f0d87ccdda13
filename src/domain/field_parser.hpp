#pragma once

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/record.hpp>

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::domain {

/// Reads the fields of one record by name and collects what is wrong with them. Each reader returns the value, or the
/// given default for an absent or empty cell, or the default after noting an error.
class FieldParser {
public:
    FieldParser(Table table, std::span<const std::optional<std::string>> cells);

    std::string text(std::string_view field) const;
    std::string requiredText(std::string_view field); ///< as text(), but never empty
    std::string id(std::string_view field);           ///< required, at most 200 bytes, no control characters
    bool boolean(std::string_view field, bool default_value);
    std::optional<int> year(std::string_view field);
    std::vector<int> years(std::string_view field);
    std::optional<double> number(std::string_view field, double minimum = std::numeric_limits<double>::lowest(),
                                 double maximum = std::numeric_limits<double>::max());
    std::optional<int> integer(std::string_view field);              ///< within the limits of the field
    std::optional<double> uncertainty();                             ///< `uncertainty_pct`, 0…1000
    std::optional<Quantity> quantity(std::string_view number_field); ///< a number and the field `unit`
    std::optional<base::Date> date(std::string_view field);

    template <typename Enum> Enum choice(std::string_view field, Enum default_value) {
        const std::string_view value = cell(field);
        if (value.empty()) {
            requireIfNeeded(field);
            return default_value;
        }
        const auto known = fromWord<Enum>(value);
        if (known) {
            return *known;
        }
        for (const std::string_view word : Words<Enum>::kAll) {
            if (base::toLowerAscii(word) == base::toLowerAscii(value)) {
                return *fromWord<Enum>(word);
            }
        }
        reject(field, base::Error(kChoiceUnknown, {{"value", std::string(value)}, {"expected", choicesText(field)}}));
        return default_value;
    }

    /// Any value type with a static `parse(std::string_view) -> Result<T>`; nothing when empty or wrong.
    template <typename T> std::optional<T> parsed(std::string_view field) {
        const std::string_view value = cell(field);
        if (value.empty()) {
            requireIfNeeded(field);
            return std::nullopt;
        }
        auto result = T::parse(value);
        if (!result) {
            reject(field, std::move(result.error()));
            return std::nullopt;
        }
        return std::move(*result);
    }

    void reject(std::string_view field, base::Error error);
    bool failed() const { return !errors_.empty(); }
    std::vector<FieldError> takeErrors() { return std::move(errors_); }
    std::string_view cell(std::string_view field) const; ///< trimmed; empty when absent

private:
    std::size_t indexOf(std::string_view field) const;
    void requireIfNeeded(std::string_view field);
    std::string choicesText(std::string_view field) const;

    const TableSpec& spec_;
    std::span<const std::optional<std::string>> cells_;
    std::vector<FieldError> errors_;
    mutable std::size_t last_ = 0; ///< field asked for last
};

} // namespace parkcarbon::domain
