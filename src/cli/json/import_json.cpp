#include "cli/json/import_json.hpp"

#include "cli/json/finding_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const exchange::ImportReport& report, const text::Text& text) {
    using Json = nlohmann::ordered_json;
    Json files = Json::array();
    for (const auto& file : report.files) {
        files.push_back({{"file", file.file},
                         {"sheet", file.sheet.empty() ? Json(nullptr) : Json(file.sheet)},
                         {"read", file.read},
                         {"added", file.added},
                         {"changed", file.changed},
                         {"unchanged", file.unchanged},
                         {"refused", file.refused},
                         {"findings", toJson(file.findings, text)}});
    }
    Json totals = Json::array();
    for (const auto& total : report.control_totals) {
        totals.push_back({{"item", total.item},
                          {"unit", total.unit},
                          {"file_sum", total.file_sum},
                          {"project_sum", total.project_sum}});
    }
    return {{"committed", report.committed}, {"files", files}, {"control_totals", totals}};
}

} // namespace parkcarbon::cli
