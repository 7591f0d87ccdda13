#include "store/repositories/dismissal_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

DismissalRepository::DismissalRepository(RepositoryContext& context)
    : IdRepository(
          context, domain::Table::Dismissals,
          TableStatements("dismissals", {"dismissal_id", "code", "table_name", "record_id", "field", "evidence",
                                         "reason", "dismissed_by", "dismissed_on", "source", "source_row"})) {}

base::Result<void> DismissalRepository::bind(Query& query, const domain::Record& record) {
    const auto& dismissal = std::get<domain::Dismissal>(record);
    query.bindBorrowed(1, dismissal.id.str())
        .bindBorrowed(2, dismissal.code)
        .bindBorrowed(3, dismissal.table_name)
        .bindBorrowed(4, dismissal.record_id)
        .bindBorrowed(5, dismissal.field)
        .bindBorrowed(6, dismissal.evidence)
        .bindBorrowed(7, dismissal.reason)
        .bindBorrowed(8, dismissal.dismissed_by)
        .bind(9, dateText(dismissal.dismissed_on))
        .bind(10, context_.dictionaries.keyOf(dismissal.origin))
        .bind(11, dismissal.origin.row);
    return {};
}

domain::Record DismissalRepository::fromRow(const Query& row) {
    return domain::Dismissal{domain::DismissalId(std::string(row.text(1))),
                             std::string(row.text(2)),
                             std::string(row.text(3)),
                             std::string(row.text(4)),
                             std::string(row.text(5)),
                             std::string(row.text(6)),
                             std::string(row.text(7)),
                             std::string(row.text(8)),
                             dateAt(row, 9),
                             context_.dictionaries.origin(row.optionalInteger(10), row.integer(11))};
}

} // namespace parkcarbon::store
