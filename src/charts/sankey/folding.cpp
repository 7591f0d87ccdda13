#include "folding.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr std::size_t kMembersTold = 12;

double thresholdOf(const SankeySpec& spec) {
    double largest = 0.0;
    for (const SankeyLink& link : spec.links) {
        largest = std::max(largest, link.amount.value_or(0.0));
    }
    return spec.other_below * largest;
}

std::vector<std::uint32_t> canonicalOrder(const SankeySpec& spec) {
    std::vector<std::uint32_t> order(spec.links.size());
    for (std::uint32_t index = 0; index < order.size(); ++index) {
        order[index] = index;
    }
    const auto key = [&spec](std::uint32_t index) {
        const SankeyLink& link = spec.links[index];
        return std::tie(spec.nodes[link.from].id, spec.nodes[link.to].id, link.material, link.id, link.amount);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

SankeyRibbon single(const SankeySpec& spec, std::uint32_t index) {
    const SankeyLink& link = spec.links[index];
    SankeyRibbon ribbon;
    ribbon.id = link.id;
    ribbon.from = link.from;
    ribbon.to = link.to;
    ribbon.material = link.material;
    ribbon.amount = link.amount;
    ribbon.sd = link.sd;
    ribbon.suspect = link.suspect;
    ribbon.detail = link.detail;
    ribbon.members = {index};
    return ribbon;
}

SankeyRibbon together(const SankeySpec& spec, std::string id, std::vector<std::uint32_t> members) {
    SankeyRibbon ribbon;
    ribbon.id = std::move(id);
    ribbon.folded = true;
    ribbon.amount = 0.0;
    ribbon.material = spec.links[members.front()].material;
    double variance = 0.0;
    bool any_sd = false;
    for (const std::uint32_t member : members) {
        const SankeyLink& link = spec.links[member];
        *ribbon.amount += link.amount.value_or(0.0);
        variance += std::pow(link.sd.value_or(0.0), 2);
        any_sd = any_sd || link.sd.has_value();
        ribbon.suspect = ribbon.suspect || link.suspect;
        ribbon.material = link.material == ribbon.material ? link.material : spec.other_name;
    }
    if (any_sd) {
        ribbon.sd = std::sqrt(variance);
    }
    for (std::size_t index = 0; index < std::min(members.size(), kMembersTold); ++index) {
        const SankeyLink& link = spec.links[members[index]];
        ribbon.detail += (index == 0 ? "" : "\n") + spec.nodes[link.from].name + " → " + spec.nodes[link.to].name +
                         " · " + link.material;
    }
    ribbon.detail += members.size() > kMembersTold ? "\n…" : "";
    ribbon.members = std::move(members);
    return ribbon;
}

using Members = std::map<std::string, std::pair<std::uint32_t, std::vector<std::uint32_t>>>; ///< by id of the node

void appendStubs(const SankeySpec& spec, const Members& members, SankeyRoute route, std::vector<SankeyRibbon>& out) {
    for (const auto& [id, node] : members) {
        SankeyRibbon stub =
            together(spec, "other:" + id + (route == SankeyRoute::StubOut ? ":out" : ":in"), node.second);
        stub.material = spec.other_name;
        stub.route = route;
        (route == SankeyRoute::StubOut ? stub.from : stub.to) = node.first;
        out.push_back(std::move(stub));
    }
}

} // namespace

std::vector<SankeyRibbon> foldedRibbons(const SankeySpec& spec) {
    const double threshold = thresholdOf(spec);
    std::vector<SankeyRibbon> ribbons;
    std::vector<std::vector<std::uint32_t>> pairs; // small links of the same two nodes; neighbours in canonical order
    for (const std::uint32_t index : canonicalOrder(spec)) {
        const SankeyLink& link = spec.links[index];
        if (!link.amount || *link.amount >= threshold) {
            ribbons.push_back(single(spec, index));
            continue;
        }
        const bool same_pair = !pairs.empty() && spec.links[pairs.back().front()].from == link.from &&
                               spec.links[pairs.back().front()].to == link.to;
        if (!same_pair) {
            pairs.emplace_back();
        }
        pairs.back().push_back(index);
    }
    Members leaving;
    Members reaching;
    for (const auto& pair : pairs) {
        const SankeyLink& first = spec.links[pair.front()];
        const std::string& from = spec.nodes[first.from].id;
        const std::string& to = spec.nodes[first.to].id;
        SankeyRibbon ribbon = together(spec, "other:" + from + ">" + to, pair);
        if (*ribbon.amount >= threshold) {
            ribbon.from = first.from;
            ribbon.to = first.to;
            ribbons.push_back(std::move(ribbon));
            continue;
        }
        auto& out = leaving.try_emplace(from, first.from, std::vector<std::uint32_t>{}).first->second.second;
        auto& in = reaching.try_emplace(to, first.to, std::vector<std::uint32_t>{}).first->second.second;
        out.insert(out.end(), pair.begin(), pair.end());
        in.insert(in.end(), pair.begin(), pair.end());
    }
    appendStubs(spec, leaving, SankeyRoute::StubOut, ribbons);
    appendStubs(spec, reaching, SankeyRoute::StubIn, ribbons);
    return ribbons;
}

} // namespace parkcarbon::charts
