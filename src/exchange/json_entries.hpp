#pragma once

#include "json_document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Lists and members of JSON objects, read one by one with whatever reads one of them.
namespace parkcarbon::exchange {

/// Calls `read` with every item of the list `key` of `parent`; a missing list is an empty one.
/// Errors: JSON_VALUE_WRONG for no list or more than `most` items; the first that `read` fails with.
template <typename Read>
base::Result<void> readEach(const JsonValue& parent, std::string_view key, std::size_t most, const Read& read) {
    if (!parent.has(key)) {
        return {};
    }
    const auto list = parent.at(key);
    const auto items = list->items(most);
    if (!items) {
        return base::failure(items.error());
    }
    for (const JsonValue& item : *items) {
        if (auto done = read(item); !done) {
            return base::failure(std::move(done.error()));
        }
    }
    return {};
}

/// Every item of the list `key` of `parent` as a T. Errors: as `readEach`; JSON_VALUE_MISSING for a missing list.
template <typename T, typename Read>
base::Result<std::vector<T>> readEntries(const JsonValue& parent, std::string_view key, std::size_t most,
                                         const Read& read) {
    if (const auto list = parent.at(key); !list) {
        return base::failure(list.error());
    }
    std::vector<T> result;
    const auto done = readEach(parent, key, most, [&](const JsonValue& item) -> base::Result<void> {
        base::Result<T> entry = read(item);
        if (!entry) {
            return base::failure(std::move(entry.error()));
        }
        result.push_back(std::move(*entry));
        return {};
    });
    if (!done) {
        return base::failure(done.error());
    }
    return result;
}

inline base::Result<std::string> textAt(const JsonValue& parent, std::string_view key) {
    const auto value = parent.at(key);
    return value ? value->text() : base::failure(value.error());
}

inline base::Result<double> numberAt(const JsonValue& parent, std::string_view key) {
    const auto value = parent.at(key);
    return value ? value->number() : base::failure(value.error());
}

inline base::Result<double> numberOr(const JsonValue& parent, std::string_view key, double otherwise) {
    return parent.has(key) ? parent.at(key)->number() : otherwise;
}

inline base::Result<bool> booleanOr(const JsonValue& parent, std::string_view key, bool otherwise) {
    return parent.has(key) ? parent.at(key)->boolean() : otherwise;
}

} // namespace parkcarbon::exchange
