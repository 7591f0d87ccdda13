#pragma once

#include <parkcarbon/charts/sankey_spec.hpp>

#include <cstddef>
#include <random>
#include <string>

namespace parkcarbon::charts {

inline SankeyWords englishWords() {
    return {"From",
            "To",
            "Material",
            "Amount",
            "Standard deviation",
            "not determined",
            "not balanced",
            "Stock change",
            "Check this flow",
            "several",
            "In",
            "Out",
            "Node",
            "Flow",
            "±1 sd",
            "Reported"};
}

inline std::uint32_t addNode(SankeySpec& spec, std::string id, std::string name = {},
                             SankeySide side = SankeySide::Free) {
    SankeyNode node;
    node.name = name.empty() ? id : std::move(name);
    node.id = std::move(id);
    node.side = side;
    spec.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(spec.nodes.size() - 1);
}

inline SankeyLink& addLink(SankeySpec& spec, std::uint32_t from, std::uint32_t to, std::optional<double> amount,
                           std::string material = "steam") {
    SankeyLink link;
    link.id = "F" + std::to_string(spec.links.size() + 1);
    link.from = from;
    link.to = to;
    link.amount = amount;
    link.material = std::move(material);
    spec.links.push_back(std::move(link));
    return spec.links.back();
}

inline SankeySpec emptySankey() {
    SankeySpec spec;
    spec.title = "Energy of the park";
    spec.unit = "GJ";
    spec.layer = "energy";
    spec.period = "2025";
    spec.other_name = "other";
    spec.words = englishWords();
    return spec;
}

/// Coal to a boiler, steam to a mill, condensate back: three nodes, one loop of two, one of one node.
inline SankeySpec boilerAndMill() {
    SankeySpec spec = emptySankey();
    const auto coal = addNode(spec, "coal", "Coal", SankeySide::Left);
    const auto boiler = addNode(spec, "boiler", "Boiler");
    const auto mill = addNode(spec, "mill", "Mill");
    const auto loss = addNode(spec, "loss", "Losses", SankeySide::Right);
    addLink(spec, coal, boiler, 100.0, "coal");
    addLink(spec, boiler, mill, 90.0, "steam");
    addLink(spec, mill, boiler, 20.0, "condensate");
    addLink(spec, boiler, loss, 30.0, "loss");
    addLink(spec, mill, mill, 15.0, "steam");
    addLink(spec, mill, loss, 70.0, "loss");
    return spec;
}

/// Networks of any size: mostly forward, some links back.
inline SankeySpec randomNetwork(std::size_t nodes, std::size_t links, unsigned seed) {
    SankeySpec spec = emptySankey();
    std::mt19937 random(seed);
    for (std::size_t node = 0; node < nodes; ++node) {
        const bool left = node < nodes / 12;
        const bool right = node >= nodes - nodes / 12;
        std::string number = std::to_string(node);
        addNode(spec, "E" + std::string(5 - std::min<std::size_t>(5, number.size()), '0') + number,
                "Enterprise " + number,
                left    ? SankeySide::Left
                : right ? SankeySide::Right
                        : SankeySide::Free);
    }
    const char* const materials[] = {"steam", "water", "power", "hot water", "coke gas", "scrap", "slag", "coal"};
    const std::size_t reach = std::max<std::size_t>(2, nodes / 6);
    for (std::size_t link = 0; link < links; ++link) {
        const auto from = random() % nodes;
        const bool back = random() % 10 == 0;
        const auto away = 1 + random() % reach;
        const auto to = back ? from - std::min<std::size_t>(from, away) : std::min(nodes - 1, from + away);
        const double amount = 1.0 + 200.0 / (1.0 + static_cast<double>(random() % 100));
        addLink(spec, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                random() % 40 == 0 ? std::nullopt : std::optional(amount), materials[random() % 8]);
    }
    return spec;
}

} // namespace parkcarbon::charts
