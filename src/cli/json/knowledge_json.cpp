#include "cli/json/knowledge_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using engine::inventory::MethodDescription;

Json parameterJson(const MethodDescription::Parameter& parameter) {
    return {{"name", parameter.name},
            {"unit", parameter.unit},
            {"default", orNull(parameter.default_value)},
            {"minimum", orNull(parameter.minimum)},
            {"maximum", orNull(parameter.maximum)},
            {"source", parameter.source},
            {"status", parameter.status}};
}

} // namespace

Json toJson(const std::vector<reference::Sample>& samples) {
    Json list = Json::array();
    for (const reference::Sample& sample : samples) {
        list.push_back({{"id", sample.id},
                        {"name_zh", sample.name_zh},
                        {"name_en", sample.name_en},
                        {"description", sample.description_en},
                        {"description_zh", sample.description_zh}});
    }
    return list;
}

Json toJson(const std::vector<MethodDescription>& methods) {
    Json list = Json::array();
    for (const MethodDescription& method : methods) {
        Json inputs = Json::array();
        for (const auto& input : method.inputs) {
            inputs.push_back({{"name", input.name}, {"unit", input.unit}});
        }
        Json parameters = Json::array();
        for (const auto& parameter : method.parameters) {
            parameters.push_back(parameterJson(parameter));
        }
        list.push_back({{"category", method.category},
                        {"item", method.item},
                        {"name_zh", method.name_zh},
                        {"name_en", method.name_en},
                        {"formula", method.formula},
                        {"gases", method.gases},
                        {"inputs", inputs},
                        {"parameters", parameters}});
    }
    return list;
}

Json toJson(const std::vector<reference::FactorHit>& factors) {
    Json list = Json::array();
    for (const reference::FactorHit& factor : factors) {
        Json values = Json::array();
        for (const reference::FactorValue& value : factor.values) {
            values.push_back({{"name", value.name}, {"value", value.value}, {"unit", value.unit}});
        }
        list.push_back({{"kind", factor.kind},
                        {"set", factor.set},
                        {"id", factor.id},
                        {"name_zh", factor.name_zh},
                        {"name_en", factor.name_en},
                        {"values", values},
                        {"year", factor.year ? Json(*factor.year) : Json(nullptr)},
                        {"status", factor.status},
                        {"source", factor.source}});
    }
    return list;
}

} // namespace parkcarbon::cli
