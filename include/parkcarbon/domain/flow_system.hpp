#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A flow system as the input of a flow analysis (FORMATS §2): layers, processes, flows and what is known of them. The
/// terms are those of material flow analysis (Brunner & Rechberger, Practical Handbook of MFA).
namespace parkcarbon::domain::flows {

enum class LayerKind : std::uint8_t { Goods, Substance, Energy, Water, Carbon, Value };
std::string_view layerKindWord(LayerKind kind); ///< "goods", "substance", "energy", "water", "carbon", "value"
std::optional<LayerKind> layerKindFromWord(std::string_view word);

struct Layer {
    std::string id;
    LayerKind kind = LayerKind::Goods;
    std::string unit; ///< of every amount in this layer; concentrations are in it per unit of the goods layer
};

/// A number that somebody stated: `sd` is its standard uncertainty in the same unit, 0 = exact.
struct Measurement {
    double value = 0.0;
    double sd = 0.0;
    friend bool operator==(const Measurement&, const Measurement&) = default;
};
using Datum = std::optional<Measurement>; ///< nothing = not measured

enum class NodeKind : std::uint8_t { Process, Environment, External, Stock };

/// By how much the balance of one layer may fail: one standard uncertainty in the layer's unit.
struct Tolerance {
    std::uint32_t layer = 0;
    double sd = 0.0;
};

/// One end of flows. Only a process with `balance` has a balance: Σ in = Σ out + stock change, per layer and period.
struct Node {
    std::string id;
    NodeKind kind = NodeKind::Process;
    bool balance = true;
    /// Has a store whose change is unknown in every layer where `System::stocks` says nothing else.
    bool stock = false;
    std::vector<Tolerance> tolerances;
    std::vector<std::uint32_t> open_layers =
        {}; ///< ascending: layers without a balance here, although the node has one

    bool balancedIn(std::uint32_t layer) const {
        return balance && !std::binary_search(open_layers.begin(), open_layers.end(), layer);
    }
};

/// What a flow carries in one layer. A flow without an entry for a layer carries nothing of it.
struct FlowQuantity {
    std::uint32_t layer = 0;
    Datum mass;          ///< in the layer's unit
    Datum concentration; ///< stated: mass = concentration × mass in the goods layer (the first layer of kind Goods)
};

struct Flow {
    std::string id;
    std::uint32_t from = 0; ///< index into System::nodes
    std::uint32_t to = 0;
    std::uint32_t period = 0; ///< index into System::periods
    bool non_negative = false;
    std::vector<FlowQuantity> quantities;
};

/// What a process holds: final = initial + change. `change` is part of the balance of its node, layer and period. What
/// is left at the end of one period is what the next one of the same node and layer begins with.
struct Stock {
    std::uint32_t node = 0;
    std::uint32_t layer = 0;
    std::uint32_t period = 0;
    Datum initial;
    Datum change;
    Datum final;
};

/// The part of everything that enters `node` in `layer` (and the flow's period) that leaves with `flow`.
struct TransferCoefficient {
    std::uint32_t node = 0;
    std::uint32_t layer = 0;
    std::uint32_t flow = 0;
    Datum value; ///< nothing = to be computed
};

enum class QuantityKind : std::uint8_t {
    Mass,
    Concentration,
    TransferCoefficient,
    StockInitial,
    StockChange,
    StockFinal
};
std::string_view quantityKindWord(QuantityKind kind); ///< "mass", "concentration", …, "stock_final"

/// One number of a system. `index` counts flows for Mass and Concentration, System::transfer_coefficients, or
/// System::stocks.
struct VariableRef {
    QuantityKind quantity = QuantityKind::Mass;
    std::uint32_t layer = 0;
    std::uint32_t index = 0;
    friend bool operator==(const VariableRef&, const VariableRef&) = default;
};

/// Σ coefficient × variable + constant = 0.
struct Relation {
    struct Term {
        VariableRef variable;
        double coefficient = 1.0;
    };
    std::vector<Term> terms;
    double constant = 0.0;
};

/// Correlation coefficient between two measured numbers, −1…1.
struct Correlation {
    VariableRef a;
    VariableRef b;
    double r = 0.0;
};

struct System {
    std::vector<Layer> layers;
    std::vector<std::string> periods = {""};
    std::vector<Node> nodes;
    std::vector<Flow> flows;
    std::vector<Stock> stocks;
    std::vector<TransferCoefficient> transfer_coefficients;
    std::vector<Relation> relations;
    std::vector<Correlation> correlations;
};

} // namespace parkcarbon::domain::flows
