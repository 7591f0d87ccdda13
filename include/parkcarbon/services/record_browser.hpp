#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

/// One table as a grid shows it: filtered, sorted, fetched page by page, so that 10^6 rows open at once. Lives on the
/// session's thread and no longer than the session.
class RecordBrowser {
public:
    struct Condition {
        std::size_t field;
        std::string text; ///< contained, ignoring case; also `=x`, and `>5`, `>=5`, `<3`, `<=3`
    };
    using Order = store::RecordOrder;

    RecordBrowser(ProjectSession& session, domain::Table table);
    ~RecordBrowser();

    domain::Table table() const;
    void setConditions(std::vector<Condition> conditions); ///< all must hold; takes effect at the next refresh
    void setOrder(std::optional<Order> order);             ///< nothing = order of entry
    /// Rereads the list of rows. Call at first, and after a change notice that names this table.
    base::Result<void> refresh();

    std::size_t size() const;
    /// Canonical texts of a row, one per field; empty texts when the row cannot be read. Fetches the row's page when it
    /// is not at hand. The reference holds until the next call.
    const domain::Cells& cells(std::size_t row) const;
    std::string recordId(std::size_t row) const;
    std::optional<std::size_t> rowOf(std::string_view record_id) const;
    domain::Provenance origin(std::size_t row) const; ///< empty file when typed in

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::services
