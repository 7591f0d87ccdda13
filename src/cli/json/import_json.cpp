#include "cli/json/import_json.hpp"

#include "cli/json/finding_json.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <parkcarbon/domain/table.hpp>

namespace parkcarbon::cli {

namespace {

using Json = nlohmann::ordered_json;

Json importTextOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json rowJson(const exchange::ImportReport& report, const exchange::ImportReport::Row& row) {
    Json fields = Json::array();
    for (const auto& field : row.fields) {
        fields.push_back({{"field", field.name},
                          {"before", importTextOrNull(field.before)},
                          {"after", importTextOrNull(field.after)},
                          {"cell", importTextOrNull(field.cell)}});
    }
    Json year_before = nullptr;
    if (row.year_before) {
        const bool finite = std::isfinite(row.year_before->ratio);
        year_before = {{"period", row.year_before->period},
                       {"value", row.year_before->value},
                       {"ratio", finite ? Json(row.year_before->ratio) : Json(nullptr)}};
    }
    return {{"file", report.files.at(row.file).file},
            {"sheet", importTextOrNull(report.files.at(row.file).sheet)},
            {"row", row.row},
            {"table", domain::spec(row.table).name},
            {"record_id", importTextOrNull(row.record_id)},
            {"item", importTextOrNull(row.item)},
            {"outcome", outcomeWord(row.outcome)},
            {"fields", fields},
            {"year_before", year_before}};
}

} // namespace

std::string_view outcomeWord(exchange::ImportReport::Outcome outcome) {
    constexpr std::array<std::string_view, 5> kWords = {"added", "changed", "unchanged", "refused", "left_out"};
    return kWords[static_cast<std::size_t>(outcome)];
}

nlohmann::ordered_json toJson(const exchange::ImportReport& report, const text::Text& text) {
    Json files = Json::array();
    for (const auto& file : report.files) {
        files.push_back({{"file", file.file},
                         {"sheet", file.sheet.empty() ? Json(nullptr) : Json(file.sheet)},
                         {"read", file.read},
                         {"added", file.added},
                         {"changed", file.changed},
                         {"unchanged", file.unchanged},
                         {"refused", file.refused},
                         {"findings", toJson(file.findings, text)},
                         {"sha256", importTextOrNull(file.sha256)},
                         {"enterprise_id", importTextOrNull(file.enterprise_id)},
                         {"period", importTextOrNull(file.period)}});
    }
    Json totals = Json::array();
    for (const auto& total : report.control_totals) {
        totals.push_back({{"item", total.item},
                          {"unit", total.unit},
                          {"file_sum", total.file_sum},
                          {"project_sum", total.project_sum}});
    }
    Json json = {{"committed", report.committed}, {"files", files}, {"control_totals", totals}};
    if (!report.rows.empty()) {
        Json rows = Json::array();
        for (const auto& row : report.rows) {
            rows.push_back(rowJson(report, row));
        }
        json["rows"] = std::move(rows);
        json["rows_cut"] = report.rows_cut;
    }
    return json;
}

} // namespace parkcarbon::cli
