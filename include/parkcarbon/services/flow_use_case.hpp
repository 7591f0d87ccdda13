#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/flows/footprint.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <filesystem>
#include <optional>
#include <string_view>

namespace parkcarbon::services {

/// What the caller wants otherwise than the file says.
struct ReconciliationWishes {
    std::optional<double> significance; ///< between 0 and 1
    std::optional<bool> non_negative;
    std::optional<engine::flows::Uncertainties> uncertainties;
};

/// A flow system, how it was reconciled, and the result.
struct ReconciledSystem {
    engine::flows::System system;
    engine::flows::ReconciliationOptions options;
    engine::flows::Reconciliation result;
};

/// Reconciles a standalone flow system (FORMATS §2).
/// Errors: those of exchange/flow_system_file.hpp and engine/flows/reconciliation.hpp.
base::Result<ReconciledSystem> reconcileFile(const std::filesystem::path& file, const ReconciliationWishes& wishes = {},
                                             const base::RunContext& context = {});

/// Footprints of a standalone process network (FORMATS §3).
/// Errors: those of exchange/process_network_file.hpp and engine/flows/footprint.hpp.
base::Result<engine::flows::Footprints> footprintFile(const std::filesystem::path& file,
                                                      const base::RunContext& context = {});

/// What a number of a system belongs to, for people and files. What does not apply is empty. The system must outlive
/// it.
struct VariableName {
    std::string_view flow;
    std::string_view from; ///< of the flow
    std::string_view to;
    std::string_view process; ///< whose transfer coefficient or stock it is
    std::string_view period;
    std::string_view layer;
    std::string_view unit; ///< of the layer; empty for concentrations and transfer coefficients
};
VariableName variableName(const engine::flows::System& system, const engine::flows::VariableRef& variable);

/// Every number of the result as a CSV file (exchange/flow_value_file.hpp). Errors: FILE_NOT_WRITTEN.
base::Result<void> saveFlowValues(const ReconciledSystem& reconciled, const std::filesystem::path& file);

} // namespace parkcarbon::services
