#pragma once

#include <parkcarbon/domain/record.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// Where an exporter takes records from; the project file stands behind it, or a test's memory.
class RecordSource {
public:
    using Visitor = std::function<base::Result<void>(const domain::Record&)>;

    virtual ~RecordSource() = default;
    /// Calls the visitor for every record of the table, for the park with the one there is; stops at its first error.
    virtual base::Result<void> forEach(domain::Table table, const Visitor& visitor) const = 0;
    /// The bytes of stored evidence by their SHA-256; nothing when they are not there, or not intact. This
    /// implementation has none.
    virtual base::Result<std::optional<std::string>> evidenceContent(std::string_view) const { return std::nullopt; }
};

} // namespace parkcarbon::exchange
