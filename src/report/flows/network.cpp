#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <map>

namespace parkcarbon::report {
namespace {

using engine::flows::IndicatorNeed;
using engine::flows::NetworkIndicator;
using engine::flows::NetworkStatistics;

constexpr std::size_t kNeedsNamed = 3;

std::string needKey(IndicatorNeed::Kind kind) {
    switch (kind) {
    case IndicatorNeed::Kind::Flow:
        return "flow_need.flow";
    case IndicatorNeed::Kind::FlowMass:
        return "flow_need.flow_mass";
    case IndicatorNeed::Kind::Layer:
        return "flow_need.layer";
    case IndicatorNeed::Kind::Crossing:
        return "flow_need.crossing";
    case IndicatorNeed::Kind::Links:
        return "flow_need.links";
    case IndicatorNeed::Kind::ByProducts:
        return "flow_need.by_products";
    case IndicatorNeed::Kind::Fact:
        return "flow_need.fact";
    case IndicatorNeed::Kind::Throughput:
        return "flow_need.throughput";
    case IndicatorNeed::Kind::Size:
        break;
    }
    return "flow_need.size";
}

/// What lacks, kind by kind: "amounts of X01, X02, X03 and 4 more".
std::string needsText(const Material& material, const NetworkIndicator& indicator) {
    std::map<std::string, std::vector<std::string>> by_kind;
    for (const IndicatorNeed& need : indicator.needs) {
        by_kind[needKey(need.kind)].push_back(need.id);
    }
    std::vector<std::string> sentences;
    for (auto& [key, ids] : by_kind) {
        const std::size_t count = ids.size();
        ids.resize(std::min(count, kNeedsNamed));
        std::string listed = material.joined(ids);
        if (count > ids.size()) {
            listed += material.words("list.and_more", {{"count", std::to_string(count - ids.size())}});
        }
        sentences.push_back(material.words(key, {{"ids", listed}}));
    }
    return material.joined(sentences);
}

void addIndicators(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table = out.newTable("flow_indicators",
                               {material.textColumn("column.flow_indicator"), material.numberColumn("column.value", ""),
                                material.numberColumn("column.flow_spread", "%"), material.textColumn("column.unit"),
                                material.textColumn("column.flow_remark")});
    for (const NetworkIndicator& indicator : facts.review().indicators.indicators) {
        const bool fraction = indicator.unit == "1";
        std::string remark = needsText(material, indicator);
        if (!indicator.value && indicator.known && *indicator.known != 0.0) {
            remark =
                material.words("flow_indicator.known", {{"amount", flowNumber(*indicator.known)}, {"remark", remark}});
        }
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().termOr("flow_indicator", indicator.id)),
              indicator.value ? Material::amount(*indicator.value) : facts.unknown(),
              FlowFacts::spread(indicator.value, indicator.sd),
              fraction ? Cell::none() : Cell::text(material.program().unitName(indicator.unit)), Cell::text(remark)}});
    }
    out.add(std::move(table));
}

Cell ratioCell(const std::optional<double>& value, int decimals) {
    return value ? Cell::number(*value, decimals) : Cell::none();
}

Row networkRow(Cell name, const NetworkStatistics& network, Row::Kind kind) {
    return {kind,
            {std::move(name), Cell::number(static_cast<double>(network.nodes), 0),
             Cell::number(static_cast<double>(network.directed_pairs), 0), ratioCell(network.directed_connectance, 4),
             ratioCell(network.undirected_connectance, 4), ratioCell(network.links_per_node, 3),
             Cell::number(static_cast<double>(network.nodes_in_cycles), 0), Cell::number(network.cyclicity, 3)}};
}

void addPublishedNetworks(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_networks",
        {material.textColumn("column.flow_network"), material.numberColumn("column.flow_network_nodes", ""),
         material.numberColumn("column.flow_network_links", ""),
         material.numberColumn("column.flow_connectance_directed", ""),
         material.numberColumn("column.flow_connectance", ""), material.numberColumn("column.flow_link_density", ""),
         material.numberColumn("column.flow_nodes_in_cycles", ""), material.numberColumn("column.flow_cyclicity", "")});
    const auto& indicators = facts.review().indicators;
    table.rows.push_back(
        networkRow(Cell::text(material.words("flow_network.park")), indicators.park, Row::Kind::Total));
    table.rows.push_back(
        networkRow(Cell::text(material.words("flow_network.with_outside")), indicators.with_outside, Row::Kind::Total));
    for (const auto& published : facts.flows().published) {
        table.rows.push_back(networkRow(Cell::text(material.named(published.name_zh, published.name_en)),
                                        published.statistics, Row::Kind::Body));
    }
    table.notes.push_back(material.words("flow_network.note"));
    out.add(std::move(table));
}

} // namespace

void addFlowNetwork(Composer& out) {
    const FlowFacts facts(out.material());
    out.heading(1, "section.flow_network");
    out.heading(2, "section.flow_indicators");
    out.paragraph("flow_network.indicators");
    addIndicators(out, facts);
    out.heading(2, "section.flow_published");
    out.paragraph("flow_network.published");
    addPublishedNetworks(out, facts);
}

} // namespace parkcarbon::report
