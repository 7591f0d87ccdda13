#include "cli/json/evidence_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace parkcarbon::cli {

nlohmann::ordered_json recordJson(const domain::Record& record) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    const auto fields = domain::spec(domain::tableOf(record)).fields;
    const domain::Cells cells = domain::toCells(record);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        object[std::string(fields[index].name)] = cells[index].value_or("");
    }
    return object;
}

nlohmann::ordered_json evidenceJson(const std::vector<services::EvidenceState>& states, std::int64_t revision) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const services::EvidenceState& state : states) {
        Json one = recordJson(state.evidence);
        one["state"] = services::evidenceConditionWord(state.condition);
        list.push_back(std::move(one));
    }
    const auto unsound = std::count_if(states.begin(), states.end(), [](const services::EvidenceState& state) {
        return !services::isSound(state.condition);
    });
    return {{"schema", "parkcarbon.evidence/1"}, {"revision", revision}, {"evidence", list}, {"unsound", unsound}};
}

} // namespace parkcarbon::cli
