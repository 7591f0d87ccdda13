#pragma once

#include "name_table.hpp"

#include <parkcarbon/domain/flow_system.hpp>

#include <array>
#include <map>

namespace parkcarbon::exchange {

/// Builds one flow system, part by part in the order of the members: later parts name what earlier ones declare.
/// Errors: those of readFlowSystem.
class FlowSystemReader {
public:
    base::Result<void> readLayers(const JsonValue& root);
    base::Result<void> readPeriods(const JsonValue& root);
    base::Result<void> readProcesses(const JsonValue& root);
    base::Result<void> readFlows(const JsonValue& root);
    base::Result<void> readStocks(const JsonValue& root);
    base::Result<void> readTransferCoefficients(const JsonValue& root);
    base::Result<void> readRelations(const JsonValue& root);
    base::Result<void> readCorrelations(const JsonValue& root);

    domain::flows::System take() { return std::move(system_); }

private:
    using Index = std::uint32_t;
    using PlacedIn = std::array<Index, 3>; ///< node, layer, and a flow or a period

    base::Result<void> readLayer(const JsonValue& entry);
    base::Result<void> readProcess(const JsonValue& entry);
    base::Result<void> readFlow(const JsonValue& entry);
    base::Result<void> readQuantities(const JsonValue& entry, domain::flows::Flow& flow) const;
    base::Result<void> readConcentrations(const JsonValue& concentrations, domain::flows::Flow& flow) const;
    base::Result<void> readStock(const JsonValue& entry);
    base::Result<void> readTransferCoefficient(const JsonValue& entry);
    base::Result<void> readRelation(const JsonValue& entry);
    base::Result<void> readCorrelation(const JsonValue& entry);
    base::Result<domain::flows::VariableRef> readVariable(const JsonValue& entry) const;
    base::Result<domain::flows::VariableRef> concentrationOf(const JsonValue& entry, Index layer) const;
    base::Result<domain::flows::VariableRef> transferCoefficientOf(const JsonValue& entry, Index layer) const;
    base::Result<domain::flows::VariableRef> stockOf(const JsonValue& entry, domain::flows::QuantityKind quantity,
                                                     Index layer) const;
    void addUnstatedStocks();

    base::Result<Index> layerAt(const JsonValue& entry) const;
    base::Result<Index> processAt(const JsonValue& entry) const;
    base::Result<Index> flowAt(const JsonValue& entry) const;
    base::Result<Index> periodAt(const JsonValue& entry) const;
    base::Result<Index> partyAt(const JsonValue& entry, std::string_view key);
    bool isGoods(Index layer) const { return goods_ && *goods_ == layer; }

    domain::flows::System system_;
    NameTable layers_;
    NameTable periods_;
    NameTable processes_; ///< the first nodes
    NameTable outside_;   ///< the nodes after them
    NameTable flows_;
    std::optional<Index> goods_; ///< the layer that concentrations multiply
    std::map<PlacedIn, Index> stocks_;
    std::map<PlacedIn, Index> transfer_coefficients_;
};

/// `{"value": 100, "sd": 5}`; `{}` is nothing. Errors: FLOW_SD_MISSING {where}; JSON_….
base::Result<domain::flows::Datum> readDatum(const JsonValue& value);
/// The datum `key` of `entry`, nothing without one.
base::Result<domain::flows::Datum> datumAt(const JsonValue& entry, std::string_view key);

} // namespace parkcarbon::exchange
