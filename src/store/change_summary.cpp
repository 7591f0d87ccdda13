#include "store/change_summary.hpp"

#include "store/guarded.hpp"
#include "store/repositories/row_values.hpp"
#include "store/sqlite.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace parkcarbon::store {
namespace {

std::string valueText(const sqlite3_value* constant) {
    auto* const value = const_cast<sqlite3_value*>(constant); // SQLite's accessors take no const
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::to_string(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return base::formatNumber(sqlite3_value_double(value));
    case SQLITE_NULL:
        return {};
    default: {
        const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value));
        return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
    }
}

bool isNothing(const sqlite3_value* value) {
    return value == nullptr || sqlite3_value_type(const_cast<sqlite3_value*>(value)) == SQLITE_NULL;
}

std::int64_t integerOf(const sqlite3_value* value) {
    return sqlite3_value_int64(const_cast<sqlite3_value*>(value));
}

/// Turns stored columns into the fields of records (domain/table.hpp).
class RowDescriber {
public:
    explicit RowDescriber(Repositories& repositories) : repositories_(repositories) {}

    ChangedRow describe(const ChangesetRow& row) {
        ChangedRow result;
        result.table = row.table;
        result.key = row.key;
        result.kind = row.kind == ChangesetRow::Kind::Insert   ? ChangedRow::Kind::Inserted
                      : row.kind == ChangesetRow::Kind::Delete ? ChangedRow::Kind::Removed
                                                               : ChangedRow::Kind::Updated;
        const auto& names = columnsOf(result.table);
        for (int column = 1; column < row.columns && column < static_cast<int>(names.size()); ++column) {
            addField(result, row, names, column);
        }
        result.record_id = idOf(result);
        return result;
    }

private:
    const std::vector<std::string>& columnsOf(const std::string& table) {
        auto& names = columns_[table];
        if (names.empty()) {
            Query rows = repositories_.connection().query("SELECT name FROM pragma_table_info(?) ORDER BY cid");
            rows.bind(1, std::string_view(table));
            while (rows.step()) {
                names.emplace_back(rows.text(0));
            }
        }
        return names;
    }

    void addField(ChangedRow& result, const ChangesetRow& row, const std::vector<std::string>& names, int column) {
        const std::string& name = names[static_cast<std::size_t>(column)];
        if (name == "from_external" || name == "to_external") {
            return; // told together with the enterprise of the same side
        }
        const bool party = name == "from_enterprise" || name == "to_enterprise";
        const auto text = [&](bool after) -> std::optional<std::string> {
            const auto* const value = after ? row.after(column) : row.before(column);
            if (party) {
                return partyText(result.kind, after, value, after ? row.after(column + 1) : row.before(column + 1));
            }
            const bool park_subject = result.table == "facts" && name == "subject" && value != nullptr;
            return isNothing(value) ? (park_subject ? std::optional<std::string>("park") : std::nullopt)
                                    : std::optional(cellText(result.table, name, value));
        };
        const bool touched = row.before(column) != nullptr || row.after(column) != nullptr ||
                             (party && (row.before(column + 1) != nullptr || row.after(column + 1) != nullptr));
        if (!touched) {
            return;
        }
        ChangedRow::Field field{fieldName(result.table, name), text(false), text(true)};
        const bool empty = field.before.value_or("").empty() && field.after.value_or("").empty();
        if (!empty && (result.kind != ChangedRow::Kind::Updated || field.before != field.after)) {
            result.fields.push_back(std::move(field));
        }
    }

    std::optional<std::string> partyText(ChangedRow::Kind kind, bool after, const sqlite3_value* enterprise,
                                         const sqlite3_value* external) {
        if ((kind == ChangedRow::Kind::Inserted && !after) || (kind == ChangedRow::Kind::Removed && after)) {
            return std::nullopt;
        }
        if (!isNothing(enterprise)) {
            return idByKey("enterprises", integerOf(enterprise));
        }
        return isNothing(external) ? "grid" : "ext:" + valueText(external);
    }

    static std::string fieldName(const std::string& table, const std::string& column) {
        if (column == "enterprise" || column == "zone" || column == "subject" || column == "flow") {
            return column + "_id";
        }
        if (table == "energy_transfers" && column.ends_with("_enterprise")) {
            return column.substr(0, column.find('_')) + "_id";
        }
        return column;
    }

    /// Of the field that a column holds; nothing for a column that is no field of its own name.
    static std::optional<domain::FieldKind> kindOf(const std::string& table, const std::string& column) {
        const auto known = domain::tableByName(table);
        const auto field = known ? domain::spec(*known).fieldIndex(column) : std::nullopt;
        return field ? std::optional(domain::spec(*known).fields[*field].kind) : std::nullopt;
    }

