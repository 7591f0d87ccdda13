#pragma once

#include <nlohmann/json.hpp>
#include <optional>

namespace parkcarbon::cli {

/// The value, or null where there is none.
template <typename T> nlohmann::ordered_json orNull(const std::optional<T>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

} // namespace parkcarbon::cli
