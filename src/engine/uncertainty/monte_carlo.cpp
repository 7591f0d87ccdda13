#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

#include "../numerics/parallel_for.hpp"
#include "block_sampler.hpp"
#include "philox.hpp"
#include "summary.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr std::string_view kDrawing = "drawing";
constexpr std::string_view kSummarising = "summarising";

base::Result<void> checkSize(const Model& model, const MonteCarloOptions& options) {
    if (options.draws < 2 || options.draws > kMostDraws) {
        return base::failure(kDrawsOutOfRange, {{"value", std::to_string(options.draws)},
                                                {"expected", "2 … " + std::to_string(kMostDraws)}});
    }
    const std::uint64_t kept = model.outputs().size() + 2 * options.trends.size();
    if (options.draws * kept > kMostDrawnValues) {
        return base::failure(kSimulationTooLarge, {{"value", std::to_string(options.draws * kept)},
                                                   {"expected", std::to_string(kMostDrawnValues)}});
    }
    return {};
}

/// All draws of all outputs, and of the trends behind them.
class Samples {
public:
    Samples(std::size_t rows, std::size_t draws) : draws_(draws), values_(rows * draws) {}
    std::span<double> row(std::size_t index) { return {values_.data() + index * draws_, draws_}; }
    std::size_t rows() const { return values_.size() / draws_; }

    void take(std::uint32_t block, const BlockSampler& sampler, std::size_t outputs) {
        const std::size_t first = std::size_t{block} * kBlock;
        const std::size_t count = std::min(kBlock, draws_ - first);
        for (std::size_t output = 0; output < outputs; ++output) {
            const auto drawn = sampler.output(static_cast<OutputIndex>(output));
            std::copy_n(drawn.begin(), count, row(output).begin() + static_cast<std::ptrdiff_t>(first));
        }
    }

private:
    std::size_t draws_;
    std::vector<double> values_;
};

bool drawAll(const Model& model, const MonteCarloOptions& options, const base::RunContext& context, Samples& samples) {
    const AggregatedProblem problem = aggregated(model);
    const std::size_t blocks = (options.draws + kBlock - 1) / kBlock;
    const unsigned workers = numerics::workersFor(options.threads, blocks);
    std::vector<BlockSampler> samplers(workers, BlockSampler(model, problem, options.seed));
    return numerics::parallelFor(blocks, workers, context, kDrawing, [&](unsigned worker, std::size_t index) {
        const auto block = static_cast<std::uint32_t>(index);
        samplers[worker].run(block);
        samples.take(block, samplers[worker], model.outputs().size());
    });
}

/// Differences and changes in %, while the draws of the outputs still stand in their order.
void compare(const MonteCarloOptions& options, std::size_t outputs, Samples& samples) {
    for (std::size_t trend = 0; trend < options.trends.size(); ++trend) {
        const auto base = samples.row(options.trends[trend].first);
        const auto current = samples.row(options.trends[trend].second);
        const auto difference = samples.row(outputs + 2 * trend);
        const auto change_pct = samples.row(outputs + 2 * trend + 1);
        for (std::size_t draw = 0; draw < base.size(); ++draw) {
            difference[draw] = current[draw] - base[draw];
            change_pct[draw] = 100.0 * difference[draw] / base[draw];
        }
    }
}

bool isFinite(const Summary& summary) {
    return std::isfinite(summary.mean) && std::isfinite(summary.sd) && std::isfinite(summary.p2_5) &&
           std::isfinite(summary.p97_5);
}

base::Result<Draws> drawsFrom(const Model& model, const MonteCarloOptions& options,
                              const std::vector<Summary>& summaries) {
    const std::size_t outputs = model.outputs().size();
    Draws result;
    for (std::size_t index = 0; index < outputs; ++index) {
        if (!isFinite(summaries[index])) {
            return base::failure(kUncertainOutputNotFinite, {{"value", model.outputs()[index].id}});
        }
        result.outputs.push_back(summaries[index]);
    }
    for (std::size_t trend = 0; trend < options.trends.size(); ++trend) {
        const Summary& difference = summaries[outputs + 2 * trend];
        const Summary& change_pct = summaries[outputs + 2 * trend + 1];
        if (!isFinite(change_pct)) {
            return base::failure(kTrendFromZero, {{"value", model.outputs()[options.trends[trend].first].id}});
        }
        result.trends.push_back({difference, change_pct});
    }
    return result;
}

} // namespace

base::Result<Draws> simulate(const Model& model, const MonteCarloOptions& options, const base::RunContext& context) {
    if (const auto checked = checkSize(model, options); !checked) {
        return base::failure(checked.error());
    }
    const std::size_t outputs = model.outputs().size();
    Samples samples(outputs + 2 * options.trends.size(), options.draws);
    if (!drawAll(model, options, context, samples)) {
        return base::failure(kCancelled);
    }
    compare(options, outputs, samples);
    std::vector<Summary> summaries(samples.rows());
    const unsigned workers = numerics::workersFor(options.threads, samples.rows());
    if (!numerics::parallelFor(samples.rows(), workers, context, kSummarising,
                               [&](unsigned, std::size_t row) { summaries[row] = summaryOf(samples.row(row)); })) {
        return base::failure(kCancelled);
    }
    return drawsFrom(model, options, summaries);
}

} // namespace parkcarbon::engine::uncertainty
