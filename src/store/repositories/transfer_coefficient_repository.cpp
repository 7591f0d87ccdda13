#include "store/repositories/transfer_coefficient_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

TransferCoefficientRepository::TransferCoefficientRepository(RepositoryContext& context)
    : Repository(context,
                 TableStatements("transfer_coefficients",
                                 {"process_id", "layer", "flow", "value", "uncertainty_pct", "source", "source_row"},
                                 "t.process_id, t.layer, f.flow_id, t.value, t.uncertainty_pct, t.source, t.source_row",
                                 "FROM transfer_coefficients AS t JOIN flows AS f ON f.key = t.flow")) {}

std::optional<std::int64_t> TransferCoefficientRepository::keyOf(std::string_view id) {
    // `process|layer|flow`; each may hold bars of its own.
    for (std::size_t bar = id.rfind('|'); bar != std::string_view::npos && bar > 0; bar = id.rfind('|', bar - 1)) {
        const auto flow = context_.ids(domain::Table::Flows).find(id.substr(bar + 1));
        if (!flow) {
            continue;
        }
        Query row = context_.connection.query("SELECT key FROM transfer_coefficients WHERE flow = ? AND process_id || "
                                              "'|' || layer = ? ORDER BY key LIMIT 1");
        row.bind(1, *flow).bindBorrowed(2, id.substr(0, bar));
        if (row.step()) {
            return row.integer(0);
        }
    }
    return std::nullopt;
}

base::Result<void> TransferCoefficientRepository::bind(Query& query, const domain::Record& record) {
    const auto& coefficient = std::get<domain::TransferCoefficient>(record);
    const auto flow = context_.referencedKey(domain::Table::TransferCoefficients, "flow_id", domain::Table::Flows,
                                             coefficient.flow.str());
    if (!flow) {
        return tl::unexpected(flow.error());
    }
    query.bindBorrowed(1, coefficient.process)
        .bindBorrowed(2, coefficient.layer)
        .bind(3, *flow)
        .bind(4, coefficient.value)
        .bind(5, coefficient.uncertainty_pct)
        .bind(6, context_.dictionaries.keyOf(coefficient.origin))
        .bind(7, coefficient.origin.row);
    return {};
}

domain::Record TransferCoefficientRepository::fromRow(const Query& row) {
    return domain::TransferCoefficient{std::string(row.text(1)),
                                       std::string(row.text(2)),
                                       domain::FlowId(std::string(row.text(3))),
                                       finiteAt(row, 4),
                                       uncertaintyAt(row, 5),
                                       context_.dictionaries.origin(row.optionalInteger(6), row.integer(7))};
}

} // namespace parkcarbon::store
