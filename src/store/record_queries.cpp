#include "store/record_queries.hpp"

#include "store/flow_nodes.hpp"
#include "store/repositories/row_values.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace parkcarbon::store {
namespace {

/// A column that holds codes, and the words that they stand for. A question about such a field is put to its few words
/// once and not to every row.
struct CodedField {
    std::string column;
    std::string words; ///< SELECT of `code` and `word`
};

template <typename Enum> std::string closedList() {
    std::string rows;
    for (std::size_t position = 0; position < domain::Words<Enum>::kAll.size(); ++position) {
        rows += fmt::format("{}({}, '{}')", position == 0 ? "" : ", ", position, domain::Words<Enum>::kAll[position]);
    }
    return "SELECT column1 AS code, column2 AS word FROM (VALUES " + rows + ")";
}

/// Only activities are so many that it matters.
std::optional<CodedField> codedField(domain::Table table, std::string_view name) {
    if (table != domain::Table::Activities) {
        return std::nullopt;
    }
    if (name == "enterprise_id") {
        return CodedField{"t.enterprise", "SELECT key AS code, enterprise_id AS word FROM enterprises"};
    }
    if (name == "category") {
        return CodedField{"t.category", closedList<domain::ActivityCategory>()};
    }
    if (name == "item") {
        return CodedField{"t.item", "SELECT key AS code, text AS word FROM items"};
    }
    if (name == "unit") {
        return CodedField{"t.unit", "SELECT key AS code, symbol AS word FROM units"};
    }
    if (name == "evidence_class") {
        return CodedField{"t.evidence_class", closedList<domain::EvidenceClass>()};
    }
    if (name == "parameters") {
        return CodedField{"coalesce(t.parameters, 0)",
                          "SELECT 0 AS code, '' AS word UNION ALL SELECT key, text FROM parameter_sets"};
    }
    return std::nullopt;
}

/// Encoded period to the form users read: 2025, 2025-07, 2025-Q3 (base::Period::encoded).
std::string periodExpression() {
    return "(t.period / 100) || CASE WHEN t.period % 100 = 0 THEN '' WHEN t.period % 100 > 20 THEN '-Q' || "
           "(t.period % 100 - 20) ELSE '-' || substr(100 + t.period % 100, 2) END";
}

std::string partyExpression(std::string_view side) {
    return fmt::format("coalesce((SELECT enterprise_id FROM enterprises WHERE key = t.{0}_enterprise), 'ext:' || "
                       "t.{0}_external, 'grid')",
                       side);
}

/// The field of a record as an expression over the stored row `t`.
std::string fieldExpression(domain::Table table, const domain::FieldSpec& field) {
    const std::string_view name = field.name;
    if (name == "period") {
        return periodExpression();
    }
    if (name == "unit") {
        return field.kind == domain::FieldKind::Unit ? "coalesce((SELECT symbol FROM units WHERE key = t.unit), '')"
                                                     : "t.unit";
    }
    if (field.kind == domain::FieldKind::Parameters) {
        return fmt::format("coalesce((SELECT text FROM parameter_sets WHERE key = t.{}), '')", name);
    }
    if (field.kind == domain::FieldKind::Party) {
        return partyExpression(name.substr(0, name.size() - 3));
    }
    if (field.kind == domain::FieldKind::Reference) { // zone_id: the key `zone` of a row of zones
        return fmt::format("coalesce((SELECT {} FROM {} WHERE key = t.{}), '')", name,
                           domain::spec(field.target.value()).name, name.substr(0, name.size() - 3));
    }
    if (table == domain::Table::Facts && name == "subject_id") {
        return "coalesce((SELECT enterprise_id FROM enterprises WHERE key = t.subject), 'park')";
    }
    if (field.kind == domain::FieldKind::Boolean) {
        return fmt::format("CASE t.\"{}\" WHEN 0 THEN 'false' ELSE 'true' END", name);
    }
    return fmt::format("t.\"{}\"", name);
}

const domain::FieldSpec& fieldAt(domain::Table table, std::size_t index) {
    const auto fields = domain::spec(table).fields;
    if (index >= fields.size()) {
        throw std::logic_error("no such field");
    }
    return fields[index];
}

bool isNumeric(const domain::FieldSpec& field) {
    return field.kind == domain::FieldKind::Number || field.kind == domain::FieldKind::Integer;
}

std::string_view comparison(RecordCondition::Test test) {
    switch (test) {
    case RecordCondition::Test::Less:
        return "<";
    case RecordCondition::Test::LessOrEqual:
        return "<=";
    case RecordCondition::Test::Greater:
        return ">";
    case RecordCondition::Test::GreaterOrEqual:
        return ">=";
    case RecordCondition::Test::Contains:
    case RecordCondition::Test::Equal:
        break;
    }
    return "=";
}

/// The test of a condition over an expression, with one parameter.
std::string testExpression(const domain::FieldSpec& field, RecordCondition::Test test, std::string_view expression) {
    if (test == RecordCondition::Test::Contains) {
        return fmt::format("instr(lower({}), lower(?)) > 0", expression);
    }
    const std::string_view sign = comparison(test);
    return isNumeric(field) ? fmt::format("{} {} ?", expression, sign)
                            : fmt::format("lower({}) {} lower(?)", expression, sign);
}

std::string conditionExpression(domain::Table table, const RecordCondition& condition) {
    const domain::FieldSpec& field = fieldAt(table, condition.field);
    if (const auto coded = codedField(table, field.name)) {
        return fmt::format("{} IN (SELECT code FROM ({}) WHERE {})", coded->column, coded->words,
                           testExpression(field, condition.test, "word"));
    }
    return testExpression(field, condition.test, fieldExpression(table, field));
}

void bindCondition(Query& query, int parameter, domain::Table table, const RecordCondition& condition) {
    if (condition.test != RecordCondition::Test::Contains && isNumeric(fieldAt(table, condition.field))) {
        const auto number = base::parseNumber(condition.text);
        query.bind(parameter, number ? std::optional<double>(*number) : std::nullopt); // NULL matches nothing
    } else {
        query.bind(parameter, std::string_view(condition.text));
    }
}

Query conditionQuery(Connection& connection, domain::Table table, std::string_view select,
                     std::span<const RecordCondition> conditions, std::string_view order_by) {
    std::string sql = fmt::format("SELECT {} FROM {} AS t", select, domain::spec(table).name);
    for (std::size_t index = 0; index < conditions.size(); ++index) {
        sql += (index == 0 ? " WHERE " : " AND ") + conditionExpression(table, conditions[index]);
    }
    return connection.query(sql.append(" ORDER BY ").append(order_by));
}

/// What rows are sorted by when a number says it all.
struct SortNumber {
    std::string column;
    std::unordered_map<std::int64_t, double> ranks; ///< by code; empty when the column itself is the number
};

std::optional<SortNumber> sortNumber(Connection& connection, domain::Table table, const domain::FieldSpec& field) {
    if (const auto coded = codedField(table, field.name)) {
        SortNumber number{coded->column, {}};
        Query words =
            connection.query(fmt::format("SELECT code, dense_rank() OVER (ORDER BY word) FROM ({})", coded->words));
        while (words.step()) {
            number.ranks.emplace(words.integer(0), words.real(1));
        }
        return number;
    }
    if (table == domain::Table::Activities && (isNumeric(field) || field.name == "period")) {
        return SortNumber{fmt::format("t.\"{}\"", field.name), {}};
    }
    return std::nullopt;
}

/// SQLite's own sorter takes three times as long for 10^6 rows. No number sorts before every number, as in SQL.
std::vector<std::int64_t> sortedKeys(Query& rows, const SortNumber& by, bool descending) {
    constexpr double kNothing = -std::numeric_limits<double>::infinity();
    const auto numberOf = [&]() -> double {
        if (by.ranks.empty()) {
            return rows.isNull(1) ? kNothing : rows.real(1);
        }
        const auto rank = by.ranks.find(rows.integer(1));
        return rank == by.ranks.end() ? kNothing : rank->second;
    };
    std::vector<std::pair<double, std::int64_t>> found;
    while (rows.step()) {
        found.emplace_back(descending ? -numberOf() : numberOf(), rows.integer(0));
    }
    std::sort(found.begin(), found.end());
    std::vector<std::int64_t> keys;
    keys.reserve(found.size());
    for (const auto& [number, key] : found) {
        keys.push_back(key);
    }
    return keys;
}

} // namespace

