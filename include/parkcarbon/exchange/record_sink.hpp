#pragma once

#include <parkcarbon/domain/record.hpp>

#include <optional>
#include <string_view>

namespace parkcarbon::exchange {

/// Where an importer puts records; the project file stands behind it, or a test's memory.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual bool exists(domain::Table table, std::string_view id) const = 0;
    /// The record as it stands now. For the park always the one there is.
    virtual base::Result<std::optional<domain::Record>> find(domain::Table table, std::string_view id) const = 0;
    virtual base::Result<void> insert(const domain::Record& record) = 0;
    /// Replaces the record of the same id.
    virtual base::Result<void> update(const domain::Record& record) = 0;
    /// The amount of a record as it stands now, for control totals: asked once for every row of an import. Nothing when
    /// there is no such record, or its table has no quantity. This implementation asks `find`; a sink may know a
    /// shorter way.
    virtual base::Result<std::optional<domain::Quantity>> quantity(domain::Table table, std::string_view id) const;
    /// An amount and the period that it is of.
    struct PeriodAmount {
        base::Period period;
        domain::Quantity quantity;
    };
    /// What the project, as it was before the import, holds of the same thing in the same period of the year before
    /// (2024-07 for 2025-07); several records are one sum. Asked for every row that is told. This implementation knows
    /// none.
    virtual std::optional<PeriodAmount> yearBefore(const domain::Record&) const { return std::nullopt; }
    /// Whether the bytes of stored evidence are there already, by their SHA-256. This implementation has none and keeps
    /// none.
    virtual bool hasEvidenceContent(std::string_view) const { return false; }
    virtual base::Result<void> keepEvidenceContent(std::string_view) { return {}; }
};

} // namespace parkcarbon::exchange
