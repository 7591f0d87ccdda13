#include "store/repositories/own_factor_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

OwnFactorRepository::OwnFactorRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::OwnFactors,
                   TableStatements("own_factors", {"factor_id", "category", "item", "parameter", "gas", "value", "unit",
                                                   "uncertainty_pct", "name_zh", "name_en", "source", "licence",
                                                   "evidence_ref", "note", "imported_from", "source_row"})) {}

base::Result<void> OwnFactorRepository::bind(Query& query, const domain::Record& record) {
    const auto& factor = std::get<domain::OwnFactor>(record);
    query.bindBorrowed(1, factor.id.str())
        .bind(2, domain::word(factor.category))
        .bindBorrowed(3, factor.item)
        .bindBorrowed(4, factor.parameter)
        .bindBorrowed(5, factor.gas)
        .bind(6, factor.value)
        .bind(7, factor.unit ? std::optional(context_.dictionaries.keyOf(*factor.unit)) : std::nullopt)
        .bind(8, factor.uncertainty_pct)
        .bindBorrowed(9, factor.name_zh)
        .bindBorrowed(10, factor.name_en)
        .bindBorrowed(11, factor.source)
        .bindBorrowed(12, factor.licence)
        .bindBorrowed(13, factor.evidence_ref)
        .bindBorrowed(14, factor.note)
        .bind(15, context_.dictionaries.keyOf(factor.origin))
        .bind(16, factor.origin.row);
    return {};
}

domain::Record OwnFactorRepository::fromRow(const Query& row) {
    const Dictionaries& dictionaries = context_.dictionaries;
    const auto unit = row.optionalInteger(7);
    return domain::OwnFactor{domain::OwnFactorId(std::string(row.text(1))),
                             wordAt<domain::ActivityCategory>(row, 2),
                             std::string(row.text(3)),
                             std::string(row.text(4)),
                             std::string(row.text(5)),
                             finiteAt(row, 6),
                             unit ? std::optional(dictionaries.unit(*unit)) : std::nullopt,
                             uncertaintyAt(row, 8),
                             std::string(row.text(9)),
                             std::string(row.text(10)),
                             std::string(row.text(11)),
                             std::string(row.text(12)),
                             std::string(row.text(13)),
                             std::string(row.text(14)),
                             dictionaries.origin(row.optionalInteger(15), row.integer(16))};
}

} // namespace parkcarbon::store
