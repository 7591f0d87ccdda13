#include <parkcarbon/engine/flows/material_flow_cost.hpp>

#include "resolved_network.hpp"

#include <engine/numerics/loop_system.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <numeric>

namespace parkcarbon::engine::flows {
namespace {

using numerics::LoopSystem;
using numerics::SparseRows;

using CostPart = double CostSplit::*;

base::Result<void> invalidCost(const std::string& subject, double value) {
    return base::failure(kCostNetworkInvalid, {{"subject", subject}, {"value", fmt::format("{}", value)}});
}

class CostNetworkCheck {
public:
    explicit CostNetworkCheck(const CostNetwork& network) : network_(network) {}

    base::Result<void> run() const {
        for (const CostNetwork::Centre& centre : network_.centres) {
            for (const double cost : {centre.energy_cost, centre.system_cost, centre.waste_management_cost}) {
                if (!isGood(cost)) {
                    return invalidCost(centre.id, cost);
                }
            }
            for (const auto* numbers : {&centre.material_cost, &centre.product_mass, &centre.loss_mass}) {
                if (auto good = perMaterial(centre.id, *numbers); !good) {
                    return good;
                }
            }
        }
        for (const CostNetwork::Flow& flow : network_.flows) {
            if (std::max(flow.from, flow.to) >= network_.centres.size()) {
                return invalidCost("flow", static_cast<double>(std::max(flow.from, flow.to)));
            }
            const std::string name = network_.centres[flow.from].id + " → " + network_.centres[flow.to].id;
            if (auto good = perMaterial(name, flow.mass); !good) {
                return good;
            }
        }
        return {};
    }

private:
    static bool isGood(double value) { return std::isfinite(value) && value >= 0.0; }

    base::Result<void> perMaterial(const std::string& subject, const std::vector<double>& numbers) const {
        if (numbers.size() != network_.materials.size()) {
            return invalidCost(subject, static_cast<double>(numbers.size()));
        }
        for (std::size_t material = 0; material < numbers.size(); ++material) {
            if (!isGood(numbers[material])) {
                return invalidCost(subject + "/" + network_.materials[material], numbers[material]);
            }
        }
        return {};
    }

    const CostNetwork& network_;
};

/// One kind of cost follows one kind of mass through the network.
class CostRun {
public:
    CostRun(const CostNetwork& network, const base::RunContext& context) : network_(network), context_(context) {
        result_.centres.resize(network.centres.size());
    }

    base::Result<MaterialFlowCost> run() {
        base::Result<void> done;
        for (std::size_t material = 0; material < network_.materials.size() && done; ++material) {
            done = follow(
                &CostSplit::material, [material](const auto& centre) { return centre.material_cost[material]; },
                [material](const std::vector<double>& mass) { return mass[material]; }, true);
        }
        const auto all = [](const std::vector<double>& mass) { return std::accumulate(mass.begin(), mass.end(), 0.0); };
        done = done ? follow(
                          &CostSplit::energy, [](const auto& centre) { return centre.energy_cost; }, all, false)
                    : done;
        done = done ? follow(
                          &CostSplit::system, [](const auto& centre) { return centre.system_cost; }, all, false)
                    : done;
        if (!done) {
            return base::failure(done.error());
        }
        addWasteManagement();
        addUp();
        return std::move(result_);
    }

private:
    using CostOf = std::function<double(const CostNetwork::Centre&)>;
    using MassOf = std::function<double(const std::vector<double>&)>;

    base::Result<void> follow(CostPart part, const CostOf& cost_of, const MassOf& mass_of, bool recycling_saves) {
        const std::vector<double> given_out = massGivenOut(mass_of);
        std::vector<double> spent;
        for (std::size_t centre = 0; centre < network_.centres.size(); ++centre) {
            spent.push_back(cost_of(network_.centres[centre]));
            if (spent.back() > 0.0 && given_out[centre] <= 0.0) {
                return invalidCost(network_.centres[centre].id, spent.back());
            }
        }
        const LoopSystem system(matrixOf(mass_of, given_out, recycling_saves));
        const auto costs = solved(system, spent);
        if (!costs) {
            return base::failure(costs.error());
        }
        write(part, spent, *costs, mass_of, given_out, recycling_saves);
        return {};
    }

