#include "random_flow_system.hpp"

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::engine::flows::test {
namespace {

class RandomFlowNetwork {
public:
    RandomFlowNetwork(unsigned seed, const RandomFlowOptions& options) : random_(seed), options_(options) {}

    System build() {
        addLayersAndNodes();
        for (unsigned path = 0; path < options_.paths; ++path) {
            addPath();
        }
        for (const auto& [ends, amounts] : amounts_) {
            addFlow(ends, amounts);
        }
        addStocks();
        addTransfers();
        addCorrelations();
        return std::move(system_);
    }

private:
    using Ends = std::pair<std::uint32_t, std::uint32_t>;

    double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random_); }
    bool chance(double probability) { return uniform(0.0, 1.0) < probability; }
    std::uint32_t pickNode() { return 1 + static_cast<std::uint32_t>(random_() % options_.nodes); }

    void addLayersAndNodes() {
        system_.layers.push_back({"goods", LayerKind::Goods, "t"});
        for (unsigned substance = 1; substance <= options_.substances; ++substance) {
            system_.layers.push_back({"S" + std::to_string(substance), LayerKind::Substance, "t"});
        }
        system_.nodes.push_back({"env:all", NodeKind::Environment, true, false, {}});
        for (unsigned node = 1; node <= options_.nodes; ++node) {
            system_.nodes.push_back({"P" + std::to_string(node), NodeKind::Process, true, false, {}});
            has_stock_.push_back(chance(options_.stocks));
        }
        changes_.assign(system_.nodes.size(), std::vector<double>(system_.layers.size(), 0.0));
    }

    /// From outside or a stock through some processes to outside or a stock.
    void addPath() {
        std::vector<double> carried = {uniform(1.0, 100.0)};
        for (unsigned substance = 1; substance <= options_.substances; ++substance) {
            carried.push_back(carried.front() * uniform(0.05, 0.9));
        }
        std::uint32_t at = 0;
        const unsigned steps = 1 + static_cast<unsigned>(random_() % 4);
        for (unsigned step = 0; step < steps; ++step) {
            const std::uint32_t next = pickNode();
            if (next != at) {
                carry({at, next}, carried);
                at = next;
            }
        }
        if (has_stock_[at - 1] && chance(0.5)) {
            for (std::size_t layer = 0; layer < carried.size(); ++layer) {
                changes_[at][layer] += carried[layer];
            }
        } else {
            carry({at, 0}, carried);
        }
    }

    void carry(const Ends& ends, const std::vector<double>& carried) {
        auto& amounts = amounts_[ends];
        amounts.resize(carried.size(), 0.0);
        for (std::size_t layer = 0; layer < carried.size(); ++layer) {
            amounts[layer] += carried[layer];
        }
    }

    Datum measure(double truth, double probability) {
        if (!chance(probability)) {
            return std::nullopt;
        }
        if (chance(options_.exact)) {
            return Measurement{truth, 0.0};
        }
        const double sd = truth * uniform(0.005, 0.05);
        return Measurement{truth + options_.noise * std::normal_distribution<double>(0.0, sd)(random_), sd};
    }

    void addFlow(const Ends& ends, const std::vector<double>& amounts) {
        Flow flow;
        flow.id = "F" + std::to_string(system_.flows.size() + 1);
        flow.from = ends.first;
        flow.to = ends.second;
        flow.quantities.push_back({0, measure(amounts[0], options_.measured), std::nullopt});
        for (std::uint32_t layer = 1; layer < amounts.size(); ++layer) {
            flow.quantities.push_back({layer, measure(amounts[layer], options_.measured / 4.0),
                                       measure(amounts[layer] / amounts[0], options_.concentrations)});
        }
        system_.flows.push_back(flow);
        truth_.push_back(amounts);
    }

    void addStocks() {
        for (std::uint32_t node = 1; node < system_.nodes.size(); ++node) {
            for (std::uint32_t layer = 0; has_stock_[node - 1] && layer < system_.layers.size(); ++layer) {
                const double initial = uniform(100.0, 200.0);
                const double change = changes_[node][layer];
                system_.stocks.push_back({node, layer, 0, measure(initial, 0.5),
                                          change > 0.0 ? measure(change, 0.3) : std::nullopt,
                                          measure(initial + change, 0.5)});
            }
        }
    }

    void addTransfers() {
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            const std::uint32_t node = system_.flows[flow].from;
            for (std::uint32_t layer = 1; node != 0 && layer < system_.layers.size(); ++layer) {
                if (!chance(options_.transfers)) {
                    continue;
                }
                double inflow = 0.0;
                for (std::uint32_t other = 0; other < system_.flows.size(); ++other) {
                    inflow += system_.flows[other].to == node ? truth_[other][layer] : 0.0;
                }
                system_.transfer_coefficients.push_back(
                    {node, layer, flow, measure(truth_[flow][layer] / inflow, 0.7)});
            }
        }
    }

    void addCorrelations() {
        const auto uncertain = [&](std::uint32_t flow) {
            const Datum& mass = system_.flows[flow].quantities[0].mass;
            return mass && mass->sd > 0.0;
        };
        for (std::uint32_t flow = 0; flow + 1 < system_.flows.size(); ++flow) {
            if (uncertain(flow) && uncertain(flow + 1) && chance(options_.correlations)) {
                system_.correlations.push_back({{QuantityKind::Mass, 0, flow}, {QuantityKind::Mass, 0, flow + 1}, 0.4});
            }
        }
    }

    std::mt19937 random_;
    RandomFlowOptions options_;
    System system_;
    std::vector<char> has_stock_;
    std::vector<std::vector<double>> changes_;
    std::map<Ends, std::vector<double>> amounts_;
    std::vector<std::vector<double>> truth_;
};

} // namespace

System randomFlowSystem(unsigned seed, const RandomFlowOptions& options) {
    return RandomFlowNetwork(seed, options).build();
}

} // namespace parkcarbon::engine::flows::test
