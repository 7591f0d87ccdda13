#include "store/repositories/stream_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

StreamRepository::StreamRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::Streams,
                   TableStatements("streams",
                                   {"stream_id", "enterprise", "side", "code", "name_zh", "name_en", "quantity", "unit",
                                    "composition", "quality", "price", "price_unit", "x_km", "y_km", "note", "source",
                                    "source_row"},
                                   "t.stream_id, e.enterprise_id, t.side, t.code, t.name_zh, t.name_en, t.quantity, "
                                   "t.unit, t.composition, t.quality, t.price, t.price_unit, t.x_km, t.y_km, t.note, "
                                   "t.source, t.source_row",
                                   "FROM streams AS t JOIN enterprises AS e ON e.key = t.enterprise")) {}

base::Result<void> StreamRepository::bind(Query& query, const domain::Record& record) {
    const auto& stream = std::get<domain::Stream>(record);
    const auto enterprise = context_.referencedKey(domain::Table::Streams, "enterprise_id", domain::Table::Enterprises,
                                                   stream.enterprise.str());
    if (!enterprise) {
        return tl::unexpected(enterprise.error());
    }
    query.bindBorrowed(1, stream.id.str())
        .bind(2, *enterprise)
        .bind(3, domain::word(stream.side))
        .bindBorrowed(4, stream.code)
        .bindBorrowed(5, stream.name_zh)
        .bindBorrowed(6, stream.name_en)
        .bind(7, stream.quantity.value())
        .bind(8, context_.dictionaries.keyOf(stream.quantity.unit()))
        .bindBorrowed(9, stream.composition)
        .bindBorrowed(10, stream.quality)
        .bind(11, stream.price)
        .bindBorrowed(12, stream.price_unit)
        .bind(13, stream.x_km)
        .bind(14, stream.y_km)
        .bindBorrowed(15, stream.note)
        .bind(16, context_.dictionaries.keyOf(stream.origin))
        .bind(17, stream.origin.row);
    return {};
}

domain::Record StreamRepository::fromRow(const Query& row) {
    const Dictionaries& dictionaries = context_.dictionaries;
    return domain::Stream{domain::StreamId(std::string(row.text(1))),
                          domain::EnterpriseId(std::string(row.text(2))),
                          wordAt<domain::StreamSide>(row, 3),
                          std::string(row.text(4)),
                          std::string(row.text(5)),
                          std::string(row.text(6)),
                          sound(domain::Quantity::create(row.real(7), dictionaries.unit(row.integer(8)))),
                          std::string(row.text(9)),
                          std::string(row.text(10)),
                          optionalFiniteAt(row, 11),
                          std::string(row.text(12)),
                          optionalFiniteAt(row, 13),
                          optionalFiniteAt(row, 14),
                          std::string(row.text(15)),
                          dictionaries.origin(row.optionalInteger(16), row.integer(17))};
}

} // namespace parkcarbon::store
