#include "cli/json/finding_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;

void addIfNotEmpty(Json& object, const char* key, std::string_view value) {
    if (!value.empty()) {
        object[key] = value;
    }
}

Json whereJson(const base::Location& where) {
    Json object = Json::object();
    addIfNotEmpty(object, "table", where.table);
    addIfNotEmpty(object, "id", where.record_id);
    addIfNotEmpty(object, "field", where.field);
    addIfNotEmpty(object, "file", where.file);
    addIfNotEmpty(object, "sheet", where.sheet);
    if (where.row > 0) {
        object["row"] = where.row;
    }
    addIfNotEmpty(object, "column", where.column);
    return object;
}

} // namespace

Json toJson(const base::Finding& finding, const text::Text& text) {
    Json object = {{"code", finding.code.name},
                   {"severity", base::severityName(finding.severity)},
                   {"message", text.sentence(finding)}};
    addIfNotEmpty(object, "remedy", text.remedy(finding));
    addIfNotEmpty(object, "value", finding.argument("value"));
    addIfNotEmpty(object, "expected", finding.argument("expected"));
    object["where"] = whereJson(finding.where);
    return object;
}

Json toJson(const base::Findings& findings, const text::Text& text) {
    Json list = Json::array();
    for (const base::Finding& finding : findings) {
        list.push_back(toJson(finding, text));
    }
    return list;
}

Json toJson(const services::JudgedFindings& findings, const text::Text& text) {
    Json list = toJson(findings.open, text);
    for (const services::DismissedFinding& dismissed : findings.dismissed) {
        const domain::Dismissal& dismissal = dismissed.dismissal;
        Json object = toJson(dismissed.finding, text);
        object["dismissed"] = {
            {"id", dismissal.id.str()},
            {"reason", dismissal.reason},
            {"by", dismissal.dismissed_by},
            {"on", dismissal.dismissed_on ? Json(base::formatDate(*dismissal.dismissed_on)) : Json(nullptr)}};
        list.push_back(std::move(object));
    }
    return list;
}

} // namespace parkcarbon::cli
