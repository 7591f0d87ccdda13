#include "store/journal_text.hpp"

#include "store/guarded.hpp"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace parkcarbon::store {
namespace {

constexpr std::array<std::string_view, 3> kKindWords = {"do", "undo", "redo"};

int digitsAt(std::string_view text, std::size_t position, std::size_t count) {
    int value = 0;
    const char* const begin = text.data() + position;
    const auto [end, status] = std::from_chars(begin, begin + count, value);
    if (status != std::errc{} || end != begin + count || value < 0) {
        throw DamagedContent("invalid time " + std::string(text));
    }
    return value;
}

} // namespace

std::string argumentsToJson(const base::Arguments& arguments) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const base::Argument& argument : arguments) {
        object[argument.name] = argument.value;
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

base::Arguments argumentsFromJson(std::string_view json) {
    const auto object = nlohmann::ordered_json::parse(json, nullptr, false);
    if (!object.is_object()) {
        throw DamagedContent("invalid arguments in the journal");
    }
    base::Arguments arguments;
    for (const auto& [name, value] : object.items()) {
        arguments.push_back({name, value.is_string() ? value.get<std::string>() : value.dump()});
    }
    return arguments;
}

base::Timestamp parseTimestamp(std::string_view text) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00.000Z";
    if (text.size() != kShape.size()) {
        throw DamagedContent("invalid time " + std::string(text));
    }
    const std::chrono::year_month_day day{std::chrono::year(digitsAt(text, 0, 4)),
                                          std::chrono::month(static_cast<unsigned>(digitsAt(text, 5, 2))),
                                          std::chrono::day(static_cast<unsigned>(digitsAt(text, 8, 2)))};
    if (!day.ok()) {
        throw DamagedContent("invalid time " + std::string(text));
    }
    return base::Timestamp(std::chrono::sys_days(day)) + std::chrono::hours(digitsAt(text, 11, 2)) +
           std::chrono::minutes(digitsAt(text, 14, 2)) + std::chrono::seconds(digitsAt(text, 17, 2)) +
           std::chrono::milliseconds(digitsAt(text, 20, 3));
}

std::string_view kindWord(JournalEntry::Kind kind) {
    return kKindWords[static_cast<std::size_t>(kind)];
}

JournalEntry::Kind kindFromWord(std::string_view word) {
    for (std::size_t index = 0; index < kKindWords.size(); ++index) {
        if (kKindWords[index] == word) {
            return static_cast<JournalEntry::Kind>(index);
        }
    }
    throw DamagedContent("unknown kind of journal entry " + std::string(word));
}

} // namespace parkcarbon::store
