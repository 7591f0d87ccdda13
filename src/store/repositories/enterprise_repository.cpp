#include "store/repositories/enterprise_repository.hpp"

#include "store/flow_nodes.hpp"
#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {
namespace {

template <typename T> std::optional<std::string> codeText(const std::optional<T>& code) {
    return code ? std::optional(code->str()) : std::nullopt;
}

} // namespace

EnterpriseRepository::EnterpriseRepository(RepositoryContext& context)
    : IdRepository(
          context, domain::Table::Enterprises,
          TableStatements("enterprises",
                          {"enterprise_id", "name_zh", "name_en", "credit_code", "industry_code", "zone", "role",
                           "in_boundary", "registered_in_park", "operates_in_park", "joined", "\"left\"", "note",
                           "source", "source_row"},
                          "t.enterprise_id, t.name_zh, t.name_en, t.credit_code, t.industry_code, z.zone_id, t.role, "
                          "t.in_boundary, t.registered_in_park, t.operates_in_park, t.joined, t.\"left\", t.note, "
                          "t.source, t.source_row",
                          "FROM enterprises AS t LEFT JOIN zones AS z ON z.key = t.zone")) {}

base::Result<void> EnterpriseRepository::update(std::int64_t key, const domain::Record& record) {
    const std::string old_id = idOf(key).value_or("");
    const std::string new_id = domain::recordId(record);
    auto updated = Repository::update(key, record);
    if (updated && old_id != new_id) {
        renameInFlows(context_.connection, old_id, new_id);
        renameOwnProcess(old_id, new_id);
    }
    return updated;
}

base::Result<void> EnterpriseRepository::remove(std::int64_t key) {
    if (countFlowReferences(context_.connection, idOf(key).value_or("")) > 0) {
        return referenced(key);
    }
    return Repository::remove(key);
}

void EnterpriseRepository::renameOwnProcess(const std::string& old_id, const std::string& new_id) {
    KeyIndex& processes = context_.ids(domain::Table::Processes);
    const auto own = processes.find(old_id);
    if (!own || processes.find(new_id)) {
        return;
    }
    context_.connection.query("UPDATE processes SET process_id = ? WHERE key = ?")
        .bind(1, std::string_view(new_id))
        .bind(2, *own)
        .run();
    processes.reset();
}

base::Result<void> EnterpriseRepository::bind(Query& query, const domain::Record& record) {
    const auto& enterprise = std::get<domain::Enterprise>(record);
    std::optional<std::int64_t> zone;
    if (!enterprise.zone.empty()) {
        const auto key =
            context_.referencedKey(domain::Table::Enterprises, "zone_id", domain::Table::Zones, enterprise.zone.str());
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
