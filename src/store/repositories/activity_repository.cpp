#include "store/repositories/activity_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

ActivityRepository::ActivityRepository(RepositoryContext& context)
    : IdRepository(
          context, domain::Table::Activities,
          TableStatements("activities",
                          {"activity_id", "enterprise", "period", "category", "item", "quantity", "unit",
                           "uncertainty_pct", "evidence_class", "evidence_ref", "parameters", "note", "source",
                           "source_row"},
                          "t.activity_id, e.enterprise_id, t.period, t.category, t.item, t.quantity, t.unit, "
                          "t.uncertainty_pct, t.evidence_class, t.evidence_ref, t.parameters, t.note, t.source, "
                          "t.source_row",
                          "FROM activities AS t JOIN enterprises AS e ON e.key = t.enterprise")) {}

base::Result<void> ActivityRepository::bind(Query& query, const domain::Record& record) {
    const auto& activity = std::get<domain::Activity>(record);
    const auto enterprise = context_.referencedKey(domain::Table::Activities, "enterprise_id",
                                                   domain::Table::Enterprises, activity.enterprise.str());
    if (!enterprise) {
        return tl::unexpected(enterprise.error());
    }
    Dictionaries& dictionaries = context_.dictionaries;
    query.bindBorrowed(1, activity.id.str())
        .bind(2, *enterprise)
        .bind(3, std::int64_t{activity.period.encoded()})
        .bind(4, static_cast<std::int64_t>(activity.category))
        .bind(5, dictionaries.itemKey(activity.item))
        .bind(6, activity.quantity.value())
        .bind(7, dictionaries.keyOf(activity.quantity.unit()))
        .bind(8, activity.uncertainty_pct)
        .bind(9, static_cast<std::int64_t>(activity.evidence_class))
        .bindBorrowed(10, activity.evidence_ref)
        .bind(11, dictionaries.keyOf(activity.parameters))
        .bindBorrowed(12, activity.note)
        .bind(13, dictionaries.keyOf(activity.origin))
        .bind(14, activity.origin.row);
    return {};
}

domain::Record ActivityRepository::fromRow(const Query& row) {
    const Dictionaries& dictionaries = context_.dictionaries;
    return domain::Activity{domain::ActivityId(std::string(row.text(1))),
                            domain::EnterpriseId(std::string(row.text(2))),
                            periodOf(row.integer(3)),
                            choiceOf<domain::ActivityCategory>(row.integer(4)),
                            dictionaries.item(row.integer(5)),
                            sound(domain::Quantity::create(row.real(6), dictionaries.unit(row.integer(7)))),
                            uncertaintyAt(row, 8),
                            choiceOf<domain::EvidenceClass>(row.integer(9)),
                            std::string(row.text(10)),
                            dictionaries.parameters(row.optionalInteger(11)),
                            std::string(row.text(12)),
                            dictionaries.origin(row.optionalInteger(13), row.integer(14))};
}

} // namespace parkcarbon::store
