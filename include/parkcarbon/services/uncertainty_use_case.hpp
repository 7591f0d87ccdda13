#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace parkcarbon::services {

/// What the caller wants otherwise than the file says.
struct UncertaintyWishes {
    std::optional<std::uint64_t> draws;
    std::optional<std::uint64_t> seed;
};

/// Monte Carlo and first order of a standalone model file (FORMATS §6).
/// Errors: those of exchange/uncertainty_file.hpp and engine/uncertainty/monte_carlo.hpp.
base::Result<engine::uncertainty::UncertaintyResult> assessUncertaintyFile(const std::filesystem::path& file,
                                                                           const UncertaintyWishes& wishes = {},
                                                                           const base::RunContext& context = {});

} // namespace parkcarbon::services
