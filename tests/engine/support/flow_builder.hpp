#pragma once

#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/engine/flows/system.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Flow systems in few words. Nodes named `env:…` have no balance.
namespace parkcarbon::engine::flows::test {

inline Datum measured(double value, double sd) {
    return Measurement{value, sd};
}
inline Datum exact(double value) {
    return Measurement{value, 0.0};
}
inline const Datum kUnmeasured = std::nullopt;

class FlowBuilder {
public:
    /// The first layer is goods, the others are substances.
    explicit FlowBuilder(std::initializer_list<std::string_view> layers = {"goods"});

    FlowBuilder& flow(std::string_view id, std::string_view from, std::string_view to, Datum goods,
                      std::uint32_t period = 0);
    /// Of the last flow.
    FlowBuilder& mass(std::string_view layer, Datum mass);
    FlowBuilder& concentration(std::string_view layer, Datum concentration);
    FlowBuilder& nonNegative();
    FlowBuilder& stock(std::string_view node, std::string_view layer, Datum initial, Datum change, Datum final,
                       std::uint32_t period = 0);
    FlowBuilder& transfer(std::string_view node, std::string_view layer, std::string_view flow, Datum value);
    FlowBuilder& relation(std::vector<Relation::Term> terms, double constant = 0.0);
    FlowBuilder& correlation(std::string_view a, std::string_view b, double r);
    FlowBuilder& tolerance(std::string_view node, std::string_view layer, double sd);
    FlowBuilder& periods(std::vector<std::string> names);

    VariableRef goodsOf(std::string_view flow) const { return {QuantityKind::Mass, 0, flowIndex(flow)}; }
    VariableRef massOf(std::string_view flow, std::string_view layer) const {
        return {QuantityKind::Mass, layerIndex(layer), flowIndex(flow)};
    }
    VariableRef concentrationOf(std::string_view flow, std::string_view layer) const {
        return {QuantityKind::Concentration, layerIndex(layer), flowIndex(flow)};
    }
    std::uint32_t flowIndex(std::string_view id) const;
    std::uint32_t layerIndex(std::string_view id) const;
    std::uint32_t nodeIndex(std::string_view id);

    System system;
};

/// The number of that reference in a result; fails the test when there is none.
const ReconciledValue& valueOf(const Reconciliation& result, const VariableRef& ref);

/// The reconciliation of a system, which must succeed.
Reconciliation solved(const System& system, const ReconciliationOptions& options = {});

} // namespace parkcarbon::engine::flows::test
