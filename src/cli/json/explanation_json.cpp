#include "cli/json/explanation_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::inventory::Explanation;
using engine::inventory::ExplanationStep;

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json cellJson(const ExplanationStep& step) {
    if (!step.where || step.where->file.empty()) {
        return nullptr;
    }
    return {{"file", step.where->file},
            {"sheet", textOrNull(step.where->sheet)},
            {"row", step.where->row},
            {"column", textOrNull(step.column)},
            {"cell", textOrNull(step.where->cellOf(step.column))},
            {"sha256", textOrNull(step.where->sha256)},
            {"imported_by", textOrNull(step.where->imported_by)},
            {"imported_at", textOrNull(step.where->imported_at)}};
}

} // namespace

Json toJson(const Explanation& explanation, const text::Text& text) {
    Json steps = Json::array();
    for (const ExplanationStep& step : explanation.steps) {
        steps.push_back({{"symbol", step.symbol},
                         {"name", text.hasTerm(step.name) ? text.term(step.name) : step.name},
                         {"value", step.value},
                         {"unit", step.unit},
                         {"origin", originWord(step.origin)},
                         {"source", textOrNull(step.source)},
                         {"status", textOrNull(step.status)},
                         {"where", cellJson(step)}});
    }
    return {{"line_id", explanation.line_id},
            {"result", {{"value", explanation.value}, {"unit", explanation.unit}}},
            {"steps", steps},
            {"formula", explanation.formula}};
}

} // namespace parkcarbon::cli
