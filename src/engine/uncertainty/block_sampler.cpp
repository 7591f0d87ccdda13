#include "block_sampler.hpp"

#include "normal_quantile.hpp"
#include "philox.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

using Block = std::array<double, kBlock>;

/// sum += Σ weight · column: the matrix product of the problem, which is sparse. Four columns at a time, so that the
/// sum is loaded and stored once for four products; each draw is summed in the order of the entries.
void addWeighted(std::span<const WeightedColumn> entries, const double* columns, double* __restrict sum) {
    const auto values = [&](std::size_t entry) { return columns + entries[entry].column * kBlock; };
    std::size_t entry = 0;
    for (; entry + 4 <= entries.size(); entry += 4) {
        const double* const a = values(entry);
        const double* const b = values(entry + 1);
        const double* const c = values(entry + 2);
        const double* const d = values(entry + 3);
        const double wa = entries[entry].weight;
        const double wb = entries[entry + 1].weight;
        const double wc = entries[entry + 2].weight;
        const double wd = entries[entry + 3].weight;
        for (std::size_t draw = 0; draw < kBlock; ++draw) {
            sum[draw] = sum[draw] + wa * a[draw] + wb * b[draw] + wc * c[draw] + wd * d[draw];
        }
    }
    for (; entry < entries.size(); ++entry) {
        const double* const a = values(entry);
        const double weight = entries[entry].weight;
        for (std::size_t draw = 0; draw < kBlock; ++draw) {
            sum[draw] += weight * a[draw];
        }
    }
}

} // namespace

BlockSampler::BlockSampler(const Model& model, const AggregatedProblem& problem, std::uint64_t seed)
    : model_(model), problem_(problem), seed_(seed), columns_(problem.columns * kBlock, 1.0),
      outputs_(problem.means.size() * kBlock, 0.0) {}

std::span<const double> BlockSampler::output(OutputIndex index) const {
    return {outputs_.data() + index * kBlock, kBlock};
}

double* BlockSampler::column(Column index) {
    return columns_.data() + index * kBlock;
}

void BlockSampler::draw(const AggregatedProblem::Drawn& drawn, std::uint32_t block) {
    const Distribution& distribution = model_.parameters()[drawn.parameter].distribution;
    double* const values = column(drawn.column);
    Block centred;
    centredUniforms(seed_, drawn.parameter, block, centred.data());
    const bool normal_like = distribution.shape() == Shape::Normal || distribution.shape() == Shape::LogNormal;
    if (normal_like && !distribution.isTruncated()) {
        Block deviates;
        normalDeviates(centred.data(), deviates.data());
        for (std::size_t index = 0; index < kBlock; ++index) {
            values[index] = distribution.fromStandardNormal(deviates[index]);
        }
        return;
    }
    for (std::size_t index = 0; index < kBlock; ++index) {
        values[index] = distribution.quantile(0.5 + centred[index]);
    }
}

void BlockSampler::multiply() {
    for (const auto& product : problem_.products) {
        double* const values = column(product.column);
        std::fill_n(values, kBlock, 1.0);
        for (const Column factor : product.factors) {
            const double* const other = column(factor);
            for (std::size_t index = 0; index < kBlock; ++index) {
                values[index] *= other[index];
            }
        }
    }
    for (const auto& mix : problem_.mixes) {
        std::fill_n(column(mix.column), kBlock, 0.0);
        addWeighted(mix.parts, columns_.data(), column(mix.column));
    }
    for (const auto& square : problem_.squares) {
        const double* const root = column(square.of);
        double* const values = column(square.column);
        for (std::size_t index = 0; index < kBlock; ++index) {
            values[index] = root[index] * root[index];
        }
    }
}

void BlockSampler::addNoise(const AggregatedProblem::NoiseGroup& group, std::uint32_t block) {
    Block noise{};
    addWeighted(group.variances, columns_.data(), noise.data());
    Block centred;
    Block deviates;
    centredUniforms(seed_, group.stream, block, centred.data());
    normalDeviates(centred.data(), deviates.data());
    for (std::size_t index = 0; index < kBlock; ++index) {
        noise[index] = std::sqrt(noise[index]) * deviates[index];
    }
    for (const auto& share : group.shares) {
        double* const values = outputs_.data() + share.output * kBlock;
        for (std::size_t index = 0; index < kBlock; ++index) {
            values[index] += share.weight * noise[index];
        }
    }
}

void BlockSampler::run(std::uint32_t block) {
    for (const auto& drawn : problem_.drawn) {
        draw(drawn, block);
    }
    multiply();
    std::fill(outputs_.begin(), outputs_.end(), 0.0);
    for (OutputIndex output = 0; output < problem_.means.size(); ++output) {
        addWeighted(problem_.means[output], columns_.data(), outputs_.data() + output * kBlock);
    }
    for (const auto& group : problem_.groups) {
        addNoise(group, block);
    }
}

} // namespace parkcarbon::engine::uncertainty
