#include "flow_system_reader.hpp"

#include "../json_entries.hpp"

#include <parkcarbon/domain/flow.hpp>
#include <parkcarbon/exchange/flow_system_file.hpp>
#include <parkcarbon/exchange/json_errors.hpp>

#include <algorithm>

namespace parkcarbon::exchange {

namespace flows = domain::flows;

namespace {

constexpr std::size_t kMostLayers = 1000;
constexpr std::size_t kMostPeriods = 1000;
constexpr std::size_t kMostProcesses = 1'000'000;
constexpr std::size_t kMostFlows = 1'000'000;
constexpr std::size_t kMostQuantities = 10'000'000; // flows × layers: 56 bytes each
constexpr std::array<std::string_view, 6> kFlowKeys = {"id", "from", "to", "period", "concentrations", "non_negative"};

bool isFlowKey(std::string_view key) {
    return std::find(kFlowKeys.begin(), kFlowKeys.end(), key) != kFlowKeys.end();
}

base::Result<flows::LayerKind> layerKindAt(const JsonValue& entry) {
    const auto word = textAt(entry, "kind");
    if (!word) {
        return base::failure(word.error());
    }
    const auto kind = flows::layerKindFromWord(*word);
    return kind ? base::Result<flows::LayerKind>(*kind)
                : entry.at("kind")->wrong("goods, substance, energy, water, carbon, value");
}

flows::NodeKind nodeKindOf(domain::FlowParty::Kind kind) {
    switch (kind) {
    case domain::FlowParty::Kind::Environment:
        return flows::NodeKind::Environment;
    case domain::FlowParty::Kind::External:
        return flows::NodeKind::External;
    case domain::FlowParty::Kind::Stock:
        return flows::NodeKind::Stock;
    case domain::FlowParty::Kind::Node:
        break;
    }
    return flows::NodeKind::Process;
}

} // namespace

base::Result<flows::Datum> readDatum(const JsonValue& value) {
    constexpr std::array<std::string_view, 2> kKeys = {"value", "sd"};
    if (!value.isObject()) {
        return value.wrong("{\"value\": 100, \"sd\": 5}");
    }
    if (const auto known = value.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    if (!value.has("value") && !value.has("sd")) {
        return flows::Datum();
    }
    const auto number = numberAt(value, "value");
    if (!number) {
        return base::failure(number.error());
    }
    if (!value.has("sd")) {
        return base::failure(kFlowSdMissing, {{"where", value.where()}});
    }
    return numberAt(value, "sd").map([&](double sd) { return flows::Datum({*number, sd}); });
}

base::Result<flows::Datum> datumAt(const JsonValue& entry, std::string_view key) {
    return entry.has(key) ? readDatum(*entry.at(key)) : flows::Datum();
}

base::Result<void> FlowSystemReader::readLayers(const JsonValue& root) {
    return readEach(root, "layers", kMostLayers, [this](const JsonValue& entry) { return readLayer(entry); });
}

base::Result<void> FlowSystemReader::readLayer(const JsonValue& entry) {
    constexpr std::array<std::string_view, 3> kKeys = {"id", "kind", "unit"};
    const auto id = entry.at("id");
    const auto name = id ? layers_.add(*id) : base::failure(id.error());
    if (!name) {
        return base::failure(name.error());
    }
    if (isFlowKey(*name)) {
        return base::failure(kFlowNameReserved, {{"where", id->where()}, {"value", *name}});
    }
    const auto kind = layerKindAt(entry);
    if (!kind) {
        return base::failure(kind.error());
    }
    const auto unit = entry.has("unit") ? textAt(entry, "unit") : std::string();
    if (!unit) {
        return base::failure(unit.error());
    }
    if (*kind == flows::LayerKind::Goods && !goods_) {
        goods_ = static_cast<Index>(system_.layers.size());
    }
    system_.layers.push_back({*name, *kind, *unit});
    return entry.refuseOtherKeys(kKeys);
}

base::Result<void> FlowSystemReader::readPeriods(const JsonValue& root) {
    const auto read = readEach(root, "periods", kMostPeriods, [this](const JsonValue& name) -> base::Result<void> {
        const auto added = periods_.add(name);
        return added ? base::Result<void>() : base::failure(added.error());
    });
    if (read && periods_.size() > 0) {
        system_.periods = periods_.names();
    }
    return read;
}

base::Result<void> FlowSystemReader::readProcesses(const JsonValue& root) {
    return readEach(root, "processes", kMostProcesses, [this](const JsonValue& entry) { return readProcess(entry); });
}

base::Result<void> FlowSystemReader::readProcess(const JsonValue& entry) {
    constexpr std::array<std::string_view, 4> kKeys = {"id", "balance", "stock", "tolerance"};
    const auto id = entry.at("id");
    const auto name = id ? processes_.add(*id) : base::failure(id.error());
    if (!name) {
        return base::failure(name.error());
    }
    if (const auto party = domain::FlowParty::parse(*name);
        !party || party->kind() != domain::FlowParty::Kind::Node || party->str() != *name) {
        return base::failure(kFlowNameReserved, {{"where", id->where()}, {"value", *name}});
    }
    const auto balance = booleanOr(entry, "balance", true);
    const auto stock = balance ? booleanOr(entry, "stock", false) : balance;
    if (!stock) {
        return base::failure(stock.error());
    }
    flows::Node node{*name, flows::NodeKind::Process, *balance, *stock, {}};
    if (entry.has("tolerance")) {
        const auto members = entry.at("tolerance")->members();
        if (!members) {
            return base::failure(members.error());
        }
        for (const auto& [layer_id, value] : *members) {
            const auto layer = layers_.indexOf(layer_id);
            const auto sd = value.number();
            if (!layer) {
                return base::failure(
                    kFlowLayerUndeclared,
                    {{"where", entry.at("tolerance")->where()}, {"value", layer_id}, {"expected", layers_.list()}});
            }
            if (!sd) {
                return base::failure(sd.error());
            }
            node.tolerances.push_back({*layer, *sd});
        }
    }
    system_.nodes.push_back(std::move(node));
    return entry.refuseOtherKeys(kKeys);
}

base::Result<void> FlowSystemReader::readFlows(const JsonValue& root) {
    const auto list = root.at("flows");
    const auto items = list ? list->items(kMostFlows) : base::failure(list.error());
    if (!items) {
        return base::failure(items.error());
    }
    if (items->size() * system_.layers.size() > kMostQuantities) {
        return base::failure(kFlowSystemTooLarge, {{"value", std::to_string(items->size() * system_.layers.size())},
                                                   {"expected", std::to_string(kMostQuantities)}});
    }
    system_.flows.reserve(items->size());
    for (const JsonValue& entry : *items) {
        if (const auto read = readFlow(entry); !read) {
            return read;
        }
    }
    return {};
}

base::Result<void> FlowSystemReader::readFlow(const JsonValue& entry) {
    const auto id = entry.at("id");
    const auto name = id ? flows_.add(*id) : base::failure(id.error());
    if (!name) {
        return base::failure(name.error());
    }
    const auto from = partyAt(entry, "from");
    const auto to = from ? partyAt(entry, "to") : from;
    const auto period = to ? periodAt(entry) : to;
    if (!period) {
        return base::failure(period.error());
    }
    const auto non_negative = booleanOr(entry, "non_negative", false);
    if (!non_negative) {
        return base::failure(non_negative.error());
    }
    flows::Flow flow{*name, *from, *to, *period, *non_negative, {}};
    if (const auto read = readQuantities(entry, flow); !read) {
        return read;
    }
    system_.flows.push_back(std::move(flow));
    return {};
}

base::Result<void> FlowSystemReader::readQuantities(const JsonValue& entry, flows::Flow& flow) const {
    flow.quantities.resize(system_.layers.size());
    for (std::size_t layer = 0; layer < flow.quantities.size(); ++layer) {
        flow.quantities[layer].layer = static_cast<Index>(layer);
    }
    const auto members = entry.members();
    for (const auto& [key, value] : *members) {
        if (const auto layer = layers_.indexOf(key); layer) {
            auto mass = readDatum(value);
            if (!mass) {
                return base::failure(mass.error());
            }
            flow.quantities[*layer].mass = *mass;
        } else if (!isFlowKey(key) && !value.isText()) {
            return base::failure(kFlowLayerUndeclared,
                                 {{"where", entry.where()}, {"value", key}, {"expected", layers_.list()}});
        }
    }
    return entry.has("concentrations") ? readConcentrations(*entry.at("concentrations"), flow) : base::Result<void>();
}

base::Result<void> FlowSystemReader::readConcentrations(const JsonValue& concentrations, flows::Flow& flow) const {
    const auto members = concentrations.members();
    if (!members) {
        return base::failure(members.error());
    }
    if (!members->empty() && !goods_) {
        return base::failure(kFlowGoodsLayerMissing, {{"where", concentrations.where()}});
    }
    for (const auto& [layer_id, value] : *members) {
        const auto layer = layers_.indexOf(layer_id);
        if (!layer) {
            return base::failure(
                kFlowLayerUndeclared,
                {{"where", concentrations.where()}, {"value", layer_id}, {"expected", layers_.list()}});
        }
        if (isGoods(*layer)) {
            return base::failure(kJsonKeyUnknown, {{"where", concentrations.where()},
                                                   {"value", layer_id},
                                                   {"expected", layers_.list() + " − " + layer_id}});
        }
        auto concentration = readDatum(value);
        if (!concentration) {
            return base::failure(concentration.error());
        }
        flow.quantities[*layer].concentration = *concentration;
    }
    return {};
}

base::Result<FlowSystemReader::Index> FlowSystemReader::layerAt(const JsonValue& entry) const {
    const auto name = entry.at("layer");
    return name ? layers_.find(*name) : base::failure(name.error());
}

base::Result<FlowSystemReader::Index> FlowSystemReader::processAt(const JsonValue& entry) const {
    const auto name = entry.at("process");
    return name ? processes_.find(*name) : base::failure(name.error());
}

base::Result<FlowSystemReader::Index> FlowSystemReader::flowAt(const JsonValue& entry) const {
    const auto name = entry.at("flow");
    return name ? flows_.find(*name) : base::failure(name.error());
}

base::Result<FlowSystemReader::Index> FlowSystemReader::periodAt(const JsonValue& entry) const {
    if (system_.periods.size() == 1 && !entry.has("period")) {
        return Index{0};
    }
    const auto name = entry.at("period");
    return name ? periods_.find(*name) : base::failure(name.error());
}

base::Result<FlowSystemReader::Index> FlowSystemReader::partyAt(const JsonValue& entry, std::string_view key) {
    const auto value = entry.at(key);
    const auto name = value ? value->text() : base::failure(value.error());
    if (!name) {
        return base::failure(name.error());
    }
    if (const auto process = processes_.indexOf(*name); process) {
        return *process;
    }
    const auto party = domain::FlowParty::parse(*name);
    const bool is_outside = party && party->kind() != domain::FlowParty::Kind::Node;
    const bool is_owned = party && party->kind() == domain::FlowParty::Kind::Stock;
    if (!is_outside || (is_owned && !processes_.indexOf(party->name()))) {
        return base::failure(
            kFlowNameUnknown,
            {{"where", value->where()}, {"value", *name}, {"expected", processes_.list() + ", env:…, ext:…, stock:…"}});
    }
    const Index node = static_cast<Index>(processes_.size()) + outside_.addText(party->str());
    if (node == system_.nodes.size()) {
        system_.nodes.push_back({party->str(), nodeKindOf(party->kind()), false, false, {}});
    }
    return node;
}

} // namespace parkcarbon::exchange
