#include "field_parser.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace parkcarbon::domain {
namespace {

constexpr std::size_t kLongestId = 200;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr double kMaximumUncertaintyPct = 1000.0;

constexpr std::array<std::string_view, 5> kTrueWords = {"true", "1", "yes", "y", "是"};
constexpr std::array<std::string_view, 5> kFalseWords = {"false", "0", "no", "n", "否"};

template <std::size_t N> bool isOneOf(std::string_view value, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), value) != words.end();
}

std::optional<int> parseYear(std::string_view text) {
    int year = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool valid =
        status == std::errc{} && end == text.data() + text.size() && year >= kFirstYear && year <= kLastYear;
    return valid ? std::optional<int>(year) : std::nullopt;
}

} // namespace

FieldParser::FieldParser(Table table, std::span<const std::optional<std::string>> cells)
    : spec_(spec(table)), cells_(cells) {
    if (cells.size() != spec_.fields.size()) {
        throw std::logic_error("a record needs one cell per field of its table");
    }
}

std::size_t FieldParser::indexOf(std::string_view field) const {
    // Readers ask in the order of the fields, and often twice.
    for (std::size_t index = last_; index < std::min(last_ + 2, spec_.fields.size()); ++index) {
        if (spec_.fields[index].name == field) {
            last_ = index;
            return index;
        }
    }
    const auto index = spec_.fieldIndex(field);
    if (!index) {
        throw std::logic_error("no such field: " + std::string(field));
    }
    last_ = *index;
    return *index;
}

std::string_view FieldParser::cell(std::string_view field) const {
    const auto& value = cells_[indexOf(field)];
    return value ? base::trimmed(*value) : std::string_view{};
}

void FieldParser::reject(std::string_view field, base::Error error) {
    const std::size_t index = indexOf(field);
    if (error.argument("value").empty() && cells_[index]) {
        error.arguments.push_back({"value", *cells_[index]});
    }
    errors_.push_back({index, std::move(error)});
}

void FieldParser::requireIfNeeded(std::string_view field) {
    if (spec_.fields[indexOf(field)].required) {
        reject(field, base::Error(kFieldRequired, {{"field", std::string(field)}}));
    }
}

std::string FieldParser::choicesText(std::string_view field) const {
    return fmt::format("{}", fmt::join(spec_.fields[indexOf(field)].choices, " | "));
}

std::string FieldParser::text(std::string_view field) const {
    return std::string(cell(field));
}

std::string FieldParser::requiredText(std::string_view field) {
    if (cell(field).empty()) {
        requireIfNeeded(field);
    }
    return text(field);
}

std::string FieldParser::id(std::string_view field) {
    const std::string_view value = cell(field);
    if (value.empty()) {
        requireIfNeeded(field);
        return {};
    }
    bool clean = value.size() <= kLongestId && base::isValidUtf8(value);
    for (const char letter : value) {
        clean = clean && static_cast<unsigned char>(letter) >= 0x20U && letter != 0x7F;
    }
    if (!clean) {
        reject(field, base::Error(kIdInvalid, {{"value", std::string(value.substr(0, kLongestId))}}));
    }
    return std::string(value);
}

bool FieldParser::boolean(std::string_view field, bool default_value) {
    const std::string value = base::toLowerAscii(base::toHalfWidth(cell(field)));
    if (value.empty()) {
        requireIfNeeded(field);
        return default_value;
    }
    if (isOneOf(value, kTrueWords)) {
        return true;
    }
    if (!isOneOf(value, kFalseWords)) {
        reject(field, base::Error(kBooleanInvalid, {{"value", value}, {"expected", "true | false"}}));
        return default_value;
    }
    return false;
}

std::optional<int> FieldParser::year(std::string_view field) {
    const std::string value = base::toHalfWidth(cell(field));
    if (value.empty()) {
        requireIfNeeded(field);
        return std::nullopt;
    }
    const auto parsed_year = parseYear(value);
    if (!parsed_year) {
        reject(field, base::Error(kIntegerInvalid,
                                  {{"value", value}, {"expected", fmt::format("{}–{}", kFirstYear, kLastYear)}}));
    }
    return parsed_year;
}

std::vector<int> FieldParser::years(std::string_view field) {
    std::vector<int> result;
    const std::string value = base::toHalfWidth(cell(field));
    std::string_view rest = value;
    while (!rest.empty()) {
        const std::size_t separator = rest.find_first_of(";,");
        const std::string_view part = base::trimmed(rest.substr(0, separator));
        rest = separator == std::string_view::npos ? std::string_view{} : rest.substr(separator + 1);
        if (part.empty()) {
            continue;
        }
        if (const auto parsed_year = parseYear(part)) {
            result.push_back(*parsed_year);
        } else {
            reject(field, base::Error(kIntegerInvalid, {{"value", std::string(part)}, {"expected", "2021;2025"}}));
        }
    }
    return result;
}

std::optional<double> FieldParser::number(std::string_view field, double minimum, double maximum) {
    const std::string_view value = cell(field);
    if (value.empty()) {
        requireIfNeeded(field);
        return std::nullopt;
    }
    auto parsed_number = base::parseNumber(value);
    if (!parsed_number) {
        reject(field, std::move(parsed_number.error()));
        return std::nullopt;
    }
    if (*parsed_number < minimum || *parsed_number > maximum) {
        const std::string expected = base::formatNumber(minimum) + " … " + base::formatNumber(maximum);
        reject(field, base::Error(kValueOutOfRange, {{"value", std::string(value)}, {"expected", expected}}));
        return std::nullopt;
    }
    return *parsed_number;
}

std::optional<int> FieldParser::integer(std::string_view field) {
    const std::string value = base::toHalfWidth(cell(field));
    if (value.empty()) {
        requireIfNeeded(field);
        return std::nullopt;
    }
    const FieldSpec& limits = spec_.fields[indexOf(field)];
    int number = 0;
    const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (status != std::errc{} || end != value.data() + value.size() || number < limits.minimum ||
        number > limits.maximum) {
        const std::string expected = fmt::format("{:.0f}–{:.0f}", limits.minimum, limits.maximum);
        reject(field, base::Error(kIntegerInvalid, {{"value", value}, {"expected", expected}}));
        return std::nullopt;
    }
    return number;
}

std::optional<double> FieldParser::uncertainty() {
    return number("uncertainty_pct", 0.0, kMaximumUncertaintyPct);
}

std::optional<Quantity> FieldParser::quantity(std::string_view number_field) {
    const auto value = number(number_field);
    const auto unit = parsed<Unit>("unit");
    if (!value || !unit) {
        return std::nullopt;
    }
    return *Quantity::create(*value, *unit);
}

std::optional<base::Date> FieldParser::date(std::string_view field) {
    const std::string_view value = cell(field);
    if (value.empty()) {
        requireIfNeeded(field);
        return std::nullopt;
    }
    auto result = base::parseDate(value);
    if (!result) {
        reject(field, std::move(result.error()));
        return std::nullopt;
    }
    return *result;
}

} // namespace parkcarbon::domain
