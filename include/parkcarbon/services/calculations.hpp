#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/engine/inventory/trial.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

/// An inventory ready to be computed on any thread: it holds all it needs and knows nothing of the session.
struct InventoryTask {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    engine::inventory::Options options;

    base::Result<std::shared_ptr<const engine::inventory::Inventory>> run(const base::RunContext& context = {}) const;
};

/// Everything that a report is made from, of one revision; may go to any thread.
struct ReportMaterial {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    std::shared_ptr<const engine::inventory::Inventory> inventory; ///< of the report's period, with lines
    std::shared_ptr<const engine::inventory::Inventory>
        base_inventory;      ///< of the base year; null when it is the same or unset
    base::Findings findings; ///< of the data checks
};

/// What can be computed from a project. Results are kept as long as the project's revision stands.
class Calculations {
public:
    explicit Calculations(ProjectSession& session);
    ~Calculations();

    /// Errors: those of the engine (engine/inventory/inventory.hpp) and of reading the project.
    base::Result<std::shared_ptr<const engine::inventory::Inventory>>
    inventory(const engine::inventory::Options& options, const base::RunContext& context = {});
    base::Result<InventoryTask> inventoryTask(const engine::inventory::Options& options);

    base::Result<engine::inventory::Explanation> explain(std::string_view line_id, base::Period period);
    /// What the program computes with the project's fuel set; the same object until set or pins change. Errors: those of
    /// `library`.
    base::Result<std::shared_ptr<const std::vector<engine::inventory::MethodDescription>>> describeMethods();
    /// What one activity would give, with lines, derivations and findings, without changing the project; quick however
    /// large the project is. Errors: those of engine/inventory/trial.hpp and of reading the project.
    base::Result<engine::inventory::Trial> trial(const domain::Activity& activity, base::Period period);
    base::Result<ReportMaterial> reportMaterial(base::Period period, const base::RunContext& context = {});
    /// The full records behind the numbers; lives on the session's thread.
    const engine::inventory::RecordSource& recordSource() const;
    base::Result<base::Findings> check(const base::RunContext& context = {});
    /// The reference data with the project's pinned sets in their place.
    base::Result<std::shared_ptr<const reference::Library>> library();
    /// Calendar years that hold activities or energy transfers, ascending.
    base::Result<std::vector<base::Period>> years();
    /// The period to show first: the last report year that has data, else the last year with data, else the last report
    /// year. Errors: NO_PERIOD when there is none of these.
    base::Result<base::Period> defaultPeriod();

private:
    struct State;
    std::unique_ptr<State> state_;
};

inline constexpr base::Code kNoPeriod{"NO_PERIOD"};

} // namespace parkcarbon::services
