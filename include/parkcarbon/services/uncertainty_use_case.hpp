#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
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

/// The uncertainty of a project's inventory, ready to be computed on any thread: every view and every enterprise, and
/// the change of the views since `base_period`.
struct UncertaintyTask {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    base::Period period = base::Period::year(2025);
    std::optional<base::Period> base_period;
    UncertaintyWishes wishes;

    /// Outputs are those of engine/inventory/uncertain_park.hpp, with `base/` and `current/` before their names when
    /// there is a base period. Errors: those of that header and of engine/uncertainty/monte_carlo.hpp.
    base::Result<std::shared_ptr<const engine::uncertainty::UncertaintyResult>>
    run(const base::RunContext& context = {}) const;
};

} // namespace parkcarbon::services
