#include <parkcarbon/services/flow_use_case.hpp>

#include <parkcarbon/exchange/flow_system_file.hpp>
#include <parkcarbon/exchange/flow_value_file.hpp>
#include <parkcarbon/exchange/process_network_file.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace parkcarbon::services {

namespace flows = engine::flows;

namespace {

flows::Uncertainties uncertaintiesFromWord(std::string_view word) {
    using enum flows::Uncertainties;
    constexpr std::array kWords = {std::pair("measured", Measured), std::pair("none", None)};
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& entry) { return entry.first == word; });
    return found == kWords.end() ? All : found->second;
}

flows::ReconciliationOptions chosenOptions(const exchange::FlowSystemDocument& document,
                                           const ReconciliationWishes& wishes) {
    flows::ReconciliationOptions options;
    options.significance = wishes.significance.value_or(document.significance.value_or(options.significance));
    options.non_negative = wishes.non_negative.value_or(document.non_negative.value_or(options.non_negative));
    if (document.uncertainties) {
        options.uncertainties = uncertaintiesFromWord(*document.uncertainties);
    }
    options.uncertainties = wishes.uncertainties.value_or(options.uncertainties);
    return options;
}

exchange::FlowValueRow flowValueRow(const ReconciledSystem& reconciled, const flows::ReconciledValue& value) {
    const VariableName name = variableName(reconciled.system, value.variable);
    const auto& suspects = reconciled.result.suspects;
    exchange::FlowValueRow row;
    row.flow = name.flow;
    row.from = name.from;
    row.to = name.to;
    row.process = name.process;
    row.period = name.period;
    row.layer = name.layer;
    row.quantity = domain::flows::quantityKindWord(value.variable.quantity);
    row.unit = name.unit;
    if (value.input) {
        row.input = value.input->value;
        row.input_sd = value.input->sd;
    }
    row.value = value.value;
    row.sd = value.sd;
    row.z = value.z;
    row.value_class = flows::variableClassWord(value.variable_class);
    row.is_suspect = std::any_of(suspects.begin(), suspects.end(),
                                 [&](const flows::Suspect& suspect) { return suspect.variable == value.variable; });
    return row;
}

void nameFlow(const flows::System& system, std::uint32_t index, VariableName& name) {
    const flows::Flow& flow = system.flows[index];
    name.flow = flow.id;
    name.from = system.nodes[flow.from].id;
    name.to = system.nodes[flow.to].id;
    name.period = system.periods[flow.period];
}

} // namespace

base::Result<ReconciledSystem> reconcileFile(const std::filesystem::path& file, const ReconciliationWishes& wishes,
                                             const base::RunContext& context) {
    auto document = exchange::readFlowSystem(file);
    if (!document) {
        return base::failure(std::move(document.error()));
    }
    const flows::ReconciliationOptions options = chosenOptions(*document, wishes);
    auto result = flows::reconcile(document->system, options, context);
    if (!result) {
        return base::failure(std::move(result.error()));
    }
    return ReconciledSystem{std::move(document->system), options, std::move(*result)};
}

base::Result<flows::Footprints> footprintFile(const std::filesystem::path& file, const base::RunContext& context) {
    const auto network = exchange::readProcessNetwork(file);
    if (!network) {
        return base::failure(network.error());
    }
    return flows::footprints(*network, context);
}

VariableName variableName(const flows::System& system, const flows::VariableRef& variable) {
    using enum flows::QuantityKind;
    VariableName name;
    name.layer = system.layers[variable.layer].id;
    switch (variable.quantity) {
    case Mass:
        name.unit = system.layers[variable.layer].unit;
        [[fallthrough]];
    case Concentration:
        nameFlow(system, variable.index, name);
        break;
    case TransferCoefficient: {
        const flows::TransferCoefficient& coefficient = system.transfer_coefficients[variable.index];
        nameFlow(system, coefficient.flow, name);
        name.process = system.nodes[coefficient.node].id;
        break;
    }
    case StockInitial:
    case StockChange:
    case StockFinal: {
        const flows::Stock& stock = system.stocks[variable.index];
        name.process = system.nodes[stock.node].id;
        name.period = system.periods[stock.period];
        name.unit = system.layers[variable.layer].unit;
        break;
    }
    }
    return name;
}

base::Result<void> saveFlowValues(const ReconciledSystem& reconciled, const std::filesystem::path& file) {
    std::vector<exchange::FlowValueRow> rows;
    rows.reserve(reconciled.result.values.size());
    for (const flows::ReconciledValue& value : reconciled.result.values) {
        rows.push_back(flowValueRow(reconciled, value));
    }
    return exchange::writeFlowValues(file, rows);
}

} // namespace parkcarbon::services
