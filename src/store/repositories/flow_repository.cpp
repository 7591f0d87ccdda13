#include "store/repositories/flow_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

FlowRepository::FlowRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::Flows,
                   TableStatements("flows", {"flow_id", "period", "from_id", "to_id", "material", "layer", "quantity",
                                             "unit", "uncertainty_pct", "evidence_class", "evidence_ref", "note",
                                             "code", "source", "source_row"})) {}

base::Result<void> FlowRepository::bind(Query& query, const domain::Record& record) {
    const auto& flow = std::get<domain::Flow>(record);
    query.bindBorrowed(1, flow.id.str())
        .bind(2, std::int64_t{flow.period.encoded()})
        .bind(3, std::string_view(flow.from.str()))
        .bind(4, std::string_view(flow.to.str()))
        .bindBorrowed(5, flow.material)
        .bindBorrowed(6, flow.layer)
        .bind(7, flow.quantity)
        .bind(8, context_.dictionaries.keyOf(flow.unit))
        .bind(9, flow.uncertainty_pct)
        .bind(10, domain::word(flow.evidence_class))
        .bindBorrowed(11, flow.evidence_ref)
        .bindBorrowed(12, flow.note)
        .bindBorrowed(13, flow.code)
        .bind(14, context_.dictionaries.keyOf(flow.origin))
        .bind(15, flow.origin.row);
    return {};
}

domain::Record FlowRepository::fromRow(const Query& row) {
    return domain::Flow{domain::FlowId(std::string(row.text(1))),
                        periodOf(row.integer(2)),
                        sound(domain::FlowParty::parse(row.text(3))),
                        sound(domain::FlowParty::parse(row.text(4))),
                        std::string(row.text(5)),
                        std::string(row.text(6)),
                        optionalFiniteAt(row, 7),
                        context_.dictionaries.unit(row.integer(8)),
                        uncertaintyAt(row, 9),
                        wordAt<domain::EvidenceClass>(row, 10),
                        std::string(row.text(11)),
                        std::string(row.text(12)),
                        std::string(row.text(13)),
                        context_.dictionaries.origin(row.optionalInteger(14), row.integer(15))};
}

} // namespace parkcarbon::store
