#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/uncertainty/model.hpp>
#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace parkcarbon::engine::uncertainty {

inline constexpr std::uint64_t kDefaultDraws = 10'000;
inline constexpr std::uint64_t kDefaultSeed = 1;
inline constexpr std::uint64_t kMostDraws = 10'000'000;
/// Draws × outputs that are kept for the quantiles: 8 bytes each.
inline constexpr std::uint64_t kMostDrawnValues = 100'000'000;

struct MonteCarloOptions {
    std::uint64_t draws = kDefaultDraws; ///< 2 … kMostDraws
    std::uint64_t seed = kDefaultSeed;
    unsigned threads = 0; ///< 0: as many as the machine has. The result does not depend on it, to the last bit.
    std::vector<std::pair<OutputIndex, OutputIndex>> trends; ///< base, current
};

/// What the draws say, without the first-order results.
struct Draws {
    std::vector<Summary> outputs; ///< in the order of the model's outputs
    struct Trend {
        Summary difference;
        Summary change_pct;
    };
    std::vector<Trend> trends; ///< in the order of the options
};

/// Monte Carlo (IPCC 2006 Vol. 1, Ch. 3, approach 2): each parameter is drawn once per draw whatever its number of
/// uses. How the work is kept small without changing any distribution: docs/methods/uncertainty.md.
/// Errors: DRAWS_OUT_OF_RANGE, SIMULATION_TOO_LARGE, TREND_FROM_ZERO, UNCERTAIN_OUTPUT_NOT_FINITE, CANCELLED.
base::Result<Draws> simulate(const Model& model, const MonteCarloOptions& options,
                             const base::RunContext& context = {});

/// Monte Carlo and first order side by side, with the contributions to variance. Errors: those of `simulate`.
base::Result<UncertaintyResult> assess(const Model& model, const MonteCarloOptions& options,
                                       const base::RunContext& context = {});

/// The whole of a file: its model, its trends, its draws and seed unless given here.
/// Errors: those of `modelOf` and `simulate`; UNCERTAIN_OUTPUT_UNKNOWN {value}.
struct SystemOverrides {
    std::optional<std::uint64_t> draws;
    std::optional<std::uint64_t> seed;
};
base::Result<UncertaintyResult> assess(const domain::UncertaintySystem& system, const SystemOverrides& overrides = {},
                                       const base::RunContext& context = {});

} // namespace parkcarbon::engine::uncertainty