std::vector<std::int64_t> selectKeys(Connection& connection, domain::Table table,
                                     std::span<const RecordCondition> conditions, std::optional<RecordOrder> order) {
    const auto number = order ? sortNumber(connection, table, fieldAt(table, order->field)) : std::nullopt;
    std::string order_by;
    if (order && !number) {
        order_by = fieldExpression(table, fieldAt(table, order->field)) + (order->descending ? " DESC, " : ", ");
    }
    Query rows = conditionQuery(connection, table, number ? "t.key, " + number->column : "t.key", conditions,
                                order_by + "t.key");
    int parameter = 0;
    for (const RecordCondition& condition : conditions) {
        bindCondition(rows, ++parameter, table, condition);
    }
    if (number) {
        return sortedKeys(rows, *number, order->descending);
    }
    std::vector<std::int64_t> keys;
    while (rows.step()) {
        keys.push_back(rows.integer(0));
    }
    return keys;
}

std::optional<domain::Quantity> readQuantity(Repositories& repositories, domain::Table table, std::int64_t key) {
    std::string_view sql;
    if (table == domain::Table::Activities) {
        sql = "SELECT quantity, unit FROM activities WHERE key = ?";
    } else if (table == domain::Table::EnergyTransfers) {
        sql = "SELECT quantity, unit FROM energy_transfers WHERE key = ?";
    } else if (table == domain::Table::Facts) {
        sql = "SELECT value, unit FROM facts WHERE key = ?";
    } else if (table == domain::Table::Flows) {
        sql = "SELECT quantity, unit FROM flows WHERE quantity IS NOT NULL AND key = ?";
    } else if (table == domain::Table::Streams) {
        sql = "SELECT quantity, unit FROM streams WHERE key = ?";
    } else {
        return std::nullopt;
    }
    Query row = repositories.connection().query(sql);
    if (!row.bind(1, key).step()) {
        return std::nullopt;
    }
    return sound(domain::Quantity::create(row.real(0), repositories.dictionaries().unit(row.integer(1))));
}

