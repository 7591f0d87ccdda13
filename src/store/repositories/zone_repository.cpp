#include "store/repositories/zone_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

ZoneRepository::ZoneRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::Zones,
                   TableStatements("zones", {"zone_id", "name_zh", "name_en", "kind", "in_boundary", "note", "source",
                                             "source_row"})) {}

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
