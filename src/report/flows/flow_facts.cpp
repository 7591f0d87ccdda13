#include "flow_facts.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

using namespace engine::flows;

constexpr double kHalfOf95 = 1.96;

} // namespace

FlowFacts::FlowFacts(const Material& material)
    : material_(material), flows_(*material.input().flows),
      names_(material.program(), flows_.review->account->project) {}

const Reconciliation* FlowFacts::reconciliation() const {
    return account().reconciliation ? &*account().reconciliation : nullptr;
}

const ReconciledValue* FlowFacts::valueOf(const VariableRef& variable) const {
    if (reconciliation() == nullptr) {
        return nullptr;
    }
    const auto& values = reconciliation()->values;
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.variable == variable; });
    return found == values.end() ? nullptr : &*found;
}

std::string FlowFacts::material(std::uint32_t flow) const {
    const ProjectFlow& about = account().project.flows[flow];
    return about.origin == FlowOrigin::Fuel ? material_.item(about.material) : names_.material(flow);
}

std::string FlowFacts::party(std::uint32_t party) const {
    const Party& named = review().parties[party];
    if (!named.is_enterprise && named.nodes.size() == 1) {
        return node(named.nodes.front());
    }
    const std::string name = names_.either(named.name_zh, named.name_en);
    return name.empty() ? named.id : name;
}

std::string FlowFacts::partyNamed(std::string_view id) const {
    const auto& parties = review().parties;
    for (std::uint32_t index = 0; index < parties.size(); ++index) {
        if (parties[index].id == id) {
            return party(index);
        }
    }
    return std::string(id);
}

std::string FlowFacts::ends(std::uint32_t flow) const {
    return node(system().flows[flow].from) + " → " + node(system().flows[flow].to);
}

std::string FlowFacts::variable(const VariableRef& variable) const {
    const std::string kind =
        material_.words("flow_quantity." + std::string(domain::flows::quantityKindWord(variable.quantity)));
    switch (variable.quantity) {
    case QuantityKind::Mass:
        return material(variable.index) + " (" + system().flows[variable.index].id + ")";
    case QuantityKind::Concentration:
        return material(variable.index) + " (" + system().flows[variable.index].id + "), " + kind;
    case QuantityKind::TransferCoefficient: {
        const TransferCoefficient& coefficient = system().transfer_coefficients[variable.index];
        return node(coefficient.node) + " → " + material(coefficient.flow) + ", " + kind;
    }
    case QuantityKind::StockInitial:
    case QuantityKind::StockChange:
    case QuantityKind::StockFinal:
        break;
    }
    return node(system().stocks[variable.index].node) + ", " + kind;
}

FlowLayerCounts FlowFacts::counts(std::uint32_t layer) const {
    FlowLayerCounts counts;
    for (std::uint32_t flow = 0; flow < system().flows.size(); ++flow) {
        const auto& quantities = system().flows[flow].quantities;
        const bool carries = std::any_of(quantities.begin(), quantities.end(),
                                         [layer](const FlowQuantity& quantity) { return quantity.layer == layer; });
        if (!carries) {
            continue;
        }
        ++counts.flows;
        const ReconciledValue* const value = account().mass(flow, layer);
        if (account().raw(flow, layer)) {
            ++counts.stated;
            counts.testable += value != nullptr && value->variable_class == VariableClass::Redundant ? 1 : 0;
        } else if (value != nullptr && value->value) {
            ++counts.computed;
        } else {
            ++counts.unknown;
        }
    }
    return counts;
}

std::vector<VariableRef> FlowFacts::suspects() const {
    std::vector<VariableRef> suspects;
    if (reconciliation() == nullptr) {
        return suspects;
    }
    for (const EliminationStep& step : reconciliation()->elimination) {
        suspects.push_back(step.dropped);
    }
    for (const Suspect& suspect : reconciliation()->suspects) {
        if (reconciliation()->elimination.empty()) {
            suspects.push_back(suspect.variable);
        }
    }
    return suspects;
}

std::vector<const base::Finding*> FlowFacts::findings(const base::Code& code) const {
    std::vector<const base::Finding*> found;
    for (const base::Finding& finding : account().findings) {
        if (finding.code == code) {
            found.push_back(&finding);
        }
    }
    return found;
}

bool FlowFacts::passed() const {
    const Reconciliation* const result = reconciliation();
    return result != nullptr && (result->degrees_of_freedom == 0 || result->chi_square <= result->chi_square_limit);
}

std::string FlowFacts::verdict() const {
    const Reconciliation* const result = reconciliation();
    if (result == nullptr) {
        return material_.words("flow_test.contradiction");
    }
    if (result->degrees_of_freedom == 0) {
        return material_.words("flow_test.nothing");
    }
    return material_.words(passed() ? "flow_test.passed" : "flow_test.failed",
                           {{"chi_square", flowNumber(result->chi_square)},
                            {"degrees", std::to_string(result->degrees_of_freedom)},
                            {"limit", flowNumber(result->chi_square_limit)},
                            {"p", text::formatSignificant(result->p_value, 3)}});
}

Cell FlowFacts::amount(const std::optional<double>& value) {
    return value ? Material::amount(*value) : Cell::none();
}

Cell FlowFacts::amount(const Amount& amount) const {
    return amount.value ? Material::amount(*amount.value) : unknown();
}

Cell FlowFacts::spread(const std::optional<double>& value, const std::optional<double>& sd) {
    if (!value || !sd || *value == 0.0) {
        return Cell::none();
    }
    const double percent = 100.0 * kHalfOf95 * *sd / std::abs(*value);
    return Cell::number(percent, percent < 1.0 ? 2 : percent < 1000.0 ? 1 : 0);
}

Cell FlowFacts::unknown() const {
    return Cell::text(material_.words("flow.unknown"));
}

std::string flowNumber(double value) {
    return text::formatSignificant(value, 4);
}

} // namespace parkcarbon::report
