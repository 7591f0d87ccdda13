#include "block_sampler.hpp"

#include "normal_quantile.hpp"
#include "philox.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

using Block = std::array<double, kBlock>;

/// Columns that are added at once: the sum is loaded and stored once for all of them.
constexpr std::size_t kTogether = 8;

/// sum += Σ weight · column: the matrix product of the problem, which is sparse. Each draw is summed in the same order
/// whatever the block.
void addWeighted(std::span<const WeightedColumn> entries, const double* columns, double* __restrict sum) {
    std::size_t entry = 0;
    for (; entry + kTogether <= entries.size(); entry += kTogether) {
        std::array<const double*, kTogether> c;
        std::array<double, kTogether> w;
        for (std::size_t place = 0; place < kTogether; ++place) {
            c[place] = columns + entries[entry + place].column * kBlock;
            w[place] = entries[entry + place].weight;
        }
        for (std::size_t draw = 0; draw < kBlock; ++draw) {
            const double first = (w[0] * c[0][draw] + w[1] * c[1][draw]) + (w[2] * c[2][draw] + w[3] * c[3][draw]);
            const double second = (w[4] * c[4][draw] + w[5] * c[5][draw]) + (w[6] * c[6][draw] + w[7] * c[7][draw]);
            sum[draw] += first + second;
        }
    }
    for (; entry < entries.size(); ++entry) {
        const double* const values = columns + entries[entry].column * kBlock;
        const double weight = entries[entry].weight;
        for (std::size_t draw = 0; draw < kBlock; ++draw) {
            sum[draw] += weight * values[draw];
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
    if (distribution.shape() == Shape::Normal && !distribution.isTruncated()) {
        normalDeviates(centred.data(), values);
        const double mean = distribution.mean();
        const double sd = distribution.sd();
        for (std::size_t index = 0; index < kBlock; ++index) {
            values[index] = mean + sd * values[index];
        }
        return;
    }
    for (std::size_t index = 0; index < kBlock; ++index) {
        values[index] = distribution.quantile(0.5 + centred[index]);
    }
}

void BlockSampler::multiply() {
    for (const auto& product : problem_.products) {
        double* const __restrict values = column(product.column);
        std::fill_n(values, kBlock, 1.0);
        for (const Column factor : product.factors) {
            const double* const __restrict other = column(factor);
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
        const double* const __restrict root = column(square.of);
        double* const __restrict values = column(square.column);
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
