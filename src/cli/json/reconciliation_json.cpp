#include "cli/json/reconciliation_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>
#include <parkcarbon/services/flow_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::flows;
using FlowJson = nlohmann::ordered_json;

FlowJson textOrNull(std::string_view text) {
    return text.empty() ? FlowJson() : FlowJson(text);
}

/// What every list says of the number it speaks about. A system of one unnamed period says nothing of periods.
FlowJson variableJson(const System& system, const VariableRef& variable) {
    const services::VariableName name = services::variableName(system, variable);
    FlowJson entry = {{"flow", textOrNull(name.flow)},
                      {"layer", name.layer},
                      {"quantity", domain::flows::quantityKindWord(variable.quantity)},
                      {"process", textOrNull(name.process)}};
    if (!name.period.empty()) {
        entry["period"] = name.period;
    }
    return entry;
}

FlowJson valueJson(const System& system, const ReconciledValue& value) {
    FlowJson entry = variableJson(system, value.variable);
    entry["input"] = value.input ? FlowJson(value.input->value) : FlowJson();
    entry["input_sd"] = value.input ? FlowJson(value.input->sd) : FlowJson();
    entry["value"] = orNull(value.value);
    entry["sd"] = orNull(value.sd);
    entry["z"] = orNull(value.z);
    entry["local_test"] = orNull(value.local_test);
    entry["class"] = variableClassWord(value.variable_class);
    return entry;
}

FlowJson suspectsJson(const System& system, const Reconciliation& result) {
    FlowJson list = FlowJson::array();
    for (const Suspect& suspect : result.suspects) {
        FlowJson entry = variableJson(system, suspect.variable);
        entry["z"] = suspect.z;
        entry["limit"] = suspect.limit;
        entry["value_without"] = orNull(suspect.value_without);
        entry["sd_without"] = orNull(suspect.sd_without);
        list.push_back(std::move(entry));
    }
    return list;
}

FlowJson nodalTestsJson(const System& system, const Reconciliation& result) {
    FlowJson list = FlowJson::array();
    for (const NodalTest& test : result.nodal_tests) {
        FlowJson entry = {{"process", system.nodes[test.node].id}, {"layer", system.layers[test.layer].id}};
        if (!system.periods[test.period].empty()) {
            entry["period"] = system.periods[test.period];
        }
        entry.update({{"residual", test.residual}, {"sd", test.sd}, {"z", test.z}, {"limit", test.limit}});
        list.push_back(std::move(entry));
    }
    return list;
}

FlowJson eliminationJson(const System& system, const Reconciliation& result) {
    FlowJson list = FlowJson::array();
    for (const EliminationStep& step : result.elimination) {
        FlowJson entry = variableJson(system, step.dropped);
        entry["z"] = step.z;
        entry["value"] = orNull(step.value);
        entry["sd"] = orNull(step.sd);
        entry["chi_square"] = step.chi_square;
        entry["degrees_of_freedom"] = step.degrees_of_freedom;
        entry["p_value"] = step.p_value;
        list.push_back(std::move(entry));
    }
    return list;
}

FlowJson warningsJson(const Reconciliation& result, const text::Text& text) {
    FlowJson list = FlowJson::array();
    for (const std::string& code : result.warnings) {
        list.push_back({{"code", code}, {"message", text.sentence(code, {})}});
    }
    return list;
}

} // namespace

FlowJson headJson(const System& system, const ReconciliationOptions& options, const Reconciliation& result,
                  const text::Text& text) {
    return {{"schema", "parkcarbon.reconciliation/1"},
            {"converged", result.converged},
            {"iterations", result.iterations},
            {"mode", modeWord(result.mode)},
            {"chi_square", result.chi_square},
            {"degrees_of_freedom", result.degrees_of_freedom},
            {"p_value", result.p_value},
            {"significance", options.significance},
            {"chi_square_limit", result.degrees_of_freedom > 0 ? FlowJson(result.chi_square_limit) : FlowJson()},
            {"untestable", result.untestable},
            {"largest_residual", result.largest_residual},
            {"gross_error_suspects", suspectsJson(system, result)},
            {"nodal_tests", nodalTestsJson(system, result)},
            {"elimination", eliminationJson(system, result)},
            {"warnings", warningsJson(result, text)}};
}

void printWithValues(const FlowJson& head, const System& system, const std::vector<ReconciledValue>& values,
                     std::ostream& out) {
    std::string opened = head.dump(2);
    opened.erase(opened.rfind('\n')); // of the closing brace
    out << opened << ",\n  \"values\": [";
    bool first = true;
    for (const ReconciledValue& value : values) {
        out << (first ? "\n    " : ",\n    ") << valueJson(system, value).dump();
        first = false;
    }
    out << (first ? "]\n}\n" : "\n  ]\n}\n");
}

void printJson(const System& system, const ReconciliationOptions& options, const Reconciliation& result,
               const text::Text& text, std::ostream& out) {
    printWithValues(headJson(system, options, result, text), system, result.values, out);
}

} // namespace parkcarbon::cli
