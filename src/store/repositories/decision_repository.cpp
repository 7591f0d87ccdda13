#include "store/repositories/decision_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

DecisionRepository::DecisionRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::Decisions,
                   TableStatements("decisions", {"decision_id", "code", "subject", "choice", "reason", "decided_by",
                                                 "decided_on", "source", "source_row"})) {}

base::Result<void> DecisionRepository::bind(Query& query, const domain::Record& record) {
    const auto& decision = std::get<domain::Decision>(record);
    query.bindBorrowed(1, decision.id.str())
        .bindBorrowed(2, decision.code)
        .bindBorrowed(3, decision.subject)
        .bindBorrowed(4, decision.choice)
        .bindBorrowed(5, decision.reason)
        .bindBorrowed(6, decision.decided_by)
        .bind(7, dateText(decision.decided_on))
        .bind(8, context_.dictionaries.keyOf(decision.origin))
        .bind(9, decision.origin.row);
    return {};
}

domain::Record DecisionRepository::fromRow(const Query& row) {
    return domain::Decision{domain::DecisionId(std::string(row.text(1))),
                            std::string(row.text(2)),
                            std::string(row.text(3)),
                            std::string(row.text(4)),
                            std::string(row.text(5)),
                            std::string(row.text(6)),
                            dateAt(row, 7),
                            context_.dictionaries.origin(row.optionalInteger(8), row.integer(9))};
}

} // namespace parkcarbon::store
