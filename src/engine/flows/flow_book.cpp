#include <parkcarbon/engine/flows/flow_book.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr unsigned kQuantityShift = 56;
constexpr unsigned kLayerShift = 32;

std::uint64_t variableNumber(const VariableRef& variable) {
    return (static_cast<std::uint64_t>(variable.quantity) << kQuantityShift) |
           (static_cast<std::uint64_t>(variable.layer) << kLayerShift) | variable.index;
}

const FlowQuantity* quantityOf(const Flow& flow, std::uint32_t layer) {
    const auto found = std::find_if(flow.quantities.begin(), flow.quantities.end(),
                                    [layer](const FlowQuantity& quantity) { return quantity.layer == layer; });
    return found == flow.quantities.end() ? nullptr : &*found;
}

} // namespace

FlowBook::FlowBook(const ProjectSystem& project, const Reconciliation* reconciliation, Covariances covariances)
    : project_(project), reconciliation_(reconciliation), covariances_(std::move(covariances)) {
    findParties();
    if (reconciliation_ != nullptr) {
        reconciled_index_.reserve(reconciliation_->values.size());
        for (std::size_t index = 0; index < reconciliation_->values.size(); ++index) {
            reconciled_index_.emplace(variableNumber(reconciliation_->values[index].variable), index);
        }
    }
}

void FlowBook::findParties() {
    const std::vector<Node>& nodes = system().nodes;
    std::map<std::uint32_t, std::uint32_t> party_of_enterprise;
    party_of_node_.resize(nodes.size());
    for (std::uint32_t node = 0; node < nodes.size(); ++node) {
        const ProjectNode* const known = node < project_.nodes.size() ? &project_.nodes[node] : nullptr;
        auto party = static_cast<std::uint32_t>(parties_.size());
        if (known != nullptr && known->enterprise) {
            party = party_of_enterprise.emplace(*known->enterprise, party).first->second;
        }
        if (party == parties_.size()) {
            parties_.push_back({nodes[node].id, "", "", false, nodes[node].kind, false, {}});
        }
        Party& owner = parties_[party];
        if (known == nullptr) {
            owner.inside = nodes[node].kind == NodeKind::Process || nodes[node].kind == NodeKind::Stock;
        } else {
            owner.inside = owner.inside || known->in_park;
            owner.is_enterprise = known->enterprise.has_value();
            if (known->is_enterprise || owner.nodes.empty()) {
                owner.id = nodes[node].id;
                owner.kind = nodes[node].kind;
                owner.name_zh = known->name_zh;
                owner.name_en = known->name_en;
            }
        }
        owner.nodes.push_back(node);
        party_of_node_[node] = party;
    }
}

std::string_view FlowBook::material(std::uint32_t flow) const {
    return flow < project_.flows.size() ? std::string_view(project_.flows[flow].material) : std::string_view();
}

FlowOrigin FlowBook::origin(std::uint32_t flow) const {
    return flow < project_.flows.size() ? project_.flows[flow].origin : FlowOrigin::FlowRow;
}

bool FlowBook::isFuel(std::uint32_t flow) const {
    return flow < project_.flows.size() && project_.flows[flow].is_fuel;
}

const FuelMass* FlowBook::fuelMass(std::uint32_t flow) const {
    const bool known = flow < project_.flows.size() && project_.flows[flow].fuel_mass;
    return known ? &*project_.flows[flow].fuel_mass : nullptr;
}

std::optional<std::uint32_t> FlowBook::layer(LayerKind kind) const {
    const auto& layers = system().layers;
    const auto found =
        std::find_if(layers.begin(), layers.end(), [kind](const Layer& layer) { return layer.kind == kind; });
    if (found == layers.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - layers.begin());
}

bool FlowBook::carries(std::uint32_t flow, std::uint32_t layer) const {
    return quantityOf(system().flows[flow], layer) != nullptr;
}

Datum FlowBook::datum(const VariableRef& variable) const {
    switch (variable.quantity) {
    case QuantityKind::Mass:
    case QuantityKind::Concentration: {
        const FlowQuantity* const quantity = quantityOf(system().flows[variable.index], variable.layer);
        if (quantity == nullptr) {
            return std::nullopt;
        }
        return variable.quantity == QuantityKind::Mass ? quantity->mass : quantity->concentration;
    }
    case QuantityKind::TransferCoefficient:
        return system().transfer_coefficients[variable.index].value;
    case QuantityKind::StockInitial:
        return system().stocks[variable.index].initial;
    case QuantityKind::StockChange:
        return system().stocks[variable.index].change;
    case QuantityKind::StockFinal:
        return system().stocks[variable.index].final;
    }
    return std::nullopt;
}

FlowBook::RawNumber FlowBook::raw(const VariableRef& variable) const {
    if (const Datum stated = datum(variable)) {
        return {stated->value, {{variable, 1.0}}};
    }
    if (variable.quantity == QuantityKind::Mass) {
        return rawMass(variable);
    }
    return variable.quantity == QuantityKind::StockChange ? rawStockChange(variable) : RawNumber{};
}

FlowBook::RawNumber FlowBook::rawMass(const VariableRef& variable) const {
    const std::optional<std::uint32_t> goods = layer(LayerKind::Goods);
    const VariableRef content{QuantityKind::Concentration, variable.layer, variable.index};
    const Datum concentration = datum(content);
    if (!goods || *goods == variable.layer || !concentration) {
        return {};
    }
    const VariableRef carrier{QuantityKind::Mass, *goods, variable.index};
    const Datum mass = datum(carrier);
    if (!mass) {
        return {};
    }
    return {mass->value * concentration->value, {{content, mass->value}, {carrier, concentration->value}}};
}

