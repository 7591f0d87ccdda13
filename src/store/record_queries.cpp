#include "store/record_queries.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <fmt/format.h>
#include <stdexcept>

namespace parkcarbon::store {
namespace {

/// A position in a closed list back to its word, for filters that users type.
template <typename Enum> std::string wordExpression(std::string_view column) {
    std::string expression = fmt::format("CASE {}", column);
    for (std::size_t position = 0; position < domain::Words<Enum>::kAll.size(); ++position) {
        expression += fmt::format(" WHEN {} THEN '{}'", position, domain::Words<Enum>::kAll[position]);
    }
    return expression + " END";
}

/// Encoded period to the form users read: 2025, 2025-07, 2025-Q3 (base::Period::encoded).
std::string periodExpression() {
    return "CASE WHEN t.period % 100 = 0 THEN (t.period / 100) || '' WHEN t.period % 100 > 20 THEN (t.period / 100) || "
           "'-Q' || "
           "(t.period % 100 - 20) ELSE printf('%d-%02d', t.period / 100, t.period % 100) END";
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
        return "(SELECT symbol FROM units WHERE key = t.unit)";
    }
    if (name == "parameters") {
        return "coalesce((SELECT text FROM parameter_sets WHERE key = t.parameters), '')";
    }
    if (name == "from_id" || name == "to_id") {
        return partyExpression(name.substr(0, name.size() - 3));
    }
    if (table == domain::Table::Enterprises && name == "zone_id") {
        return "coalesce((SELECT zone_id FROM zones WHERE key = t.zone), '')";
    }
    if (table == domain::Table::Facts && name == "subject_id") {
        return "coalesce((SELECT enterprise_id FROM enterprises WHERE key = t.subject), 'park')";
    }
    if (table == domain::Table::Activities) {
        if (name == "enterprise_id") {
            return "(SELECT enterprise_id FROM enterprises WHERE key = t.enterprise)";
        }
        if (name == "item") {
            return "(SELECT text FROM items WHERE key = t.item)";
        }
        if (name == "category") {
            return wordExpression<domain::ActivityCategory>("t.category");
        }
        if (name == "evidence_class") {
            return wordExpression<domain::EvidenceClass>("t.evidence_class");
        }
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

std::string conditionExpression(domain::Table table, const RecordCondition& condition) {
    const domain::FieldSpec& field = fieldAt(table, condition.field);
    const std::string expression = fieldExpression(table, field);
    if (condition.test == RecordCondition::Test::Contains) {
        return fmt::format("instr(lower({}), lower(?)) > 0", expression);
    }
    const std::string_view sign = comparison(condition.test);
    return isNumeric(field) ? fmt::format("{} {} ?", expression, sign)
                            : fmt::format("lower({}) {} lower(?)", expression, sign);
}

void bindCondition(Query& query, int parameter, domain::Table table, const RecordCondition& condition) {
    if (condition.test != RecordCondition::Test::Contains && isNumeric(fieldAt(table, condition.field))) {
        const auto number = base::parseNumber(condition.text);
        query.bind(parameter, number ? std::optional<double>(*number) : std::nullopt); // NULL matches nothing
    } else {
        query.bind(parameter, std::string_view(condition.text));
    }
}

} // namespace

std::vector<std::int64_t> selectKeys(Connection& connection, domain::Table table,
                                     std::span<const RecordCondition> conditions, std::optional<RecordOrder> order) {
    std::string sql = fmt::format("SELECT t.key FROM {} AS t", domain::spec(table).name);
    for (std::size_t index = 0; index < conditions.size(); ++index) {
        sql += (index == 0 ? " WHERE " : " AND ") + conditionExpression(table, conditions[index]);
    }
    sql += " ORDER BY ";
    if (order) {
        sql += fieldExpression(table, fieldAt(table, order->field)) + (order->descending ? " DESC, " : ", ");
    }
    Query query = connection.query(sql + "t.key");
    int parameter = 0;
    for (const RecordCondition& condition : conditions) {
        bindCondition(query, ++parameter, table, condition);
    }
    std::vector<std::int64_t> keys;
    while (query.step()) {
        keys.push_back(query.integer(0));
    }
    return keys;
}

std::int64_t countReferences(Connection& connection, domain::Table table, std::int64_t key) {
    const auto counted = [&](std::string_view sql) {
        Query query = connection.query(sql);
        query.bind(1, key);
        return query.step() ? query.integer(0) : 0;
    };
    if (table == domain::Table::Zones) {
        return counted("SELECT count(*) FROM enterprises WHERE zone = ?");
    }
    if (table == domain::Table::Enterprises) {
        return counted(
            "SELECT (SELECT count(*) FROM activities WHERE enterprise = ?1) + (SELECT count(*) FROM facts WHERE "
            "subject = ?1) + (SELECT count(*) FROM energy_transfers WHERE from_enterprise = ?1 OR "
            "to_enterprise = ?1)");
    }
    return 0;
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
