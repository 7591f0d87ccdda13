#include "store/flow_nodes.hpp"

#include <array>
#include <string>

namespace parkcarbon::store {
namespace {

constexpr std::string_view kStockOf = "stock:";

struct FlowNodeColumn {
    std::string_view rename;
    bool party; ///< may name a stock, too
};
constexpr std::array kFlowNodeColumns = {
    FlowNodeColumn{"UPDATE flows SET from_id = ? WHERE from_id = ?", true},
    FlowNodeColumn{"UPDATE flows SET to_id = ? WHERE to_id = ?", true},
    FlowNodeColumn{"UPDATE transfer_coefficients SET process_id = ? WHERE process_id = ?", false},
};

std::string stockOf(std::string_view id) {
    return std::string(kStockOf).append(id);
}

} // namespace

std::int64_t countFlowReferences(Connection& connection, std::string_view id) {
    Query row = connection.query(
        "SELECT (SELECT count(*) FROM flows WHERE from_id IN (?1, ?2) OR to_id IN (?1, ?2)) + (SELECT count(*) FROM "
        "transfer_coefficients WHERE process_id = ?1)");
    row.bind(1, id).bind(2, std::string_view(stockOf(id)));
    return row.step() ? row.integer(0) : 0;
}

void renameInFlows(Connection& connection, std::string_view old_id, std::string_view new_id) {
    for (const FlowNodeColumn& column : kFlowNodeColumns) {
        connection.query(column.rename).bind(1, new_id).bind(2, old_id).run();
        if (column.party) {
            const std::string new_stock = stockOf(new_id);
            const std::string old_stock = stockOf(old_id);
            connection.query(column.rename)
                .bind(1, std::string_view(new_stock))
                .bind(2, std::string_view(old_stock))
                .run();
        }
    }
}

} // namespace parkcarbon::store
