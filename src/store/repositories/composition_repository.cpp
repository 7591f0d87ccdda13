#include "store/repositories/composition_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

CompositionRepository::CompositionRepository(RepositoryContext& context)
    : Repository(context,
                 TableStatements("compositions",
                                 {"flow", "substance", "fraction", "unit", "uncertainty_pct", "evidence_class",
                                  "source", "source_row"},
                                 "f.flow_id, t.substance, t.fraction, t.unit, t.uncertainty_pct, t.evidence_class, "
                                 "t.source, t.source_row",
                                 "FROM compositions AS t JOIN flows AS f ON f.key = t.flow")) {}

std::optional<std::int64_t> CompositionRepository::keyOf(std::string_view id) {
    // `flow|substance`; either may hold bars of its own.
    for (std::size_t bar = id.find('|'); bar != std::string_view::npos; bar = id.find('|', bar + 1)) {
        const auto flow = context_.ids(domain::Table::Flows).find(id.substr(0, bar));
        if (!flow) {
            continue;
        }
        Query row = context_.connection.query(
            "SELECT key FROM compositions WHERE flow = ? AND substance = ? ORDER BY key LIMIT 1");
        row.bind(1, *flow).bindBorrowed(2, id.substr(bar + 1));
        if (row.step()) {
            return row.integer(0);
        }
    }
    return std::nullopt;
}

base::Result<void> CompositionRepository::bind(Query& query, const domain::Record& record) {
    const auto& composition = std::get<domain::Composition>(record);
    const auto flow =
        context_.referencedKey(domain::Table::Compositions, "flow_id", domain::Table::Flows, composition.flow.str());
    if (!flow) {
        return tl::unexpected(flow.error());
    }
    query.bind(1, *flow)
        .bindBorrowed(2, composition.substance)
        .bind(3, composition.fraction)
        .bind(4, context_.dictionaries.keyOf(composition.unit))
        .bind(5, composition.uncertainty_pct)
        .bind(6, domain::word(composition.evidence_class))
        .bind(7, context_.dictionaries.keyOf(composition.origin))
        .bind(8, composition.origin.row);
    return {};
}

domain::Record CompositionRepository::fromRow(const Query& row) {
    return domain::Composition{domain::FlowId(std::string(row.text(1))),
                               std::string(row.text(2)),
                               finiteAt(row, 3),
                               context_.dictionaries.unit(row.integer(4)),
                               uncertaintyAt(row, 5),
                               wordAt<domain::EvidenceClass>(row, 6),
                               context_.dictionaries.origin(row.optionalInteger(7), row.integer(8))};
}

} // namespace parkcarbon::store
