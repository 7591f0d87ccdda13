#include "cli/json/merge_json.hpp"

#include <nlohmann/json.hpp>

#include <parkcarbon/domain/record.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;

Json cellsJson(const std::vector<services::MergeCell>& cells) {
    Json list = Json::array();
    for (const services::MergeCell& cell : cells) {
        list.push_back({{"key", services::mergeKey(cell)},
                        {"table", cell.table},
                        {"record", cell.record_id},
                        {"field", cell.field.empty() ? Json(nullptr) : Json(cell.field)},
                        {"base", cell.base},
                        {"ours", cell.ours},
                        {"theirs", cell.theirs}});
    }
    return list;
}

} // namespace

Json toJson(const domain::ProjectPart& part) {
    const domain::Cells cells = domain::toCells(domain::Record(part));
    const auto& fields = domain::spec(domain::Table::Parts).fields;
    Json object = Json::object();
    for (std::size_t index = 0; index < fields.size(); ++index) {
        object[std::string(fields[index].name)] = cells[index].value_or("");
    }
    return object;
}

Json toJson(const services::SplitResult& split) {
    Json records = Json::object();
    for (const auto& [table, count] : split.records) {
        records[std::string(domain::spec(table).name)] = count;
    }
    return {{"part", toJson(split.part)}, {"records", records}};
}

Json toJson(const services::MergePreview& preview, bool committed) {
    Json renamed = Json::array();
    for (const services::MergeRename& rename : preview.renamed) {
        renamed.push_back({{"table", rename.table}, {"record", rename.record_id}, {"new_id", rename.new_id}});
    }
    return {{"committed", committed},
            {"part", toJson(preview.part)},
            {"rows_added", preview.rows_added},
            {"rows_changed", preview.rows_changed},
            {"rows_removed", preview.rows_removed},
            {"changes", cellsJson(preview.changes)},
            {"conflicts", cellsJson(preview.conflicts)},
            {"renamed", renamed}};
}

} // namespace parkcarbon::cli
