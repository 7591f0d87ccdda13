#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/reference/library.hpp>

#include <memory>

namespace parkcarbon::services {

/// The flow analysis of a project, ready to be computed on any thread: it holds all it needs and knows nothing of the
/// session. Findings that the project has dismissed are not among the result's findings.
struct FlowTask {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    engine::flows::FlowOptions options;

    /// Errors: those of engine/flows/flow_account.hpp.
    base::Result<std::shared_ptr<const engine::flows::FlowAccount>> run(const base::RunContext& context = {}) const;
};

} // namespace parkcarbon::services
