#include <parkcarbon/charts/sankey_spec.hpp>

#include <cmath>
#include <set>
#include <stdexcept>

namespace parkcarbon::charts {
namespace {

bool isAmount(const std::optional<double>& value) {
    return !value || (std::isfinite(*value) && *value >= 0.0);
}

} // namespace

void requireConsistent(const SankeySpec& spec) {
    std::set<std::string> ids;
    for (const SankeyNode& node : spec.nodes) {
        if (!ids.insert(node.id).second) {
            throw std::invalid_argument("Sankey diagram: two nodes have the id " + node.id);
        }
        if (node.stock_change && !std::isfinite(*node.stock_change)) {
            throw std::invalid_argument("Sankey diagram: the stock change of " + node.id + " is not a number");
        }
    }
    for (const SankeyLink& link : spec.links) {
        if (link.from >= spec.nodes.size() || link.to >= spec.nodes.size()) {
            throw std::invalid_argument("Sankey diagram: the link " + link.id + " joins no node");
        }
        if (!isAmount(link.amount) || !isAmount(link.sd)) {
            throw std::invalid_argument("Sankey diagram: an amount of " + link.id + " is negative or not finite");
        }
    }
    if (!isAmount(spec.other_below)) {
        throw std::invalid_argument("Sankey diagram: the threshold is negative or not finite");
    }
}

} // namespace parkcarbon::charts
