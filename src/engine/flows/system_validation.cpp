#include <parkcarbon/engine/flows/system.hpp>

#include "equation_system.hpp"

#include "../numerics/least_norm.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

/// Stops at the first fault. Subjects are ids, or the list and position where there is none.
class SystemValidation {
public:
    explicit SystemValidation(const System& system) : system_(system) {}

    base::Result<void> run() {
        checkParts();
        for (std::uint32_t index = 0; index < system_.flows.size() && !fault_; ++index) {
            checkFlow(index);
        }
        for (std::uint32_t index = 0; index < system_.transfer_coefficients.size() && !fault_; ++index) {
            checkTransfer(index);
        }
        for (std::uint32_t index = 0; index < system_.stocks.size() && !fault_; ++index) {
            checkStock(index);
        }
        if (!fault_) {
            checkRelations();
        }
        if (!fault_) {
            checkCorrelations();
        }
        return fault_ ? base::Result<void>(base::failure(std::move(*fault_))) : base::Result<void>();
    }

private:
    void fail(std::string subject, std::string value, std::string expected) {
        if (!fault_) {
            fault_ = base::Error(
                kSystemInvalid,
                {{"subject", std::move(subject)}, {"value", std::move(value)}, {"expected", std::move(expected)}});
        }
    }

    bool checkIndex(const std::string& subject, std::uint32_t index, std::size_t size) {
        if (index < size) {
            return true;
        }
        fail(subject, std::to_string(index), fmt::format("0 … {}", size == 0 ? 0 : size - 1));
        return false;
    }

    void checkFinite(const std::string& subject, double value) {
        if (!std::isfinite(value)) {
            fail(subject, fmt::format("{}", value), "-1e300 … 1e300");
        }
    }

    void checkSd(const std::string& subject, double sd) {
        if (!std::isfinite(sd) || sd < 0.0) {
            fail(subject, fmt::format("sd {}", sd), "sd ≥ 0");
        }
    }

    void checkDatum(const std::string& subject, const Datum& datum) {
        if (datum) {
            checkFinite(subject, datum->value);
            checkSd(subject, datum->sd);
        }
    }

    void checkParts() {
        if (system_.periods.empty()) {
            fail("periods", "0", "≥ 1");
        }
        for (const Node& node : system_.nodes) {
            for (const Tolerance& tolerance : node.tolerances) {
                checkIndex(node.id, tolerance.layer, system_.layers.size());
                checkSd(node.id, tolerance.sd);
            }
        }
        for (std::uint32_t layer = 0; layer < system_.layers.size(); ++layer) {
            goods_ = !goods_ && system_.layers[layer].kind == LayerKind::Goods ? std::optional(layer) : goods_;
        }
    }

    void checkFlow(std::uint32_t index) {
        const Flow& flow = system_.flows[index];
        checkIndex(flow.id, flow.from, system_.nodes.size());
        checkIndex(flow.id, flow.to, system_.nodes.size());
        checkIndex(flow.id, flow.period, system_.periods.size());
        std::set<std::uint32_t> layers;
        for (const FlowQuantity& quantity : flow.quantities) {
            if (!checkIndex(flow.id, quantity.layer, system_.layers.size())) {
                return;
            }
            const std::string subject = flow.id + "/" + system_.layers[quantity.layer].id;
            if (!layers.insert(quantity.layer).second) {
                fail(subject, "2", "1");
            }
            checkDatum(subject, quantity.mass);
            checkDatum(subject + "/concentration", quantity.concentration);
        }
        for (const FlowQuantity& quantity : flow.quantities) {
            const bool can_have_concentration = goods_ && quantity.layer != *goods_ && layers.contains(*goods_);
            if (quantity.concentration && !can_have_concentration) {
                fail(flow.id + "/" + system_.layers[quantity.layer].id, "concentration", "goods");
            }
        }
    }

    bool carries(std::uint32_t flow, std::uint32_t layer) const {
        const auto& quantities = system_.flows[flow].quantities;
        return std::any_of(quantities.begin(), quantities.end(),
                           [&](const FlowQuantity& quantity) { return quantity.layer == layer; });
    }

    void checkTransfer(std::uint32_t index) {
        const TransferCoefficient& transfer = system_.transfer_coefficients[index];
        const std::string subject = fmt::format("transfer_coefficients[{}]", index);
        if (!checkIndex(subject, transfer.node, system_.nodes.size()) ||
            !checkIndex(subject, transfer.layer, system_.layers.size()) ||
            !checkIndex(subject, transfer.flow, system_.flows.size())) {
            return;
        }
        checkDatum(subject, transfer.value);
        const Flow& flow = system_.flows[transfer.flow];
        if (flow.from != transfer.node) {
            fail(subject, system_.nodes[flow.from].id + ">" + flow.id, system_.nodes[transfer.node].id + ">" + flow.id);
        }
        if (!carries(transfer.flow, transfer.layer)) {
            fail(subject, flow.id, system_.layers[transfer.layer].id);
        }
        if (!transfers_.insert({transfer.layer, transfer.flow}).second) {
            fail(subject, "2", "1");
        }
    }

