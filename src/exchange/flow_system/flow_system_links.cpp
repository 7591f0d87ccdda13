#include "flow_system_reader.hpp"

#include "../json_entries.hpp"

#include <parkcarbon/exchange/flow_system_file.hpp>
#include <parkcarbon/exchange/json_errors.hpp>

/// The parts of a flow system that join its flows and processes: stocks, transfer coefficients, relations and
/// correlations.
namespace parkcarbon::exchange {

namespace flows = domain::flows;

namespace {

constexpr std::size_t kMostLinks = 1'000'000; // of each kind, and terms of one relation
constexpr std::size_t kMostStocks = 10'000'000;

base::Result<flows::QuantityKind> quantityKindAt(const JsonValue& entry) {
    using enum flows::QuantityKind;
    if (!entry.has("quantity")) {
        return Mass;
    }
    const auto word = textAt(entry, "quantity");
    if (!word) {
        return base::failure(word.error());
    }
    std::string known;
    for (const auto kind : {Mass, Concentration, TransferCoefficient, StockInitial, StockChange, StockFinal}) {
        if (flows::quantityKindWord(kind) == *word) {
            return kind;
        }
        known += (known.empty() ? "" : ", ") + std::string(flows::quantityKindWord(kind));
    }
    return entry.at("quantity")->wrong(known);
}

} // namespace

base::Result<void> FlowSystemReader::readStocks(const JsonValue& root) {
    const auto read = readEach(root, "stocks", kMostLinks, [this](const JsonValue& entry) { return readStock(entry); });
    if (!read) {
        return read;
    }
    const std::size_t places = system_.nodes.size() * system_.layers.size() * system_.periods.size();
    if (places > kMostStocks) {
        return base::failure(kFlowSystemTooLarge,
                             {{"value", std::to_string(places)}, {"expected", std::to_string(kMostStocks)}});
    }
    addUnstatedStocks();
    return {};
}

base::Result<void> FlowSystemReader::readStock(const JsonValue& entry) {
    constexpr std::array<std::string_view, 6> kKeys = {"process", "layer", "period", "initial", "change", "final"};
    const auto process = processAt(entry);
    const auto layer = process ? layerAt(entry) : process;
    const auto period = layer ? periodAt(entry) : layer;
    if (!period) {
        return base::failure(period.error());
    }
    const auto initial = datumAt(entry, "initial");
    const auto change = initial ? datumAt(entry, "change") : initial;
    const auto final = change ? datumAt(entry, "final") : change;
    if (!final) {
        return base::failure(final.error());
    }
    const auto index = static_cast<Index>(system_.stocks.size());
    if (!stocks_.emplace(PlacedIn{*process, *layer, *period}, index).second) {
        return base::failure(
            kFlowNameRepeated,
            {{"where", entry.where()}, {"value", system_.nodes[*process].id + ", " + system_.layers[*layer].id}});
    }
    system_.stocks.push_back({*process, *layer, *period, *initial, *change, *final});
    return entry.refuseOtherKeys(kKeys);
}

void FlowSystemReader::addUnstatedStocks() {
    for (Index node = 0; node < processes_.size(); ++node) {
        if (!system_.nodes[node].stock) {
            continue;
        }
        for (Index layer = 0; layer < system_.layers.size(); ++layer) {
            for (Index period = 0; period < system_.periods.size(); ++period) {
                if (stocks_.emplace(PlacedIn{node, layer, period}, static_cast<Index>(system_.stocks.size())).second) {
                    system_.stocks.push_back({node, layer, period, {}, {}, {}});
                }
            }
        }
    }
}

base::Result<void> FlowSystemReader::readTransferCoefficients(const JsonValue& root) {
    return readEach(root, "transfer_coefficients", kMostLinks,
                    [this](const JsonValue& entry) { return readTransferCoefficient(entry); });
}

base::Result<void> FlowSystemReader::readTransferCoefficient(const JsonValue& entry) {
    constexpr std::array<std::string_view, 5> kKeys = {"process", "layer", "flow", "value", "sd"};
    const auto process = processAt(entry);
    const auto layer = process ? layerAt(entry) : process;
    const auto flow = layer ? flowAt(entry) : layer;
    if (!flow) {
        return base::failure(flow.error());
    }
    if (system_.flows[*flow].from != *process) {
        return base::failure(
            kFlowNotOfProcess,
            {{"where", entry.where()}, {"value", system_.flows[*flow].id}, {"expected", system_.nodes[*process].id}});
    }
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return known;
    }
    flows::Datum value;
    if (entry.has("value") || entry.has("sd")) {
        const auto number = numberAt(entry, "value");
        if (!number) {
            return base::failure(number.error());
        }
        if (!entry.has("sd")) {
            return base::failure(kFlowSdMissing, {{"where", entry.where()}});
        }
        const auto sd = numberAt(entry, "sd");
        if (!sd) {
            return base::failure(sd.error());
        }
        value = flows::Measurement{*number, *sd};
    }
    const auto index = static_cast<Index>(system_.transfer_coefficients.size());
    if (!transfer_coefficients_.emplace(PlacedIn{*process, *layer, *flow}, index).second) {
        return base::failure(kFlowNameRepeated,
                             {{"where", entry.where()},
                              {"value", system_.nodes[*process].id + ", " + system_.layers[*layer].id + ", " +
                                            system_.flows[*flow].id}});
    }
    system_.transfer_coefficients.push_back({*process, *layer, *flow, value});
    return {};
}

