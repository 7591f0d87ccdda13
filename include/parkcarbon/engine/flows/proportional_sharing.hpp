#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>

#include <cstddef>
#include <string>
#include <vector>

/// Who supplies whom through a network of steam, heat or power: at every node all that goes out is a mix of all that
/// comes in, in the proportion of the inflows (Bialek 1996; carbon flow after Zhou, Kang et al. 2012);
/// docs/methods/proportional-sharing.md. Loops are allowed as long as something enters them.
namespace parkcarbon::engine::flows {

/// {subject, value}: an amount that is negative or not finite, a branch to a node that does not exist, …
inline constexpr base::Code kTracingInvalid{"TRACING_INVALID"};
/// {node, inflow, outflow}: inflow and outflow of a node differ.
inline constexpr base::Code kTracingUnbalanced{"TRACING_UNBALANCED"};
/// {nodes}: a ring that nothing enters, and that flows all the same.
inline constexpr base::Code kTracingIsolated{"TRACING_ISOLATED"};

struct TracedNode {
    std::string id;
    double generation = 0.0; ///< what a source feeds in here, ≥ 0
    double load = 0.0;       ///< what is used here, ≥ 0
    double intensity = 0.0;  ///< of the generation, e.g. t CO2 per MWh
};

struct TracedBranch {
    std::size_t from = 0;
    std::size_t to = 0;
    double sent = 0.0;     ///< leaves `from`, ≥ 0
    double received = 0.0; ///< arrives at `to`, ≤ sent; the rest is lost on the way
};

struct TracedNetwork {
    std::vector<TracedNode> nodes;
    std::vector<TracedBranch> branches; ///< several between two nodes are allowed
    double tolerance = 1e-6;            ///< of a node's balance, relative to its throughput
};

struct Tracing {
    /// Part of a node's load that a node's generation supplies; only parts above 0, by source, then by load.
    struct Part {
        std::size_t source = 0;
        std::size_t load = 0;
        double net = 0.0;   ///< arrives; Σ over sources = the load
        double gross = 0.0; ///< fed in for it, losses on the way included; Σ over loads = the generation
    };
    struct Node {
        double intensity = 0.0;      ///< emissions per unit that leaves the node, losses apart
        double load_intensity = 0.0; ///< emissions per unit used here, with those of the losses on the way
    };
    struct Branch {
        double emissions_sent = 0.0; ///< intensity of its beginning × sent
        double emissions_lost = 0.0; ///< … × lost; with Σ intensity × load this is all that the generation emits
    };
    std::vector<Part> parts;
    std::vector<Node> nodes;
    std::vector<Branch> branches;
    double losses = 0.0;
    double unused = 0.0;   ///< generation that ends in losses alone: no load's gross part holds it
    double residual = 0.0; ///< of the sums of net parts over the loads, relative to the loads
};

/// Errors: TRACING_INVALID, TRACING_UNBALANCED, TRACING_ISOLATED, CANCELLED.
base::Result<Tracing> trace(const TracedNetwork& network, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