    std::vector<double> massGivenOut(const MassOf& mass_of) const {
        std::vector<double> mass;
        for (const CostNetwork::Centre& centre : network_.centres) {
            mass.push_back(mass_of(centre.product_mass) + mass_of(centre.loss_mass));
        }
        for (const CostNetwork::Flow& flow : network_.flows) {
            mass[flow.from] += mass_of(flow.mass);
        }
        return mass;
    }

    /// Of every centre, the shares of others' costs that come to it.
    SparseRows matrixOf(const MassOf& mass_of, const std::vector<double>& given_out, bool recycling_saves) const {
        std::vector<std::vector<double>> from(network_.centres.size()); // dense rows: a plant has few centres
        for (const CostNetwork::Flow& flow : network_.flows) {
            if (mass_of(flow.mass) > 0.0 && (recycling_saves || !flow.recycled)) {
                from[flow.to].resize(network_.centres.size(), 0.0);
                from[flow.to][flow.from] += mass_of(flow.mass) / given_out[flow.from];
            }
        }
        SparseRows matrix;
        for (const std::vector<double>& row : from) {
            for (std::size_t centre = 0; centre < row.size(); ++centre) {
                if (row[centre] > 0.0) {
                    matrix.add(static_cast<std::uint32_t>(centre), row[centre]);
                }
            }
            matrix.endRow();
        }
        return matrix;
    }

    base::Result<std::vector<double>> solved(const LoopSystem& system, const std::vector<double>& spent) const {
        std::vector<std::string_view> names;
        if (const auto loop = system.nonProductiveLoop()) {
            for (const std::uint32_t centre : *loop) {
                names.push_back(network_.centres[centre].id);
            }
            return base::failure(kCostLoopClosed, {{"centres", nameList(names)}});
        }
        auto costs = system.solve(spent, 1, context_);
        if (!costs) {
            for (const CostNetwork::Centre& centre : network_.centres) {
                names.push_back(centre.id);
            }
            return context_.cancelled() ? base::failure(uncertainty::kCancelled)
                                        : base::failure(kCostLoopClosed, {{"centres", nameList(names)}});
        }
        return std::move(costs->values);
    }

    void write(CostPart part, const std::vector<double>& spent, const std::vector<double>& costs, const MassOf& mass_of,
               const std::vector<double>& given_out, bool recycling_saves) {
        for (std::size_t centre = 0; centre < costs.size(); ++centre) {
            MaterialFlowCost::Centre& written = result_.centres[centre];
            written.spent.*part += spent[centre];
            if (given_out[centre] > 0.0) {
                const double per_mass = costs[centre] / given_out[centre];
                written.product.*part += per_mass * mass_of(network_.centres[centre].product_mass);
                written.loss.*part += per_mass * mass_of(network_.centres[centre].loss_mass);
            }
        }
        for (const CostNetwork::Flow& flow : network_.flows) {
            if (mass_of(flow.mass) <= 0.0) {
                continue;
            }
            const double cost = costs[flow.from] / given_out[flow.from] * mass_of(flow.mass);
            if (recycling_saves || !flow.recycled) {
                result_.centres[flow.from].passed_on.*part += cost;
                result_.centres[flow.to].received.*part += cost;
            } else {
                result_.centres[flow.from].loss.*part += cost;
            }
        }
    }

    void addWasteManagement() {
        for (std::size_t centre = 0; centre < network_.centres.size(); ++centre) {
            const double cost = network_.centres[centre].waste_management_cost;
            result_.centres[centre].spent.waste_management = cost;
            result_.centres[centre].loss.waste_management = cost;
        }
    }

    void addUp() {
        for (const MaterialFlowCost::Centre& centre : result_.centres) {
            result_.spent += centre.spent;
            result_.product += centre.product;
            result_.loss += centre.loss;
        }
        const double spent = result_.spent.total();
        const double open = std::abs(spent - result_.product.total() - result_.loss.total());
        result_.residual = spent > 0.0 ? open / spent : 0.0;
    }

    const CostNetwork& network_;
    const base::RunContext& context_;
    MaterialFlowCost result_;
};

} // namespace

CostSplit& CostSplit::operator+=(const CostSplit& other) {
    material += other.material;
    energy += other.energy;
    system += other.system;
    waste_management += other.waste_management;
    return *this;
}

base::Result<MaterialFlowCost> materialFlowCost(const CostNetwork& network, const base::RunContext& context) {
    if (auto valid = CostNetworkCheck(network).run(); !valid) {
        return base::failure(valid.error());
    }
    return CostRun(network, context).run();
}

} // namespace parkcarbon::engine::flows
