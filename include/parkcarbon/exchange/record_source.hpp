#pragma once

#include <parkcarbon/domain/record.hpp>

#include <functional>

namespace parkcarbon::exchange {

/// Where an exporter takes records from; the project file stands behind it, or a test's memory.
class RecordSource {
public:
    using Visitor = std::function<base::Result<void>(const domain::Record&)>;

    virtual ~RecordSource() = default;
    /// Calls the visitor for every record of the table, for the park with the one there is; stops at its first error.
    virtual base::Result<void> forEach(domain::Table table, const Visitor& visitor) const = 0;
};

} // namespace parkcarbon::exchange
