#include "store/repositories/process_repository.hpp"

#include "store/flow_nodes.hpp"
#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

ProcessRepository::ProcessRepository(RepositoryContext& context)
    : IdRepository(context, domain::Table::Processes,
                   TableStatements("processes",
                                   {"process_id", "enterprise", "name_zh", "name_en", "balance", "tolerance_pct",
                                    "source", "source_row"},
                                   "t.process_id, e.enterprise_id, t.name_zh, t.name_en, t.balance, t.tolerance_pct, "
                                   "t.source, t.source_row",
                                   "FROM processes AS t LEFT JOIN enterprises AS e ON e.key = t.enterprise")) {}

base::Result<void> ProcessRepository::update(std::int64_t key, const domain::Record& record) {
    const std::string old_id = idOf(key).value_or("");
    const std::string new_id = domain::recordId(record);
    auto updated = Repository::update(key, record);
    // An enterprise of the same id is what the flows name first.
    if (updated && old_id != new_id && !context_.ids(domain::Table::Enterprises).find(old_id)) {
        renameInFlows(context_.connection, old_id, new_id);
    }
    return updated;
}

base::Result<void> ProcessRepository::remove(std::int64_t key) {
    const std::string id = idOf(key).value_or("");
    if (!context_.ids(domain::Table::Enterprises).find(id) && countFlowReferences(context_.connection, id) > 0) {
        return referenced(key);
    }
    return Repository::remove(key);
}

base::Result<void> ProcessRepository::bind(Query& query, const domain::Record& record) {
    const auto& process = std::get<domain::Process>(record);
    if (process.enterprise) {
        const auto enterprise = context_.referencedKey(domain::Table::Processes, "enterprise_id",
                                                       domain::Table::Enterprises, process.enterprise->str());
        if (!enterprise) {
            return tl::unexpected(enterprise.error());
        }
        query.bind(2, *enterprise);
    }
    query.bindBorrowed(1, process.id.str())
        .bindBorrowed(3, process.name_zh)
        .bindBorrowed(4, process.name_en)
        .bind(5, std::int64_t{process.balance})
        .bind(6, process.tolerance_pct)
        .bind(7, context_.dictionaries.keyOf(process.origin))
        .bind(8, process.origin.row);
    return {};
}

domain::Record ProcessRepository::fromRow(const Query& row) {
    domain::Process process;
    process.id = domain::ProcessId(std::string(row.text(1)));
    if (!row.isNull(2)) {
        process.enterprise = domain::EnterpriseId(std::string(row.text(2)));
    }
    process.name_zh = row.text(3);
    process.name_en = row.text(4);
    process.balance = row.integer(5) != 0;
    process.tolerance_pct = uncertaintyAt(row, 6);
    process.origin = context_.dictionaries.origin(row.optionalInteger(7), row.integer(8));
    return process;
}

} // namespace parkcarbon::store