base::Result<void> FlowSystemReader::readRelations(const JsonValue& root) {
    return readEach(root, "relations", kMostLinks, [this](const JsonValue& entry) { return readRelation(entry); });
}

base::Result<void> FlowSystemReader::readRelation(const JsonValue& entry) {
    constexpr std::array<std::string_view, 2> kKeys = {"terms", "constant"};
    auto terms = readEntries<flows::Relation::Term>(
        entry, "terms", kMostLinks, [this](const JsonValue& term) -> base::Result<flows::Relation::Term> {
            constexpr std::array<std::string_view, 6> kTermKeys = {"flow",     "layer",  "process",
                                                                   "quantity", "period", "coefficient"};
            const auto variable = readVariable(term);
            if (!variable) {
                return base::failure(variable.error());
            }
            if (const auto known = term.refuseOtherKeys(kTermKeys); !known) {
                return base::failure(known.error());
            }
            return numberOr(term, "coefficient", 1.0).map([&](double coefficient) {
                return flows::Relation::Term{*variable, coefficient};
            });
        });
    if (!terms) {
        return base::failure(terms.error());
    }
    const auto constant = numberOr(entry, "constant", 0.0);
    if (!constant) {
        return base::failure(constant.error());
    }
    system_.relations.push_back({std::move(*terms), *constant});
    return entry.refuseOtherKeys(kKeys);
}

base::Result<void> FlowSystemReader::readCorrelations(const JsonValue& root) {
    return readEach(root, "correlations", kMostLinks,
                    [this](const JsonValue& entry) { return readCorrelation(entry); });
}

base::Result<void> FlowSystemReader::readCorrelation(const JsonValue& entry) {
    constexpr std::array<std::string_view, 3> kKeys = {"a", "b", "r"};
    constexpr std::array<std::string_view, 5> kEndKeys = {"flow", "layer", "process", "quantity", "period"};
    flows::Correlation correlation;
    for (const auto& [key, end] : {std::pair("a", &correlation.a), std::pair("b", &correlation.b)}) {
        const auto value = entry.at(key);
        const auto variable = value ? readVariable(*value) : base::failure(value.error());
        if (!variable) {
            return base::failure(variable.error());
        }
        if (const auto known = value->refuseOtherKeys(kEndKeys); !known) {
            return known;
        }
        *end = *variable;
    }
    const auto r = numberAt(entry, "r");
    if (!r) {
        return base::failure(r.error());
    }
    correlation.r = *r;
    system_.correlations.push_back(correlation);
    return entry.refuseOtherKeys(kKeys);
}

base::Result<flows::VariableRef> FlowSystemReader::readVariable(const JsonValue& entry) const {
    using enum flows::QuantityKind;
    const auto layer = layerAt(entry);
    if (!layer) {
        return base::failure(layer.error());
    }
    const auto quantity = quantityKindAt(entry);
    if (!quantity) {
        return base::failure(quantity.error());
    }
    switch (*quantity) {
    case Concentration:
        return concentrationOf(entry, *layer);
    case TransferCoefficient:
        return transferCoefficientOf(entry, *layer);
    case StockInitial:
    case StockChange:
    case StockFinal:
        return stockOf(entry, *quantity, *layer);
    case Mass:
        break;
    }
    return flowAt(entry).map([&](Index flow) { return flows::VariableRef{Mass, *layer, flow}; });
}

base::Result<flows::VariableRef> FlowSystemReader::concentrationOf(const JsonValue& entry, Index layer) const {
    if (!goods_) {
        return base::failure(kFlowGoodsLayerMissing, {{"where", entry.where()}});
    }
    if (isGoods(layer)) {
        return entry.at("layer")->wrong(layers_.list() + " − " + system_.layers[layer].id);
    }
    return flowAt(entry).map([&](Index flow) {
        return flows::VariableRef{flows::QuantityKind::Concentration, layer, flow};
    });
}

base::Result<flows::VariableRef> FlowSystemReader::transferCoefficientOf(const JsonValue& entry, Index layer) const {
    const auto process = processAt(entry);
    const auto flow = process ? flowAt(entry) : process;
    if (!flow) {
        return base::failure(flow.error());
    }
    const auto found = transfer_coefficients_.find({*process, layer, *flow});
    if (found == transfer_coefficients_.end()) {
        return base::failure(kFlowQuantityUndeclared,
                             {{"where", entry.where()}, {"expected", "transfer_coefficients"}});
    }
    return flows::VariableRef{flows::QuantityKind::TransferCoefficient, layer, found->second};
}

base::Result<flows::VariableRef> FlowSystemReader::stockOf(const JsonValue& entry, flows::QuantityKind quantity,
                                                           Index layer) const {
    const auto process = processAt(entry);
    const auto period = process ? periodAt(entry) : process;
    if (!period) {
        return base::failure(period.error());
    }
    const auto found = stocks_.find({*process, layer, *period});
    if (found == stocks_.end()) {
        return base::failure(kFlowQuantityUndeclared, {{"where", entry.where()}, {"expected", "stocks"}});
    }
    return flows::VariableRef{quantity, layer, found->second};
}

} // namespace parkcarbon::exchange
