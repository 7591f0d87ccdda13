#include "equation_system.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

std::optional<std::uint32_t> goodsLayer(const System& system) {
    for (std::uint32_t layer = 0; layer < system.layers.size(); ++layer) {
        if (system.layers[layer].kind == LayerKind::Goods) {
            return layer;
        }
    }
    return std::nullopt;
}

/// FNV-1a.
std::uint64_t markOf(std::string_view text, std::uint64_t mark = 0xcbf29ce484222325ULL) {
    for (const char letter : text) {
        mark = (mark ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    }
    return mark;
}

std::uint64_t markOf(std::uint64_t mark, std::uint64_t part) {
    return (mark ^ part) * 0x100000001b3ULL;
}

double powerOfTwo(double size) {
    return std::isfinite(size) && size > 0.0 ? std::exp2(std::round(std::log2(size))) : 1.0;
}

/// 0 of nothing.
double middleSize(std::vector<double>& sizes) {
    if (sizes.empty()) {
        return 0.0;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

/// The middle of the amounts that are stated; where none is, of what concentrations and constants of relations imply.
std::vector<double> usualSizes(const EquationSystem& system, std::size_t layers) {
    std::vector<std::vector<double>> amounts(layers);
    std::vector<std::vector<double>> shares(layers);
    std::vector<std::vector<double>> implied(layers);
    for (const SystemVariable& variable : system.variables) {
        if (variable.ref && variable.input && variable.input->value != 0.0 &&
            variable.quantity != QuantityKind::TransferCoefficient) {
            auto& sizes = variable.quantity == QuantityKind::Concentration ? shares : amounts;
            sizes[variable.layer].push_back(std::abs(variable.input->value));
        }
    }
    for (std::size_t equation = 0; equation < system.equations.size(); ++equation) {
        const double constant = std::abs(system.equations[equation].constant);
        for (const EquationTerm& term : system.termsOf(equation)) {
            const SystemVariable& variable = system.variables[term.a];
            const bool is_amount = variable.quantity != QuantityKind::TransferCoefficient &&
                                   variable.quantity != QuantityKind::Concentration;
            if (constant > 0.0 && is_amount && term.coefficient != 0.0) {
                implied[variable.layer].push_back(constant / std::abs(term.coefficient));
            }
        }
    }
    std::vector<double> sizes(layers, 0.0);
    std::vector<double> share(layers, 0.0);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        sizes[layer] = middleSize(amounts[layer].empty() ? implied[layer] : amounts[layer]);
        share[layer] = middleSize(shares[layer]);
    }
    for (std::size_t layer = 0; system.goods && layer < layers; ++layer) {
        double& goods = sizes[*system.goods];
        goods = goods == 0.0 && share[layer] > 0.0 ? sizes[layer] / share[layer] : goods;
    }
    for (std::size_t layer = 0; layer < layers; ++layer) {
        const double goods = system.goods && sizes[*system.goods] > 0.0 ? sizes[*system.goods] : 1.0;
        sizes[layer] = powerOfTwo(sizes[layer] > 0.0 ? sizes[layer] : share[layer] * goods);
    }
    return sizes;
}

class EquationWriter {
public:
    explicit EquationWriter(const System& system) : system_(system), goods_(goodsLayer(system)) {
        for (const Layer& layer : system.layers) {
            layer_marks_.push_back(markOf(layer.id));
        }
    }

    EquationSystem write() {
        out_.goods = goods_;
        collectNamedConcentrations();
        addFlowVariables();
        addTransferVariables();
        addStockVariables();
        addBalances();
        addStockEquations();
        addTransferEquations();
        addRelations();
        addCorrelations();
        out_.layer_sizes = usualSizes(out_, system_.layers.size());
        return std::move(out_);
    }

private:
    struct Entry { // a flow at one end, in one layer and period
        std::uint32_t flow = 0;
        std::uint32_t variable = 0;
        double sign = 1.0; // +1 in, −1 out, 0 both
    };

    std::uint32_t addVariable(const VariableRef& ref, const Datum& input, SignRule sign, std::uint64_t owner) {
        return addVariable(SystemVariable{ref, input, sign, ref.quantity, ref.layer, owner});
    }

    /// Its mark is that of what it belongs to.
    std::uint32_t addVariable(SystemVariable variable) {
        variable.mark = markOf(markOf(variable.mark, layer_marks_[variable.layer]),
                               static_cast<std::uint64_t>(variable.quantity) + 1);
        out_.variables.push_back(variable);
        return static_cast<std::uint32_t>(out_.variables.size() - 1);
    }

    std::uint64_t placeMark(std::uint32_t node, std::uint32_t period) const {
        return markOf(system_.periods[period], markOf(system_.nodes[node].id));
    }

    void addTerm(double coefficient, std::uint32_t a, std::uint32_t b = kNoVariable) {
        out_.terms.push_back({coefficient, a, b});
    }

    void close(const SystemEquation& equation) {
        out_.equations.push_back(equation);
        out_.first_term.push_back(out_.terms.size());
    }

    void nameConcentration(const VariableRef& ref) {
        if (ref.quantity == QuantityKind::Concentration) {
            named_concentrations_.insert({ref.index, ref.layer});
        }
    }

    void collectNamedConcentrations() {
        for (const Relation& relation : system_.relations) {
            for (const Relation::Term& term : relation.terms) {
                nameConcentration(term.variable);
            }
        }
        for (const Correlation& correlation : system_.correlations) {
            nameConcentration(correlation.a);
            nameConcentration(correlation.b);
        }
    }

    std::size_t cell(std::uint32_t node, std::uint32_t layer, std::uint32_t period) const {
        return (static_cast<std::size_t>(node) * system_.layers.size() + layer) * system_.periods.size() + period;
    }

    void addFlowVariables() {
        entries_.resize(cell(static_cast<std::uint32_t>(system_.nodes.size()), 0, 0));
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            out_.listed_mass_start.push_back(static_cast<std::uint32_t>(out_.listed.size()));
            addFlow(flow);
        }
        out_.listed_mass_start.push_back(static_cast<std::uint32_t>(out_.listed.size()));
    }

    void addFlow(std::uint32_t index) {
        const Flow& flow = system_.flows[index];
        const std::size_t first = out_.variables.size();
        const std::uint64_t mark = markOf(flow.id);
        const SignRule sign = flow.non_negative ? SignRule::NonNegative : SignRule::NonNegativeIfAsked;
        std::uint32_t goods = kNoVariable;
        for (const FlowQuantity& quantity : flow.quantities) {
            const std::uint32_t mass =
                addVariable(VariableRef{QuantityKind::Mass, quantity.layer, index}, quantity.mass, sign, mark);
            if (quantity.layer == goods_) {
                goods = mass;
            }
            enter(flow, index, quantity.layer, mass);
        }
        std::uint32_t mass = static_cast<std::uint32_t>(first);
        for (const FlowQuantity& quantity : flow.quantities) {
            listFlowQuantity(index, quantity, mass++, goods);
        }
    }

    void enter(const Flow& flow, std::uint32_t index, std::uint32_t layer, std::uint32_t mass) {
        if (flow.from == flow.to) {
            entries_[cell(flow.to, layer, flow.period)].push_back({index, mass, 0.0});
            return;
        }
        entries_[cell(flow.to, layer, flow.period)].push_back({index, mass, 1.0});
        entries_[cell(flow.from, layer, flow.period)].push_back({index, mass, -1.0});
    }

    void listFlowQuantity(std::uint32_t index, const FlowQuantity& quantity, std::uint32_t mass, std::uint32_t goods) {
        out_.listed.push_back({VariableRef{QuantityKind::Mass, quantity.layer, index}, mass});
        if (goods == kNoVariable || quantity.layer == goods_) {
            return;
        }
        const VariableRef ref{QuantityKind::Concentration, quantity.layer, index};
        if (quantity.concentration || named_concentrations_.contains({index, quantity.layer})) {
            const std::uint32_t concentration = addVariable(ref, quantity.concentration, SignRule::NonNegativeIfAsked,
                                                            markOf(system_.flows[index].id));
            out_.listed.push_back({ref, concentration});
            addTerm(1.0, mass);
            addTerm(-1.0, goods, concentration);
            close({EquationKind::Concentration, quantity.layer, system_.flows[index].period, index});
        } else if (system_.layers[quantity.layer].kind == LayerKind::Substance) {
            out_.listed.push_back({ref, kNoVariable, mass, goods});
        }
    }

    void addTransferVariables() {
        out_.listed_transfer_start = static_cast<std::uint32_t>(out_.listed.size());
        for (std::uint32_t index = 0; index < system_.transfer_coefficients.size(); ++index) {
            const TransferCoefficient& transfer = system_.transfer_coefficients[index];
            const VariableRef ref{QuantityKind::TransferCoefficient, transfer.layer, index};
            const std::uint64_t mark = markOf(system_.flows[transfer.flow].id);
            out_.listed.push_back({ref, addVariable(ref, transfer.value, SignRule::NonNegativeIfAsked, mark)});
        }
    }

    void addStockVariables() {
        out_.listed_stock_start = static_cast<std::uint32_t>(out_.listed.size());
        for (std::uint32_t index = 0; index < system_.stocks.size(); ++index) {
            const Stock& stock = system_.stocks[index];
            const auto add = [&](QuantityKind quantity, const Datum& input) {
                const VariableRef ref{quantity, stock.layer, index};
                const bool is_level = quantity != QuantityKind::StockChange;
                const SignRule sign = is_level ? SignRule::NonNegativeIfAsked : SignRule::Any;
                out_.listed.push_back({ref, addVariable(ref, input, sign, placeMark(stock.node, stock.period))});
            };
            add(QuantityKind::StockInitial, stock.initial);
            add(QuantityKind::StockChange, stock.change);
            add(QuantityKind::StockFinal, stock.final);
            stocks_[cell(stock.node, stock.layer, stock.period)] = index;
        }
    }

    std::uint32_t stockVariable(std::uint32_t stock, std::uint32_t part) const {
        return out_.listed[out_.listed_stock_start + 3 * stock + part].variable;
    }

    void addBalances() {
        for (std::uint32_t node = 0; node < system_.nodes.size(); ++node) {
            if (system_.nodes[node].kind != NodeKind::Process || !system_.nodes[node].balance) {
                continue;
            }
            for (std::uint32_t layer = 0; layer < system_.layers.size(); ++layer) {
                for (std::uint32_t period = 0; period < system_.periods.size(); ++period) {
                    if (system_.nodes[node].balancedIn(layer)) {
                        addBalance(node, layer, period);
                    }
                }
            }
        }
    }

    /// Also where a node only takes or only gives: the ends of chains say so by `balance` or `open_layers`.
    void addBalance(std::uint32_t node, std::uint32_t layer, std::uint32_t period) {
        const auto& entries = entries_[cell(node, layer, period)];
        const auto stock = stocks_.find(cell(node, layer, period));
        const bool has_flows =
            std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return entry.sign != 0.0; });
        if (!has_flows && stock == stocks_.end()) {
            return;
        }
        for (const Entry& entry : entries) {
            if (entry.sign != 0.0) {
                addTerm(entry.sign, entry.variable);
            }
        }
        if (stock != stocks_.end()) {
            addTerm(-1.0, stockVariable(stock->second, 1));
        } else if (system_.nodes[node].stock) {
            addTerm(-1.0, addVariable({std::nullopt, std::nullopt, SignRule::Any, QuantityKind::StockChange, layer,
                                       placeMark(node, period)}));
        }
        addTolerance(node, layer, period);
        close({EquationKind::Balance, layer, period, node});
    }

    void addTolerance(std::uint32_t node, std::uint32_t layer, std::uint32_t period) {
        for (const Tolerance& tolerance : system_.nodes[node].tolerances) {
            if (tolerance.layer == layer && tolerance.sd > 0.0) {
                addTerm(-1.0, addVariable({std::nullopt, Measurement{0.0, tolerance.sd}, SignRule::Any,
                                           QuantityKind::StockChange, layer, placeMark(node, period)}));
            }
        }
    }

    void addStockEquations() {
        for (std::uint32_t index = 0; index < system_.stocks.size(); ++index) {
            const Stock& stock = system_.stocks[index];
            addTerm(1.0, stockVariable(index, 0));
            addTerm(1.0, stockVariable(index, 1));
            addTerm(-1.0, stockVariable(index, 2));
            close({EquationKind::StockLevel, stock.layer, stock.period, stock.node});
            if (stock.period + 1 >= system_.periods.size()) {
                continue;
            }
            const auto next = stocks_.find(cell(stock.node, stock.layer, stock.period + 1));
            if (next != stocks_.end()) {
                addTerm(1.0, stockVariable(index, 2));
                addTerm(-1.0, stockVariable(next->second, 0));
                close({EquationKind::StockCarryOver, stock.layer, stock.period, stock.node});
            }
        }
    }

    void addTransferEquations() {
        for (std::uint32_t index = 0; index < system_.transfer_coefficients.size(); ++index) {
            const TransferCoefficient& transfer = system_.transfer_coefficients[index];
            const std::uint32_t period = system_.flows[transfer.flow].period;
            const std::uint32_t share = out_.listed[out_.listed_transfer_start + index].variable;
            addTerm(1.0, massVariable(transfer.flow, transfer.layer));
            for (const Entry& entry : entries_[cell(transfer.node, transfer.layer, period)]) {
                if (entry.sign >= 0.0) {
                    addTerm(-1.0, entry.variable, share);
                }
            }
            close({EquationKind::TransferShare, transfer.layer, period, index});
        }
    }

    std::uint32_t massVariable(std::uint32_t flow, std::uint32_t layer) const {
        return variable({QuantityKind::Mass, layer, flow});
    }

    std::uint32_t variable(const VariableRef& ref) const { return out_.listed[*out_.listedIndex(ref)].variable; }

    void addRelations() {
        for (std::uint32_t index = 0; index < system_.relations.size(); ++index) {
            const Relation& relation = system_.relations[index];
            for (const Relation::Term& term : relation.terms) {
                addTerm(term.coefficient, variable(term.variable));
            }
            close({EquationKind::Relation, 0, 0, index, relation.constant});
        }
    }

    void addCorrelations() {
        for (const Correlation& correlation : system_.correlations) {
            const std::uint32_t a = variable(correlation.a);
            const std::uint32_t b = variable(correlation.b);
            const double sds = out_.variables[a].input->sd * out_.variables[b].input->sd;
            if (correlation.r != 0.0) {
                out_.covariances.push_back({a, b, correlation.r * sds});
            }
        }
    }

    const System& system_;
    std::optional<std::uint32_t> goods_;
    std::vector<std::uint64_t> layer_marks_;
    EquationSystem out_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> named_concentrations_;
    std::vector<std::vector<Entry>> entries_;
    std::map<std::size_t, std::uint32_t> stocks_;
};

