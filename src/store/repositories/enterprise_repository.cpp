#include "store/repositories/enterprise_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {
namespace {

template <typename T> std::optional<std::string> codeText(const std::optional<T>& code) {
    return code ? std::optional(code->str()) : std::nullopt;
}

} // namespace

EnterpriseRepository::EnterpriseRepository(RepositoryContext& context)
    : Repository(
          context,
          TableStatements("enterprises",
                          {"enterprise_id", "name_zh", "name_en", "credit_code", "industry_code", "zone", "role",
                           "in_boundary", "registered_in_park", "operates_in_park", "joined", "\"left\"", "note",
                           "source", "source_row"},
                          "t.enterprise_id, t.name_zh, t.name_en, t.credit_code, t.industry_code, z.zone_id, t.role, "
                          "t.in_boundary, t.registered_in_park, t.operates_in_park, t.joined, t.\"left\", t.note, "
                          "t.source, t.source_row",
                          "FROM enterprises AS t LEFT JOIN zones AS z ON z.key = t.zone")) {}

std::optional<std::int64_t> EnterpriseRepository::keyOf(std::string_view id) {
    return context_.enterprise_keys.find(id);
}

void EnterpriseRepository::reset() {
    context_.enterprise_keys.reset();
}

void EnterpriseRepository::inserted(const domain::Record& record, std::int64_t key) {
    context_.enterprise_keys.added(std::get<domain::Enterprise>(record).id.str(), key);
}

void EnterpriseRepository::removed(std::int64_t) {
    context_.enterprise_keys.reset(); // enterprises are few compared with what refers to them
}

base::Result<void> EnterpriseRepository::bind(Query& query, const domain::Record& record) {
    const auto& enterprise = std::get<domain::Enterprise>(record);
    std::optional<std::int64_t> zone;
    if (!enterprise.zone.empty()) {
        const auto key = context_.zoneKey(domain::Table::Enterprises, "zone_id", enterprise.zone.str());
        if (!key) {
            return tl::unexpected(key.error());
        }
        zone = *key;
    }
    query.bindBorrowed(1, enterprise.id.str())
        .bindBorrowed(2, enterprise.name_zh)
        .bindBorrowed(3, enterprise.name_en)
        .bind(4, codeText(enterprise.credit_code))
        .bind(5, codeText(enterprise.industry_code))
        .bind(6, zone)
        .bind(7, domain::word(enterprise.role))
        .bind(8, std::int64_t{enterprise.in_boundary})
        .bind(9, std::int64_t{enterprise.registered_in_park})
        .bind(10, std::int64_t{enterprise.operates_in_park})
        .bind(11, dateText(enterprise.joined))
        .bind(12, dateText(enterprise.left))
        .bindBorrowed(13, enterprise.note)
        .bind(14, context_.dictionaries.keyOf(enterprise.origin))
        .bind(15, enterprise.origin.row);
    return {};
}

domain::Record EnterpriseRepository::fromRow(const Query& row) {
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId(std::string(row.text(1)));
    enterprise.name_zh = row.text(2);
    enterprise.name_en = row.text(3);
    enterprise.credit_code = parsedAt<domain::CreditCode>(row, 4);
    enterprise.industry_code = parsedAt<domain::IndustryCode>(row, 5);
    enterprise.zone = domain::ZoneId(std::string(row.text(6)));
    enterprise.role = wordAt<domain::EnterpriseRole>(row, 7);
    enterprise.in_boundary = row.integer(8) != 0;
    enterprise.registered_in_park = row.integer(9) != 0;
    enterprise.operates_in_park = row.integer(10) != 0;
    enterprise.joined = dateAt(row, 11);
    enterprise.left = dateAt(row, 12);
    enterprise.note = row.text(13);
    enterprise.origin = context_.dictionaries.origin(row.optionalInteger(14), row.integer(15));
    return enterprise;
}

} // namespace parkcarbon::store
