#include "cli/json/indicators_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using namespace engine::indicators;

Json periodOrNull(const std::optional<base::Period>& period) {
    return period ? Json(period->str()) : Json(nullptr);
}
Json wordOrNull(const std::string& word) {
    return word.empty() ? Json(nullptr) : Json(word);
}

Json amountJson(const std::optional<AmountNeeded>& amount) {
    if (!amount) {
        return nullptr;
    }
    return {{"value", amount->value},
            {"unit", amount->unit},
            {"variable", amount->variable},
            {"direction", amount->increase ? "increase" : "decrease"}};
}

Json inputJson(const IndicatorInput& input) {
    return {{"variable", input.variable},
            {"value", input.value},
            {"unit", input.unit},
            {"origin", originWord(input.origin)},
            {"period", input.period.str()},
            {"stands_for", input.stands_for},
            {"detail", input.detail},
            {"records", input.records},
            {"evidence_class", input.evidence_class ? Json(domain::word(*input.evidence_class)) : Json(nullptr)}};
}

Json missingJson(const MissingInput& missing, const text::Text& text) {
    return {{"variable", missing.variable},
            {"source", missing.source},
            {"where", text.termOr("missing_source", missing.source)},
            {"period", periodOrNull(missing.period)},
            {"unit", wordOrNull(missing.unit)},
            {"stands_for", missing.stands_for}};
}

Json partsJson(const std::vector<IndicatorPart>& parts) {
    Json list = Json::array();
    for (const IndicatorPart& part : parts) {
        list.push_back({{"label", part.label}, {"value", orNull(part.value)}, {"verdict", verdictWord(part.verdict)}});
    }
    return list;
}

Json limitJson(const std::optional<AppliedLimit>& limit) {
    if (!limit) {
        return nullptr;
    }
    return {{"comparison", comparisonSign(limit->comparison)},
            {"value", limit->value},
            {"label", wordOrNull(limit->label)}};
}

Json targetJson(const std::optional<IndicatorTarget>& target) {
    if (!target) {
        return nullptr;
    }
    return {{"year", target->year},
            {"value", target->value},
            {"nature", target->binding ? "binding" : "guiding"},
            {"met", target->met},
            {"gap", target->gap}};
}

std::string reasonText(const IndicatorResult& result, const text::Text& text) {
    return result.reason_is_decision || result.reason.empty() ? result.reason
                                                              : text.termOr("indicator_reason", result.reason);
}

Json indicatorJson(const IndicatorResult& result, const IndicatorDefinition& definition, const text::Text& text) {
    Json inputs = Json::array();
    for (const IndicatorInput& input : result.inputs) {
        inputs.push_back(inputJson(input));
    }
    Json missing = Json::array();
    for (const MissingInput& one : result.missing) {
        missing.push_back(missingJson(one, text));
    }
    return {{"id", result.id},
            {"name_zh", definition.row.name_zh},
            {"name_en", definition.row.name_en},
            {"value", orNull(result.value)},
            {"unit", definition.row.unit},
            {"threshold", definition.row.threshold},
            {"verdict", verdictWord(result.verdict)},
            {"gap", orNull(result.gap)},
            {"amount_needed", amountJson(result.amount_needed)},
            {"inputs", inputs},
            {"missing", missing},
            {"limit", limitJson(result.limit)},
            {"reason", wordOrNull(reasonText(result, text))},
            {"role", roleWord(definition.role)},
            {"direction", directionWord(definition.direction)},
            {"formula", definition.row.formula},
            {"rule", wordOrNull(definition.row.rule)},
            {"base_value", orNull(result.base_value)},
            {"parts", partsJson(result.parts)},
            {"target", targetJson(result.target)},
            {"status", definition.row.status},
            {"source", definition.row.source}};
}

Json summaryJson(const SchemeSummary& summary) {
    return {{"met", summary.met},
            {"not_met", summary.not_met},
            {"not_applicable", summary.not_applicable},
            {"cannot_compute", summary.cannot_compute},
            {"no_threshold", summary.no_threshold}};
}

Json passJson(const SchemePass& pass) {
    return {{"state", passWord(pass.state)}, {"required", pass.required}, {"met", pass.met}, {"vetoes", pass.vetoes}};
}

} // namespace

Json toJson(const services::SchemeList& schemes, const text::Text& text) {
    Json list = Json::array();
    for (const auto& scheme : schemes) {
        Json indicators = Json::array();
        for (const IndicatorDefinition& definition : scheme->indicators) {
            const IndicatorRow& row = definition.row;
            indicators.push_back({{"id", row.id},
                                  {"name_zh", row.name_zh},
                                  {"name_en", row.name_en},
                                  {"unit", row.unit},
                                  {"direction", row.direction},
                                  {"threshold", row.threshold},
                                  {"formula", row.formula},
                                  {"rule", wordOrNull(row.rule)},
                                  {"mandatory", row.mandatory},
                                  {"role", roleWord(definition.role)},
                                  {"confidence", row.confidence},
                                  {"status", row.status},
                                  {"source", row.source}});
        }
        list.push_back({{"id", scheme->id},
                        {"name_zh", scheme->name_zh},
                        {"name_en", scheme->name_en},
                        {"status", scheme->status},
                        {"source", scheme->source},
                        {"own", scheme->own},
                        {"required", scheme->required()},
                        {"indicators", indicators},
                        {"findings", toJson(scheme->findings, text)}});
    }
    return list;
}