std::string periodSuffix(const System& system, std::uint32_t period) {
    return system.periods.size() > 1 ? "@" + system.periods[period] : std::string();
}

} // namespace

std::optional<std::size_t> EquationSystem::listedIndex(const VariableRef& ref) const {
    const std::size_t index = ref.index;
    switch (ref.quantity) {
    case QuantityKind::Mass:
    case QuantityKind::Concentration: {
        if (index + 1 >= listed_mass_start.size()) {
            return std::nullopt;
        }
        for (std::size_t at = listed_mass_start[index]; at < listed_mass_start[index + 1]; ++at) {
            if (listed[at].ref.quantity == ref.quantity && listed[at].ref.layer == ref.layer) {
                return at;
            }
        }
        return std::nullopt;
    }
    case QuantityKind::TransferCoefficient:
        return listed_transfer_start + index < listed_stock_start ? std::optional(listed_transfer_start + index)
                                                                  : std::nullopt;
    default: {
        const std::size_t part =
            static_cast<std::size_t>(ref.quantity) - static_cast<std::size_t>(QuantityKind::StockInitial);
        const std::size_t at = listed_stock_start + 3 * index + part;
        return at < listed.size() ? std::optional(at) : std::nullopt;
    }
    }
}

double EquationSystem::sizeOf(const SystemVariable& variable) const {
    switch (variable.quantity) {
    case QuantityKind::TransferCoefficient:
        return 1.0;
    case QuantityKind::Concentration:
        return layer_sizes[variable.layer] / layer_sizes[*goods];
    default:
        return layer_sizes[variable.layer];
    }
}

