#pragma once

#include <parkcarbon/domain/record.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

/// Small questions about fields that comparing and resolving both ask.
namespace parkcarbon::services {

inline bool hasField(const std::vector<std::size_t>& fields, std::size_t field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

inline bool isKeyField(domain::Table table, std::size_t field) {
    return field < domain::spec(table).key_fields;
}

inline std::optional<domain::Provenance> originOf(const std::optional<domain::Record>& record) {
    const domain::Provenance* const origin = record ? domain::origin(*record) : nullptr;
    return origin == nullptr ? std::nullopt : std::optional(*origin);
}

} // namespace parkcarbon::services
