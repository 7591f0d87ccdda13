#pragma once

#include <parkcarbon/engine/uncertainty/model.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::engine::uncertainty {

/// A column is what one number of the problem is in each draw of a block.
using Column = std::uint32_t;

struct WeightedColumn {
    Column column;
    double weight;
};

/// A model made small, with the same joint distribution of its outputs (docs/methods/uncertainty.md):
///   output o  =  Σ means[o] · columns  +  Σ over groups g with o in it: weight · √(Σ variances[g] · columns) · Z_g
/// - Terms with the same product of parameters are one term per output.
/// - A normal parameter that nothing else depends on — the activity amount of one source — is not drawn by itself.
///   Its mean joins the means. Its deviations, given the factors, are normal, and so is their sum over all sources
///   that enter the same outputs in the same proportions: one standard normal Z_g per draw and group.
struct AggregatedProblem {
    struct Drawn {
        ParameterIndex parameter; ///< also the number of its random stream
        Column column;
    };
    struct Product {
        std::vector<Column> factors; ///< at least two
        Column column;
    };
    /// Σ of products by which the deviation of a source is multiplied, e.g. CO2, CH4 and N2O of one fuel.
    struct Mix {
        std::vector<WeightedColumn> parts;
        Column column;
    };
    struct Square {
        Column of;
        Column column;
    };
    struct Share {
        OutputIndex output;
        double weight;
    };
    struct NoiseGroup {
        std::uint32_t stream;
        std::vector<WeightedColumn> variances; ///< of columns that are squares
        std::vector<Share> shares;
    };

    static constexpr Column kOnes = 0; ///< the column of constant terms
    std::size_t columns = 1;
    std::vector<Drawn> drawn;
    std::vector<Product> products;
    std::vector<Mix> mixes;
    std::vector<Square> squares;
    std::vector<std::vector<WeightedColumn>> means; ///< by output
    std::vector<NoiseGroup> groups;
};

AggregatedProblem aggregated(const Model& model);

} // namespace parkcarbon::engine::uncertainty
