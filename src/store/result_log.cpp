#include "store/result_log.hpp"

#include "store/guarded.hpp"

namespace parkcarbon::store {

void replaceStoredResults(Connection& connection, const std::vector<StoredResult>& results) {
    connection.execute("SAVEPOINT stored_results");
    connection.query("DELETE FROM stored_results").run();
    for (const StoredResult& result : results) {
        connection.query("INSERT INTO stored_results (period, total, tonnes, revision) VALUES (?, ?, ?, ?)")
            .bind(1, static_cast<std::int64_t>(result.period.encoded()))
            .bind(2, std::string_view(result.total))
            .bind(3, result.tonnes)
            .bind(4, result.revision)
            .run();
    }
    connection.execute("RELEASE stored_results");
}

std::vector<StoredResult> readStoredResults(Connection& connection) {
    std::vector<StoredResult> results;
    Query rows = connection.query("SELECT period, total, tonnes, revision FROM stored_results ORDER BY period, total");
    while (rows.step()) {
        const auto period = base::Period::fromEncoded(static_cast<std::int32_t>(rows.integer(0)));
        if (!period) {
            throw DamagedContent("a stored result names no period");
        }
        results.push_back({*period, std::string(rows.text(1)), rows.real(2), rows.integer(3)});
    }
    return results;
}

} // namespace parkcarbon::store
