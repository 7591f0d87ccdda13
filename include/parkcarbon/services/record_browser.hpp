#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// One table as a grid shows it: filtered, sorted, fetched page by page, so that 10^6 rows open at once.
class RecordBrowser {
public:
    struct Condition {
        std::size_t field;
        std::string text; ///< contained, ignoring case; for numbers also `>5`, `<=3`, `=7`
    };
    struct Order {
        std::size_t field;
        bool descending = false;
    };

    RecordBrowser(ProjectSession& session, domain::Table table);
    ~RecordBrowser();

    domain::Table table() const;
    void setConditions(std::vector<Condition> conditions); ///< all must hold; takes effect at the next refresh
    void setOrder(std::optional<Order> order);             ///< nothing = order of entry
    /// Rereads the list of rows. Call after a change notice that names this table.
    base::Result<void> refresh();

    std::size_t size() const;
    /// Canonical texts of a row, one per field. Fetches the row's page when it is not at hand.
    const domain::Cells& cells(std::size_t row) const;
    std::string recordId(std::size_t row) const;
    std::optional<std::size_t> rowOf(std::string_view record_id) const;
    /// Provenance of a row; empty file when typed in.
    domain::Provenance origin(std::size_t row) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::services