FlowBook::RawNumber FlowBook::rawStockChange(const VariableRef& variable) const {
    const VariableRef initial{QuantityKind::StockInitial, variable.layer, variable.index};
    const VariableRef final{QuantityKind::StockFinal, variable.layer, variable.index};
    const Datum begin = datum(initial);
    const Datum end = datum(final);
    if (!begin || !end) {
        return {};
    }
    return {end->value - begin->value, {{final, 1.0}, {initial, -1.0}}};
}

Amount FlowBook::rawTotal(const Total& total) const {
    Amount amount;
    std::map<std::uint64_t, std::pair<double, double>> weighed; // variable -> derivative, sd
    for (const auto& [variable, weight] : total.terms) {
        amount.terms.push_back(variable);
        const RawNumber number = raw(variable);
        if (!number.value) {
            amount.undetermined.push_back(variable);
            continue;
        }
        amount.known += weight * *number.value;
        for (const auto& [source, derivative] : number.derivatives) {
            auto& entry = weighed[variableNumber(source)];
            entry.first += weight * derivative;
            entry.second = datum(source)->sd;
        }
    }
    if (!amount.undetermined.empty()) {
        return amount;
    }
    double variance = 0.0;
    for (const auto& [key, entry] : weighed) {
        variance += entry.first * entry.first * entry.second * entry.second;
    }
    for (const Correlation& correlation : system().correlations) {
        const auto a = weighed.find(variableNumber(correlation.a));
        const auto b = weighed.find(variableNumber(correlation.b));
        if (a != weighed.end() && b != weighed.end()) {
            variance += 2.0 * correlation.r * a->second.first * a->second.second * b->second.first * b->second.second;
        }
    }
    amount.value = amount.known;
    amount.sd = std::sqrt(std::max(variance, 0.0));
    return amount;
}

Amount FlowBook::reconciledTotal(const Total& total) const {
    Amount amount;
    for (const auto& [variable, weight] : total.terms) {
        amount.terms.push_back(variable);
        const auto found = reconciled_index_.find(variableNumber(variable));
        const ReconciledValue* const number =
            found == reconciled_index_.end() ? nullptr : &reconciliation_->values[found->second];
        if (number == nullptr || !number->value) {
            amount.undetermined.push_back(variable);
            continue;
        }
        amount.known += weight * *number->value;
        if (total.terms.size() == 1 && number->sd) {
            amount.sd = std::abs(weight) * *number->sd;
        }
    }
    if (amount.undetermined.empty()) {
        amount.value = amount.known;
    }
    if (total.terms.empty()) {
        amount.sd = 0.0;
    }
    return amount;
}

Amount FlowBook::amount(const VariableRef& variable) const {
    const Total total{{{variable, 1.0}}};
    return reconciled() ? reconciledTotal(total) : rawTotal(total);
}

Amount FlowBook::mass(std::uint32_t flow, std::uint32_t layer) const {
    return amount({QuantityKind::Mass, layer, flow});
}

base::Result<std::vector<Amount>> FlowBook::amounts(const std::vector<Total>& totals) const {
    std::vector<Amount> result;
    result.reserve(totals.size());
    std::vector<Total> asked;
    std::vector<std::size_t> asked_by;
    for (const Total& total : totals) {
        result.push_back(reconciled() ? reconciledTotal(total) : rawTotal(total));
        if (result.back().value && !result.back().sd && total.terms.size() > 1) {
            asked.push_back(total);
            asked_by.push_back(result.size() - 1);
        }
    }
    if (asked.empty() || !covariances_) {
        return result;
    }
    const base::Result<TotalsCovariance> known = covariances_(asked);
    if (!known) {
        return base::failure(known.error());
    }
    for (std::size_t index = 0; index < asked.size(); ++index) {
        const double variance = known->covariance[index * asked.size() + index];
        if (std::isfinite(variance)) {
            result[asked_by[index]].sd = std::sqrt(std::max(variance, 0.0));
        }
    }
    return result;
}

base::Result<std::vector<Amount>> FlowBook::ratios(const std::vector<Ratio>& ratios) const {
    std::vector<Amount> result(ratios.size());
    std::vector<double> below(ratios.size(), 0.0);
    std::vector<Total> deviations; // numerator − ratio · denominator, whose sd is that of the ratio times denominator
    for (std::size_t index = 0; index < ratios.size(); ++index) {
        const auto& [numerator, denominator] = ratios[index];
        const Amount top = reconciled() ? reconciledTotal(numerator) : rawTotal(numerator);
        const Amount bottom = reconciled() ? reconciledTotal(denominator) : rawTotal(denominator);
        Amount& ratio = result[index];
        Total& deviation = deviations.emplace_back(numerator);
        ratio.terms = top.terms;
        ratio.terms.insert(ratio.terms.end(), bottom.terms.begin(), bottom.terms.end());
        ratio.undetermined = top.undetermined;
        ratio.undetermined.insert(ratio.undetermined.end(), bottom.undetermined.begin(), bottom.undetermined.end());
        if (top.value && bottom.value && *bottom.value != 0.0) {
            below[index] = *bottom.value;
            ratio.value = ratio.known = *top.value / *bottom.value;
            for (const auto& [variable, weight] : denominator.terms) {
                deviation.terms.emplace_back(variable, -*ratio.value * weight);
            }
        }
    }
    const auto spreads = amounts(deviations);
    if (!spreads) {
        return base::failure(spreads.error());
    }
    for (std::size_t index = 0; index < ratios.size(); ++index) {
        if (result[index].value && (*spreads)[index].sd) {
            result[index].sd = *(*spreads)[index].sd / std::abs(below[index]);
        }
    }
    return result;
}

} // namespace parkcarbon::engine::flows