    std::string cellText(const std::string& table, const std::string& column, const sqlite3_value* value) {
        const Dictionaries& dictionaries = repositories_.dictionaries();
        const bool activities = table == "activities";
        if (column == "period") {
            return periodOf(integerOf(value)).str();
        }
        const auto kind = kindOf(table, column);
        if (kind == domain::FieldKind::Unit) {
            return dictionaries.unit(integerOf(value)).symbol();
        }
        if (kind == domain::FieldKind::Parameters) {
            return dictionaries.parameters(integerOf(value)).str();
        }
        if (column == "imported_from" || (column == "source" && kind != domain::FieldKind::Text)) {
            const auto origin = dictionaries.origin(integerOf(value), 0);
            return origin.sheet.empty() ? origin.file : origin.file + " / " + origin.sheet;
        }
        if (column == "enterprise" || column == "subject") {
            return idByKey("enterprises", integerOf(value));
        }
        if (column == "zone" || column == "flow") {
            return idByKey(column + "s", integerOf(value));
        }
        if (activities && column == "item") {
            return dictionaries.item(integerOf(value));
        }
        if (activities && column == "category") {
            return std::string(domain::word(choiceOf<domain::ActivityCategory>(integerOf(value))));
        }
        if (activities && column == "evidence_class") {
            return std::string(domain::word(choiceOf<domain::EvidenceClass>(integerOf(value))));
        }
        if (kind == domain::FieldKind::Boolean) {
            return integerOf(value) != 0 ? "true" : "false";
        }
        return valueText(value);
    }

    /// The present id of a zone, an enterprise or a flow; one that has been removed is named by its row key.
    std::string idByKey(const std::string& table, std::int64_t key) {
        auto& known = ids_[{table, key}];
        if (known.empty()) {
            const std::string id_column = table.substr(0, table.size() - 1) + "_id"; // zones: zone_id
            Query row = repositories_.connection().query("SELECT " + id_column + " FROM " + table + " WHERE key = ?");
            row.bind(1, key);
            known = row.step() ? std::string(row.text(0)) : "#" + std::to_string(key);
        }
        return known;
    }

    std::string idOf(const ChangedRow& row) {
        const auto table = domain::tableByName(row.table);
        if (!table) {
            return {};
        }
        if (const auto present = repositories_.of(*table).read(row.key)) {
            return domain::recordId(present->record);
        }
        const auto value = [&](std::string_view name) -> std::string {
            const auto field = std::find_if(row.fields.begin(), row.fields.end(),
                                            [&](const ChangedRow::Field& candidate) { return candidate.name == name; });
            return field == row.fields.end() ? std::string{} : field->after.value_or(field->before.value_or(""));
        };
        const domain::TableSpec& spec = domain::spec(*table);
        std::string id;
        for (std::size_t index = 0; index < spec.key_fields; ++index) {
            id += (index == 0 ? "" : "|") + value(spec.fields[index].name);
        }
        return id;
    }

    Repositories& repositories_;
    std::map<std::string, std::vector<std::string>> columns_;
    std::map<std::pair<std::string, std::int64_t>, std::string> ids_;
};

} // namespace

Change summaryOf(std::string_view deflated) {
    Change change;
    bool nameable = true;
    std::string last_table;
    std::optional<domain::Table> table;
    forEachRow(deflated, Direction::Forward, [&](const ChangesetRow& row) {
        if (row.table != last_table) {
            last_table = row.table;
            table = domain::tableByName(row.table);
            if (table) {
                change.tables.insert(*table);
            } else {
                change.pins_changed = true;
            }
        }
        ++change.rows_changed;
        if (nameable && table == domain::Table::Activities) {
            nameable = change.activity_keys.size() < Change::kMostNamedKeys;
            change.activity_keys.push_back(row.key);
        }
        return true;
    });
    if (!nameable) {
        change.activity_keys.clear();
    }
    std::sort(change.activity_keys.begin(), change.activity_keys.end());
    return change;
}

std::vector<ChangedRow> describeRows(Repositories& repositories, std::string_view deflated, Direction direction,
                                     std::size_t limit) {
    std::vector<ChangedRow> rows;
    RowDescriber describer(repositories);
    forEachRow(deflated, direction, [&](const ChangesetRow& row) {
        if (rows.size() < limit) {
            rows.push_back(describer.describe(row));
        }
        return rows.size() < limit;
    });
    return rows;
}

} // namespace parkcarbon::store