    void checkStock(std::uint32_t index) {
        const Stock& stock = system_.stocks[index];
        const std::string subject = fmt::format("stocks[{}]", index);
        if (!checkIndex(subject, stock.node, system_.nodes.size()) ||
            !checkIndex(subject, stock.layer, system_.layers.size()) ||
            !checkIndex(subject, stock.period, system_.periods.size())) {
            return;
        }
        checkDatum(subject, stock.initial);
        checkDatum(subject, stock.change);
        checkDatum(subject, stock.final);
        if (!stocks_.insert({stock.node, stock.layer, stock.period}).second) {
            fail(subject, "2", "1");
        }
    }

    /// Relations and correlations may name a concentration that nobody stated: the flow must carry both layers.
    bool exists(const VariableRef& ref) const {
        switch (ref.quantity) {
        case QuantityKind::Mass:
            return ref.index < system_.flows.size() && carries(ref.index, ref.layer);
        case QuantityKind::Concentration:
            return ref.index < system_.flows.size() && goods_ && ref.layer != *goods_ &&
                   carries(ref.index, ref.layer) && carries(ref.index, *goods_);
        case QuantityKind::TransferCoefficient:
            return ref.index < system_.transfer_coefficients.size();
        default:
            return ref.index < system_.stocks.size();
        }
    }

    static std::string described(const VariableRef& ref) {
        return fmt::format("{} {}/{}", quantityKindWord(ref.quantity), ref.index, ref.layer);
    }

    void checkRelations() {
        for (std::size_t index = 0; index < system_.relations.size(); ++index) {
            const std::string subject = fmt::format("relations[{}]", index);
            checkFinite(subject, system_.relations[index].constant);
            for (const Relation::Term& term : system_.relations[index].terms) {
                checkFinite(subject, term.coefficient);
                if (!exists(term.variable)) {
                    fail(subject, described(term.variable), "flows, transfer_coefficients, stocks");
                }
            }
        }
    }

    Datum input(const VariableRef& ref) const {
        switch (ref.quantity) {
        case QuantityKind::TransferCoefficient:
            return system_.transfer_coefficients[ref.index].value;
        case QuantityKind::StockInitial:
            return system_.stocks[ref.index].initial;
        case QuantityKind::StockChange:
            return system_.stocks[ref.index].change;
        case QuantityKind::StockFinal:
            return system_.stocks[ref.index].final;
        default:
            break;
        }
        const auto& quantities = system_.flows[ref.index].quantities;
        const auto at = std::find_if(quantities.begin(), quantities.end(),
                                     [&](const FlowQuantity& quantity) { return quantity.layer == ref.layer; });
        return ref.quantity == QuantityKind::Mass ? at->mass : at->concentration;
    }

    void checkCorrelations() {
        using Key = std::tuple<QuantityKind, std::uint32_t, std::uint32_t>;
        std::vector<Key> keys;
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        std::vector<numerics::CovarianceFactor::Pair> entries;
        const auto number = [&](const VariableRef& ref) {
            const bool has_layer = ref.quantity == QuantityKind::Mass || ref.quantity == QuantityKind::Concentration;
            const Key key{ref.quantity, has_layer ? ref.layer : 0, ref.index};
            const auto at = std::find(keys.begin(), keys.end(), key);
            if (at != keys.end()) {
                return static_cast<std::uint32_t>(at - keys.begin());
            }
            keys.push_back(key);
            return static_cast<std::uint32_t>(keys.size() - 1);
        };
        for (std::size_t index = 0; index < system_.correlations.size() && !fault_; ++index) {
            const Correlation& correlation = system_.correlations[index];
            const std::string subject = fmt::format("correlations[{}]", index);
            for (const VariableRef& ref : {correlation.a, correlation.b}) {
                if (!exists(ref)) {
                    fail(subject, described(ref), "flows, transfer_coefficients, stocks");
                } else if (const Datum datum = input(ref); !datum || datum->sd <= 0.0) {
                    fail(subject, variableName(system_, ref), "sd > 0");
                }
            }
            if (!(std::abs(correlation.r) <= 1.0)) {
                fail(subject, fmt::format("{}", correlation.r), "-1 … 1");
            }
            const std::uint32_t a = number(correlation.a);
            const std::uint32_t b = number(correlation.b);
            if (a == b || !pairs.insert(std::minmax(a, b)).second) {
                fail(subject, "2", "1");
            }
            entries.push_back({a, b, correlation.r});
        }
        if (!fault_ && !numerics::CovarianceFactor::make(std::vector<double>(keys.size(), 1.0), entries)) {
            fail("correlations", fmt::format("{}", entries.size()), "eigenvalues ≥ 0");
        }
    }

    const System& system_;
    std::optional<std::uint32_t> goods_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> transfers_;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> stocks_;
    std::optional<base::Error> fault_;
};

} // namespace

base::Result<void> validate(const System& system) {
    return SystemValidation(system).run();
}

} // namespace parkcarbon::engine::flows