EquationSystem equationSystem(const System& system) {
    return EquationWriter(system).write();
}

std::string equationName(const System& system, const SystemEquation& equation) {
    const auto layer = [&] { return system.layers[equation.layer].id + ": "; };
    const std::string period = periodSuffix(system, equation.period);
    switch (equation.kind) {
    case EquationKind::Balance:
        return layer() + system.nodes[equation.subject].id + period;
    case EquationKind::StockLevel:
        return layer() + system.nodes[equation.subject].id + "/stock" + period;
    case EquationKind::StockCarryOver:
        return layer() + system.nodes[equation.subject].id + "/stock" + period + ">" +
               system.periods[equation.period + 1];
    case EquationKind::Concentration:
        return layer() + system.flows[equation.subject].id + "/concentration";
    case EquationKind::TransferShare: {
        const TransferCoefficient& transfer = system.transfer_coefficients[equation.subject];
        return layer() + system.nodes[transfer.node].id + ">" + system.flows[transfer.flow].id;
    }
    case EquationKind::Relation:
        return "relations[" + std::to_string(equation.subject) + "]";
    }
    return {};
}

std::string variableName(const System& system, const VariableRef& ref) {
    const std::string quantity = "/" + std::string(quantityKindWord(ref.quantity));
    switch (ref.quantity) {
    case QuantityKind::Mass:
        return system.flows[ref.index].id + "/" + system.layers[ref.layer].id;
    case QuantityKind::Concentration:
        return system.flows[ref.index].id + "/" + system.layers[ref.layer].id + quantity;
    case QuantityKind::TransferCoefficient: {
        const TransferCoefficient& transfer = system.transfer_coefficients[ref.index];
        return system.nodes[transfer.node].id + "/" + system.layers[transfer.layer].id + "/" +
               system.flows[transfer.flow].id + quantity;
    }
    default: {
        const Stock& stock = system.stocks[ref.index];
        return system.nodes[stock.node].id + "/" + system.layers[stock.layer].id + quantity +
               periodSuffix(system, stock.period);
    }
    }
}

} // namespace parkcarbon::engine::flows
