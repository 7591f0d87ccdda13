#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>

#include <cstddef>
#include <string>
#include <vector>

/// Material flow cost accounting (ISO 14051:2011): what is spent on products and what is spent on material losses;
/// docs/methods/material-flow-cost.md.
namespace parkcarbon::engine::flows {

/// {subject, value}: a cost or mass that is negative or not finite, a flow to a centre that does not exist, a centre
/// that spends on a material and gives nothing of it out.
inline constexpr base::Code kCostNetworkInvalid{"COST_NETWORK_INVALID"};
/// {centres}: a loop that nothing leaves, neither as product nor as loss.
inline constexpr base::Code kCostLoopClosed{"COST_LOOP_CLOSED"};

/// Quantity centres and what flows between them. Masses and material costs are one number per material.
struct CostNetwork {
    struct Centre {
        std::string id;
        std::vector<double> material_cost; ///< of the materials that enter here from outside
        double energy_cost = 0.0;
        double system_cost = 0.0;           ///< labour, depreciation, maintenance, transport
        double waste_management_cost = 0.0; ///< all of it is a cost of the losses
        std::vector<double> product_mass;   ///< leaves the network as a product
        std::vector<double> loss_mass;      ///< leaves it as waste, emission, effluent
    };
    struct Flow {
        std::size_t from = 0;
        std::size_t to = 0;
        std::vector<double> mass;
        /// A loss that goes back into the process: its material is saved, the energy and system cost spent on it is a
        /// cost of losses at `from`.
        bool recycled = false;
    };
    std::vector<std::string> materials;
    std::vector<Centre> centres;
    std::vector<Flow> flows;
};

struct CostSplit {
    double material = 0.0;
    double energy = 0.0;
    double system = 0.0;
    double waste_management = 0.0;

    double total() const { return material + energy + system + waste_management; }
    CostSplit& operator+=(const CostSplit& other);
};

struct MaterialFlowCost {
    struct Centre {
        CostSplit spent;     ///< from outside, here
        CostSplit received;  ///< with what comes from other centres
        CostSplit passed_on; ///< with what goes to other centres
        CostSplit product;   ///< of what leaves the network as product
        CostSplit loss;
    };
    std::vector<Centre> centres; ///< of each: spent + received = passed_on + product + loss
    CostSplit spent;             ///< of all centres
    CostSplit product;
    CostSplit loss;
    double residual = 0.0; ///< of spent = product + loss, relative to spent
};

/// Material costs by the mass of each material, energy and system costs by the mass of all, in loops of any kind.
/// Errors: COST_NETWORK_INVALID, COST_LOOP_CLOSED, CANCELLED.
base::Result<MaterialFlowCost> materialFlowCost(const CostNetwork& network, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