Json toJson(const SchemeResult& result, const text::Text& text) {
    Json indicators = Json::array();
    for (const IndicatorResult& indicator : result.indicators) {
        indicators.push_back(indicatorJson(indicator, result.definition(indicator), text));
    }
    Json groups = Json::array();
    for (const GroupResult& group : result.groups) {
        const IndicatorGroup& definition = result.scheme->groups[group.group];
        Json members = Json::array();
        for (const std::size_t member : definition.members) {
            members.push_back(result.scheme->indicators[member].row.id);
        }
        groups.push_back({{"name", definition.name},
                          {"needed", definition.needed},
                          {"met", group.met},
                          {"passed", group.passed},
                          {"members", members}});
    }
    return {{"set", result.scheme->id},
            {"name_zh", result.scheme->name_zh},
            {"name_en", result.scheme->name_en},
            {"period", result.period.str()},
            {"base", periodOrNull(result.base)},
            {"revision", result.revision},
            {"indicators", indicators},
            {"groups", groups},
            {"summary", summaryJson(result.summary)},
            {"pass", passJson(result.pass)},
            {"findings", toJson(result.findings, text)}};
}

Json toJson(const GapMatrix& matrix, const text::Text& text) {
    Json schemes = Json::array();
    for (const auto& scheme : matrix.schemes) {
        schemes.push_back(toJson(*scheme, text));
    }
    Json rows = Json::array();
    for (const GapRow& row : matrix.rows) {
        Json cells = Json::array();
        for (const GapCell& cell : row.cells) {
            const SchemeResult& scheme = *matrix.schemes[cell.scheme];
            const IndicatorResult& indicator = scheme.indicators[cell.indicator];
            cells.push_back({{"set", scheme.scheme->id},
                             {"indicator", indicator.id},
                             {"threshold", scheme.definition(indicator).row.threshold},
                             {"verdict", verdictWord(indicator.verdict)},
                             {"gap", orNull(indicator.gap)},
                             {"amount_needed", amountJson(indicator.amount_needed)}});
        }
        const GapCell& first = row.cells.front();
        rows.push_back({{"name_zh", row.name_zh},
                        {"name_en", row.name_en},
                        {"unit", row.unit},
                        {"value", orNull(matrix.schemes[first.scheme]->indicators[first.indicator].value)},
                        {"formula", row.formula},
                        {"met", row.met},
                        {"not_met", row.not_met},
                        {"amount_needed", amountJson(row.amount_needed)},
                        {"cells", cells}});
    }
    return {{"set", "all"},
            {"period", matrix.period.str()},
            {"base", periodOrNull(matrix.base)},
            {"rows", rows},
            {"schemes", schemes}};
}

Json toJson(const PeerComparison& comparison) {
    Json parks = Json::array();
    for (std::size_t park = 0; park < comparison.parks.size(); ++park) {
        Json values = Json::array();
        for (std::size_t index = 0; index < comparison.indicators.size(); ++index) {
            const CompositeScores::Cell& cell = comparison.scores.cells[park][index];
            values.push_back({{"indicator", comparison.indicators[index].id},
                              {"value", orNull(comparison.parks[park].values[index])},
                              {"z", orNull(cell.z)},
                              {"score", orNull(cell.score)}});
        }
        Json criteria = Json::object();
        for (std::size_t index = 0; index < comparison.scores.criteria.size(); ++index) {
            criteria[comparison.scores.criteria[index]] = orNull(comparison.scores.criterion_score[park][index]);
        }
        parks.push_back({{"park", comparison.parks[park].name},
                         {"is_standard", comparison.parks[park].is_standard},
                         {"score", orNull(comparison.scores.total[park])},
                         {"rank", comparison.scores.ranks[park]},
                         {"criteria", criteria},
                         {"indicators", values}});
    }
    return {{"parks", parks}, {"left_out", comparison.scores.left_out}};
}

Json toJson(const ControlAssessment& assessment) {
    return {{"class", assessment.control_class ? Json(controlClassWord(*assessment.control_class)) : Json(nullptr)},
            {"status", "reconstructed"},
            {"k_tco2_per_tce", orNull(assessment.k_tco2_per_tce)},
            {"i_tce_per_10k_cny", orNull(assessment.i_tce_per_10k_cny)},
            {"process_share", orNull(assessment.process_share)},
            {"recovered_heat_share", orNull(assessment.recovered_heat_share)},
            {"limits",
             {{"k_tco2_per_tce", assessment.limits.k_tco2_per_tce},
              {"i_tce_per_10k_cny", assessment.limits.i_tce_per_10k_cny},
              {"process_share", assessment.limits.process_share},
              {"recovered_heat_share", assessment.limits.recovered_heat_share},
              {"from_peers", assessment.limits.from_peers}}},
            {"missing", assessment.missing}};
}

Json toJson(const VariableTable& table, const text::Text& text) {
    Json variables = Json::array();
    for (const VariableValue& value : table.variables) {
        Json sources = Json::array();
        for (const VariableCandidate& candidate : value.candidates) {
            sources.push_back({{"value", candidate.value},
                               {"origin", originWord(candidate.origin)},
                               {"detail", candidate.detail},
                               {"records", candidate.records}});
        }
        variables.push_back({{"variable", value.variable->id},
                             {"name_zh", value.variable->name_zh},
                             {"name_en", value.variable->name_en},
                             {"value", orNull(value.value)},
                             {"unit", value.variable->unit.symbol()},
                             {"origin", value.value ? Json(originWord(value.origin)) : Json(nullptr)},
                             {"conflict", value.conflict},
                             {"sources", sources}});
    }
    return {{"period", table.period.str()}, {"variables", variables}, {"findings", toJson(table.findings, text)}};
}

} // namespace parkcarbon::cli
