#include "store/repositories/zone_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

ZoneRepository::ZoneRepository(RepositoryContext& context)
    : Repository(context,
                 TableStatements(
                     "zones", {"zone_id", "name_zh", "name_en", "kind", "in_boundary", "note", "source", "source_row"},
                     "zone_id, name_zh, name_en, kind, in_boundary, note, source, source_row", "FROM zones AS t")) {}

std::optional<std::int64_t> ZoneRepository::keyOf(std::string_view id) {
    return context_.zone_keys.find(id);
}

void ZoneRepository::reset() {
    context_.zone_keys.reset();
}

void ZoneRepository::inserted(const domain::Record& record, std::int64_t key) {
    context_.zone_keys.added(std::get<domain::Zone>(record).id.str(), key);
}

void ZoneRepository::removed(std::int64_t) {
    context_.zone_keys.reset(); // zones are few and rarely change
}

base::Result<void> ZoneRepository::bind(Query& query, const domain::Record& record) {
    const auto& zone = std::get<domain::Zone>(record);
    query.bindBorrowed(1, zone.id.str())
        .bindBorrowed(2, zone.name_zh)
        .bindBorrowed(3, zone.name_en)
        .bind(4, domain::word(zone.kind))
        .bind(5, std::int64_t{zone.in_boundary})
        .bindBorrowed(6, zone.note)
        .bind(7, context_.dictionaries.keyOf(zone.origin))
        .bind(8, zone.origin.row);
    return {};
}

domain::Record ZoneRepository::fromRow(const Query& row) {
    domain::Zone zone;
    zone.id = domain::ZoneId(std::string(row.text(1)));
    zone.name_zh = row.text(2);
    zone.name_en = row.text(3);
    zone.kind = wordAt<domain::ZoneKind>(row, 4);
    zone.in_boundary = row.integer(5) != 0;
    zone.note = row.text(6);
    zone.origin = context_.dictionaries.origin(row.optionalInteger(7), row.integer(8));
    return zone;
}

} // namespace parkcarbon::store
