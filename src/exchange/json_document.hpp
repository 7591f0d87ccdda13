#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::exchange {

/// A whole JSON file. Errors: FILE_UNREADABLE {value}; JSON_TOO_LARGE {file, value, expected};
/// JSON_INVALID {file, line, column}, also for a number beyond the range of doubles and a key given twice.
base::Result<nlohmann::json> readJson(const std::filesystem::path& file, std::int64_t most_bytes);

/// A value of a document together with its place, `outputs[2].terms[0].quantity`: reading one asks for what it must be.
class JsonValue {
public:
    JsonValue(const nlohmann::json& value, std::string where) : value_(&value), where_(std::move(where)) {}

    const std::string& where() const { return where_; }
    bool isText() const;
    bool isNumber() const;
    bool isObject() const;
    bool has(std::string_view key) const;
    /// Errors of all below: JSON_VALUE_WRONG {where, value, expected}; `at`: also JSON_VALUE_MISSING {where}.
    base::Result<JsonValue> at(std::string_view key) const;
    base::Result<std::vector<JsonValue>> items(std::size_t most) const;
    base::Result<std::vector<std::pair<std::string, JsonValue>>> members() const;
    base::Result<std::string> text() const; ///< not empty, at most 1000 bytes
    base::Result<double> number() const;
    base::Result<std::uint64_t> count() const; ///< a whole number from 0 on
    base::Result<bool> boolean() const;

    tl::unexpected<base::Error> wrong(std::string_view expected) const;
    /// JSON_KEY_UNKNOWN for the first key with a value other than a text that is not among the known ones.
    base::Result<void> refuseOtherKeys(std::span<const std::string_view> known) const;

private:
    const nlohmann::json* value_;
    std::string where_;
};

} // namespace parkcarbon::exchange