std::int64_t countReferences(Connection& connection, domain::Table table, std::int64_t key) {
    const auto counted = [&](std::string_view sql) {
        Query query = connection.query(sql);
        query.bind(1, key);
        return query.step() ? query.integer(0) : 0;
    };
    const auto named_in_flows = [&](std::string_view sql) {
        Query query = connection.query(sql);
        query.bind(1, key);
        return query.step() ? countFlowReferences(connection, query.text(0)) : 0;
    };
    switch (table) {
    case domain::Table::Zones:
        return counted("SELECT count(*) FROM enterprises WHERE zone = ?");
    case domain::Table::Enterprises:
        return counted(
                   "SELECT (SELECT count(*) FROM activities WHERE enterprise = ?1) + (SELECT count(*) FROM facts WHERE "
                   "subject = ?1) + (SELECT count(*) FROM energy_transfers WHERE from_enterprise = ?1 OR "
                   "to_enterprise = ?1) + (SELECT count(*) FROM processes WHERE enterprise = ?1) + (SELECT count(*) "
                   "FROM streams WHERE enterprise = ?1) + (SELECT count(*) FROM measures WHERE enterprise = ?1)") +
               named_in_flows("SELECT enterprise_id FROM enterprises WHERE key = ?");
    case domain::Table::Processes: // an enterprise of the same id is what the flows name first
        return named_in_flows("SELECT process_id FROM processes WHERE key = ? AND process_id NOT IN (SELECT "
                              "enterprise_id FROM enterprises)");
    case domain::Table::Flows:
        return counted("SELECT (SELECT count(*) FROM compositions WHERE flow = ?1) + (SELECT count(*) FROM "
                       "transfer_coefficients WHERE flow = ?1)");
    default:
        return 0;
    }
}

std::vector<ItemTotal> totalsByItem(Connection& connection, domain::Table table) {
    std::string_view sql;
    if (table == domain::Table::Activities) {
        sql =
            "SELECT i.text, u.symbol, s.total, s.rows FROM (SELECT item, unit, sum(quantity) AS total, count(*) AS "
            "rows FROM "
            "activities GROUP BY item, unit) AS s JOIN items AS i ON i.key = s.item JOIN units AS u ON u.key = s.unit "
            "ORDER BY i.text, u.symbol";
    } else if (table == domain::Table::EnergyTransfers) {
        sql = "SELECT carrier, u.symbol, sum(quantity), count(*) FROM energy_transfers AS t JOIN units AS u ON u.key = "
              "t.unit "
              "GROUP BY carrier, u.symbol ORDER BY carrier, u.symbol";
    } else if (table == domain::Table::Facts) {
        sql = "SELECT variable, u.symbol, sum(value), count(*) FROM facts AS t JOIN units AS u ON u.key = t.unit "
              "GROUP BY variable, u.symbol ORDER BY variable, u.symbol";
    } else if (table == domain::Table::Flows) {
        sql =
            "SELECT layer || '/' || material AS item, u.symbol, sum(quantity), count(*) FROM flows AS t JOIN units AS "
            "u ON u.key = t.unit WHERE quantity IS NOT NULL GROUP BY item, u.symbol ORDER BY item, u.symbol";
    } else if (table == domain::Table::Streams) {
        sql = "SELECT side, u.symbol, sum(quantity), count(*) FROM streams AS t JOIN units AS u ON u.key = t.unit "
              "GROUP BY side, u.symbol ORDER BY side, u.symbol";
    } else {
        return {};
    }
    std::vector<ItemTotal> totals;
    Query rows = connection.query(sql);
    while (rows.step()) {
        totals.push_back({std::string(rows.text(0)), std::string(rows.text(1)), rows.real(2), rows.integer(3)});
    }
    return totals;
}

} // namespace parkcarbon::store
