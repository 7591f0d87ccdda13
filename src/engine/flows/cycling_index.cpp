#include "../numerics/inverse_diagonal.hpp"
#include "../numerics/strong_components.hpp"

#include <parkcarbon/engine/flows/network_indicators.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kLargestLoop = 3000; // nodes; its matrix is dense

struct InnerFlow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double amount = 0.0;
};

class CyclingIndex {
public:
    CyclingIndex(const FlowBook& book, std::uint32_t layer, std::uint32_t period)
        : book_(book), in_(book.system().nodes.size(), 0.0), out_(in_) {
        result_.id = "cycling_index";
        result_.unit = "1";
        collect(layer, period);
    }

    NetworkIndicator compute() {
        double throughput = 0.0;
        for (std::uint32_t node = 0; node < in_.size(); ++node) {
            throughput += throughflow(node);
        }
        if (result_.needs.empty() && throughput <= 0.0) {
            result_.needs.push_back({IndicatorNeed::Kind::Throughput, ""});
        }
        if (!result_.needs.empty()) {
            return std::move(result_);
        }
        const double cycled = cycledFlow();
        if (result_.needs.empty()) {
            result_.value = cycled / throughput;
        }
        return std::move(result_);
    }

private:
    bool inside(std::uint32_t node) const { return book_.parties()[book_.partyOf(node)].inside; }

    /// The larger side where raw numbers do not balance, so that no node passes on more than it has.
    double throughflow(std::uint32_t node) const { return inside(node) ? std::max(in_[node], out_[node]) : 0.0; }

    void collect(std::uint32_t layer, std::uint32_t period) {
        const System& system = book_.system();
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            const Flow& flow = system.flows[index];
            if (flow.period != period || !book_.carries(index, layer) || (!inside(flow.from) && !inside(flow.to))) {
                continue;
            }
            const Amount mass = book_.mass(index, layer);
            result_.flows.push_back(index);
            if (!mass.value) {
                result_.needs.push_back({IndicatorNeed::Kind::Flow, flow.id});
                continue;
            }
            // A negative amount runs the other way.
            const bool forward = *mass.value >= 0.0;
            const InnerFlow inner{forward ? flow.from : flow.to, forward ? flow.to : flow.from, std::abs(*mass.value)};
            out_[inner.from] += inner.amount;
            in_[inner.to] += inner.amount;
            if (inside(flow.from) && inside(flow.to) && inner.amount > 0.0) {
                inner_.push_back(inner);
            }
        }
    }

    double cycledFlow() {
        std::vector<numerics::Link> links;
        for (const InnerFlow& flow : inner_) {
            links.emplace_back(flow.from, flow.to);
        }
        const auto components = numerics::strongComponents(static_cast<std::uint32_t>(in_.size()), links);
        std::vector<std::size_t> component_of(in_.size());
        std::vector<std::size_t> place(in_.size());
        std::vector<std::vector<InnerFlow>> flows(components.size());
        for (std::size_t component = 0; component < components.size(); ++component) {
            for (std::size_t index = 0; index < components[component].size(); ++index) {
                component_of[components[component][index]] = component;
                place[components[component][index]] = index;
            }
        }
        for (const InnerFlow& flow : inner_) {
            if (component_of[flow.from] == component_of[flow.to]) {
                flows[component_of[flow.from]].push_back(flow);
            }
        }
        double cycled = 0.0;
        for (std::size_t component = 0; component < components.size(); ++component) {
            if (!flows[component].empty()) {
                cycled += cycledIn(components[component], flows[component], place);
            }
        }
        return cycled;
    }

    /// n_ii of a node needs only the paths that lead back to it, and these stay in its strong component.
    double cycledIn(const std::vector<std::uint32_t>& nodes, const std::vector<InnerFlow>& flows,
                    const std::vector<std::size_t>& place) {
        if (nodes.size() > kLargestLoop) {
            result_.needs.push_back({IndicatorNeed::Kind::Size, std::to_string(kLargestLoop)});
            return 0.0;
        }
        numerics::DenseSystem system(nodes.size());
        for (std::size_t index = 0; index < nodes.size(); ++index) {
            system.at(index, index) = 1.0;
        }
        for (const InnerFlow& flow : flows) {
            system.at(place[flow.from], place[flow.to]) -= flow.amount / throughflow(flow.from);
        }
        const auto diagonal = numerics::inverseDiagonal(system);
        double cycled = 0.0;
        for (std::size_t index = 0; index < nodes.size(); ++index) {
            // Nothing ever leaves a closed loop: all of it is cycled.
            const double share = diagonal ? ((*diagonal)[index] - 1.0) / (*diagonal)[index] : 1.0;
            cycled += share * throughflow(nodes[index]);
        }
        return cycled;
    }

    const FlowBook& book_;
    std::vector<double> in_;
    std::vector<double> out_;
    std::vector<InnerFlow> inner_;
    NetworkIndicator result_;
};

} // namespace

NetworkIndicator cyclingIndex(const FlowBook& book, std::uint32_t layer, std::uint32_t period) {
    return CyclingIndex(book, layer, period).compute();
}

} // namespace parkcarbon::engine::flows
