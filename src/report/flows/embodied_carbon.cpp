#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

using engine::flows::BurdenKey;
using engine::flows::EmbodiedCarbon;
using engine::flows::ExchangeNetwork;

constexpr std::size_t kExchangesShown = 20;

const char* burdenWord(BurdenKey key) {
    switch (key) {
    case BurdenKey::FinalUse:
        return "final_use";
    case BurdenKey::Service:
        return "service";
    case BurdenKey::Value:
        return "value";
    case BurdenKey::Amount:
        return "amount";
    case BurdenKey::Factor:
        break;
    }
    return "factor";
}

std::string exchangeUnit(ExchangeNetwork::Kind kind) {
    return kind == ExchangeNetwork::Kind::Energy ? "GJ" : "t";
}

void addCarbonTotals(Composer& out, const EmbodiedCarbon& carbon) {
    const Material& material = out.material();
    Table table = out.newTable("flow_carbon_totals",
                               {material.textColumn("column.figure"), material.tonnesColumn("column.emissions")});
    const auto row = [&](const char* key, double value) {
        table.rows.push_back({Row::Kind::Body, {Cell::text(material.words(key)), material.tonnes(value)}});
    };
    row("flow_carbon.direct", carbon.direct_t);
    row("flow_carbon.imported", carbon.imported_t);
    row("flow_carbon.exported", carbon.exported_t);
    row("flow_carbon.final_use", carbon.final_use_t);
    out.add(std::move(table));
}

void addCarbonNodes(Composer& out, const FlowFacts& facts, const EmbodiedCarbon& carbon) {
    const Material& material = out.material();
    std::vector<std::size_t> order(carbon.nodes.size());
    for (std::size_t index = 0; index < order.size(); ++index) {
        order[index] = index;
    }
    const auto burden = [&](std::size_t node) {
        return carbon.nodes[node].direct_t + carbon.nodes[node].imported_t + carbon.nodes[node].received_t;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return burden(a) > burden(b); });
    Table table = out.newTable(
        "flow_carbon_parties",
        {material.textColumn("column.flow_party"), material.tonnesColumn("column.direct"),
         material.tonnesColumn("column.flow_carbon_imported"), material.tonnesColumn("column.flow_carbon_received"),
         material.tonnesColumn("column.flow_carbon_passed"), material.tonnesColumn("column.flow_carbon_exported"),
         material.tonnesColumn("column.flow_carbon_final"), material.textColumn("column.flow_carbon_key")});
    for (const std::size_t index : order) {
        const EmbodiedCarbon::Node& node = carbon.nodes[index];
        const std::string key = material.program().termOr("burden_key", burdenWord(node.key));
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.partyNamed(facts.review().exchanges.nodes[index].id)), material.tonnes(node.direct_t),
              material.tonnes(node.imported_t), material.tonnes(node.received_t), material.tonnes(node.passed_on_t),
              material.tonnes(node.exported_t), material.tonnes(node.final_use_t),
              node.overdrawn ? Cell::text(material.words("flow_burden.overdrawn", {{"key", key}}), Emphasis::Warning)
                             : Cell::text(key)}});
    }
    out.addLong(std::move(table));
}

void addCarbonExchanges(Composer& out, const FlowFacts& facts, const EmbodiedCarbon& carbon) {
    const Material& material = out.material();
    const auto& network = facts.review().exchanges;
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < network.flows.size(); ++index) {
        if (network.flows[index].from && network.flows[index].to) {
            order.push_back(index);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return carbon.flows[a].embodied_t > carbon.flows[b].embodied_t;
    });
    if (material.request().format != Format::Csv) {
        order.resize(std::min(order.size(), kExchangesShown));
    }
    Table table =
        out.newTable("flow_carbon_exchanges",
                     {material.textColumn("column.from"), material.textColumn("column.to"),
                      material.textColumn("column.flow_material"), material.numberColumn("column.amount", ""),
                      material.textColumn("column.unit"), material.tonnesColumn("column.flow_carbon_embodied"),
                      material.numberColumn("column.flow_carbon_intensity", material.words("unit.flow_intensity"))});
    for (const std::size_t index : order) {
        const ExchangeNetwork::Flow& flow = network.flows[index];
        const EmbodiedCarbon::Flow& embodied = carbon.flows[index];
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.partyNamed(network.nodes[*flow.from].id)),
              Cell::text(facts.partyNamed(network.nodes[*flow.to].id)), Cell::text(material.item(flow.product)),
              Material::amount(flow.amount), Cell::text(exchangeUnit(flow.kind)), material.tonnes(embodied.embodied_t),
              FlowFacts::amount(embodied.intensity)}});
    }
    table.notes.push_back(material.words("flow_carbon.exchanges_note"));
    out.add(std::move(table));
}

} // namespace

void addEmbodiedCarbon(Composer& out) {
    const FlowFacts facts(out.material());
    if (!facts.review().embodied || facts.review().embodied->direct_t + facts.review().embodied->imported_t == 0.0) {
        return;
    }
    const EmbodiedCarbon& carbon = *facts.review().embodied;
    out.heading(1, "section.flow_carbon");
    out.paragraph("flow_carbon.lead");
    addCarbonTotals(out, carbon);
    addCarbonExchanges(out, facts, carbon);
    addCarbonNodes(out, facts, carbon);
}

} // namespace parkcarbon::report
