#pragma once

#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/record_browser.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// One user action on a grid, as it goes through the project's door: one operation, one undo step.
struct GridChange {
    std::vector<services::EditRecords::Edit> edits;
    std::vector<domain::Record> added;
    std::vector<std::string> removed; ///< record ids; never together with the others
    bool empty() const { return edits.empty() && added.empty() && removed.empty(); }
};

/// What a grid needs of a table of records: the project stands behind it, or a test's memory.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual domain::Table table() const = 0;
    virtual bool isReadable() const = 0; ///< false while a job has the project: `cells` must not be called
    virtual bool isEditable() const = 0;
    virtual std::size_t size() const = 0;
    virtual const domain::Cells& cells(std::size_t row) const = 0; ///< canonical texts, one per field
    virtual std::string recordId(std::size_t row) const = 0;
    virtual std::optional<std::size_t> rowOf(std::string_view record_id) const = 0; ///< among the rows shown
    /// Texts of a record by its id, filtered out or not; nothing when there is no such record.
    virtual std::optional<domain::Cells> find(std::string_view record_id) const = 0;
    virtual domain::Provenance origin(std::size_t row) const = 0;
    virtual void setConditions(std::vector<services::RecordBrowser::Condition> conditions) = 0;
    virtual void setOrder(std::optional<services::RecordBrowser::Order> order) = 0;
    virtual base::Result<void> refresh() = 0;
    virtual base::Result<void> apply(const GridChange& change) = 0;
};

} // namespace parkcarbon::ui
