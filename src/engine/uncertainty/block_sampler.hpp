#pragma once

#include "aggregation.hpp"

#include <span>
#include <vector>

namespace parkcarbon::engine::uncertainty {

/// Makes the draws of an aggregated problem block by block (philox.hpp). What a block gives depends on model, seed and
/// the number of the block alone. One object per thread.
class BlockSampler {
public:
    BlockSampler(const Model& model, const AggregatedProblem& problem, std::uint64_t seed);

    /// Afterwards `output(o)` holds the block's draws of output o.
    void run(std::uint32_t block);
    std::span<const double> output(OutputIndex index) const;

private:
    double* column(Column index);
    void draw(const AggregatedProblem::Drawn& drawn, std::uint32_t block);
    void multiply();
    void addNoise(const AggregatedProblem::NoiseGroup& group, std::uint32_t block);

    const Model& model_;
    const AggregatedProblem& problem_;
    std::uint64_t seed_;
    std::vector<double> columns_; ///< kBlock values of each
    std::vector<double> outputs_;
};

} // namespace parkcarbon::engine::uncertainty
