#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/engine/indicators/control_class.hpp>
#include <parkcarbon/engine/indicators/gap_matrix.hpp>
#include <parkcarbon/engine/indicators/peer_comparison.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/engine/inventory/trial.hpp>
#include <parkcarbon/engine/pollutants/co_control.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>
#include <parkcarbon/engine/views/bridge.hpp>
#include <parkcarbon/engine/views/energy_statistics.hpp>
#include <parkcarbon/engine/views/gpc_table.hpp>
#include <parkcarbon/engine/views/iso_table.hpp>
#include <parkcarbon/engine/views/market_instruments.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/services/flow_task.hpp>
#include <parkcarbon/services/judged_findings.hpp>
#include <parkcarbon/services/project_session.hpp>
#include <parkcarbon/services/report_flows.hpp>
#include <parkcarbon/services/uncertainty_use_case.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

struct Assessment;

/// An inventory ready to be computed on any thread: it holds all it needs and knows nothing of the session. Findings
/// that the project has dismissed are not among the result's findings. On the reconciled basis without amounts of its
/// own it balances the flows first.
struct InventoryTask {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    engine::inventory::Options options;

    base::Result<std::shared_ptr<const engine::inventory::Inventory>> run(const base::RunContext& context = {}) const;
};

/// One inventory in every arrangement (docs/methods/views.md).
struct ParkViews {
    std::shared_ptr<const engine::inventory::Inventory> inventory; ///< with lines
    engine::views::IsoTable iso;
    engine::views::GpcTable gpc;
    engine::views::EnergyStatistics energy_statistics;
    std::vector<engine::views::MarketInstrument> market_instruments;
};

/// Everything that a report is made from, of one revision; may go to any thread.
struct ReportMaterial {
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    std::shared_ptr<const reference::Library> library;
    std::shared_ptr<const engine::inventory::Inventory> inventory; ///< of the report's period, with lines
    std::shared_ptr<const engine::inventory::Inventory>
        base_inventory;          ///< of the base year; null when it is the same or unset
    base::Findings findings;     ///< of the data checks, open ones
    DismissedFindings dismissed; ///< of the data checks and the inventory, each once
    ParkViews views;
    /// From the base year to the period, then from view to view within it; only those that have two ends.
    std::vector<engine::views::Bridge> bridges;
    /// With the trend since the base year where there is one; null for a park without emissions.
    std::shared_ptr<const engine::uncertainty::UncertaintyResult> uncertainty;
    std::optional<engine::pollutants::PollutantAccount> pollutants; ///< nothing when the park states and burns nothing
    std::optional<engine::pollutants::CoControl> co_control;        ///< since the base year
    domain::SupersededSets superseded;
    std::shared_ptr<const ReportFlows> flows; ///< null for an inventory report of a period without rows of flows.csv
    std::shared_ptr<const Assessment> assessment; ///< null for all but the assessment
};

using SchemeList = std::vector<std::shared_ptr<const engine::indicators::Scheme>>;
/// The schemes that ship, for those who have no project.
SchemeList shippedSchemeList(const reference::Catalogue& catalogue);

struct ViewOptions {
    engine::views::EnergyStatisticsOptions energy_statistics;
    engine::views::GpcOptions gpc;
    engine::inventory::DataBasis basis = engine::inventory::DataBasis::Raw;
};

/// The two totals that a bridge runs between.
struct BridgeRequest {
    base::Period from_period = base::Period::year(2025);
    base::Period to_period = base::Period::year(2025);
    engine::views::View from_view = engine::views::View::Scope12Location;
    engine::views::View to_view = engine::views::View::Scope12Location;
    engine::inventory::DataBasis from_basis = engine::inventory::DataBasis::Raw;
    engine::inventory::DataBasis to_basis = engine::inventory::DataBasis::Raw;
};

/// What can be computed from a project. Results are kept as long as the project's revision stands.
class Calculations {
public:
    explicit Calculations(ProjectSession& session);
    ~Calculations();

    /// Findings that the project has dismissed are not among the inventory's findings; see `dismissedOf`.
    /// Errors: those of the engine (engine/inventory/inventory.hpp) and of reading the project.
    base::Result<std::shared_ptr<const engine::inventory::Inventory>>
    inventory(const engine::inventory::Options& options, const base::RunContext& context = {});
    /// The inventory's findings that the project has dismissed.
    base::Result<DismissedFindings> dismissedOf(const engine::inventory::Options& options,
                                                const base::RunContext& context = {});
    base::Result<InventoryTask> inventoryTask(const engine::inventory::Options& options);

    base::Result<ParkViews> views(base::Period period, const ViewOptions& options = {},
                                  const base::RunContext& context = {});
    /// Between two periods, two views, raw and reconciled amounts, or several of these. Between two revisions or two
    /// sets of factors: `engine::views::bridge` of the results of two `InventoryTask`s. Errors: also
    /// BRIDGE_WITHOUT_LEDGER.
    base::Result<engine::views::Bridge> bridge(const BridgeRequest& request, const base::RunContext& context = {});

    /// The flow analysis of the options' period. Errors: those of engine/flows/flow_account.hpp and of reading the
    /// project.
    base::Result<std::shared_ptr<const engine::flows::FlowAccount>> flows(const engine::flows::FlowOptions& options,
                                                                          const base::RunContext& context = {});
    /// What those flows amount to, with the raw inventory's emissions. Errors: also those of the inventory.
    base::Result<std::shared_ptr<const engine::flows::FlowReview>> flowReview(const engine::flows::FlowOptions& options,
                                                                              const base::RunContext& context = {});
    base::Result<FlowTask> flowTask(const engine::flows::FlowOptions& options);
    /// Calendar years that hold rows of flows.csv, ascending.
    base::Result<std::vector<base::Period>> flowYears();

    /// The eighteen steps as the project stands for the period on that day: checks, scores, evidence, plan, what to do
    /// next. Errors: those of the inventory, of the indicators and of reading the project.
    base::Result<std::shared_ptr<const engine::workflow::Workbench>> workbench(base::Period period, base::Date today,
                                                                               const base::RunContext& context = {});

    /// The schemes that ship and those of the table own_indicators, which stand in the place of a shipped one of the
    /// same id or name. Each own set is one scheme.
    base::Result<std::shared_ptr<const SchemeList>> schemes();
    /// One scheme by id or name. Errors: SCHEME_UNKNOWN {value, expected}.
    base::Result<std::shared_ptr<const engine::indicators::Scheme>> scheme(std::string_view name);
    /// The park's variables of the period, those of the base and of earlier years beside them. No base: the park's base
    /// year, where the period lies after it.
    base::Result<std::shared_ptr<const engine::indicators::VariableSpace>>
    variables(base::Period period, std::optional<base::Period> base = std::nullopt,
              const base::RunContext& context = {});
    /// Every indicator of the scheme. Errors: SCHEME_UNKNOWN, those of the inventory and of reading the project.
    base::Result<std::shared_ptr<const engine::indicators::SchemeResult>>
    indicators(std::string_view scheme, base::Period period, std::optional<base::Period> base = std::nullopt,
               const base::RunContext& context = {});
    /// All schemes side by side.
    base::Result<engine::indicators::GapMatrix> gapMatrix(base::Period period,
                                                          std::optional<base::Period> base = std::nullopt,
                                                          const base::RunContext& context = {});
    /// The park beside its peers by one scheme.
    base::Result<engine::indicators::PeerComparison> peerComparison(std::string_view scheme, base::Period period,
                                                                    std::optional<base::Period> base = std::nullopt,
                                                                    const base::RunContext& context = {});
    /// Energy or carbon: by the medians of the peers' carbon per energy and energy per added value where at least three
    /// peers state them, else by the limits of engine/indicators/control_class.hpp.
    base::Result<engine::indicators::ControlAssessment> controlClass(base::Period period,
                                                                     const base::RunContext& context = {});

    /// Pollutants, equivalents and the environmental protection tax of the options' period.
    base::Result<engine::pollutants::PollutantAccount> pollutants(const engine::pollutants::Options& options,
                                                                  const base::RunContext& context = {});
    /// Pollutants beside the territorial t CO2e of the same two periods; `eta` as in engine/pollutants/co_control.hpp.
    base::Result<engine::pollutants::CoControl> coControl(base::Period from, base::Period to, std::optional<double> eta,
                                                          const base::RunContext& context = {});

    /// What UncertaintyTask needs of the project; `wishes` and `base_period` are the caller's.
    base::Result<UncertaintyTask> uncertaintyTask(base::Period period, std::optional<base::Period> base_period,
                                                  const UncertaintyWishes& wishes);

    /// Of a line of the inventory or, where the id ends in `/air:…` or `/water:…`, of a pollutant; also of the
    /// numbers of the views (`views/…`, engine/views/view_explanations.hpp), of balanced flows (`flow/…`,
    /// engine/flows/flow_explanation.hpp) and of indicators (`indicator/<id>`, with the park's base year).
    /// On the reconciled basis a record's derivation begins with the step from its stated to its balanced amount.
    base::Result<engine::inventory::Explanation>
    explain(std::string_view line_id, base::Period period,
            engine::inventory::DataBasis basis = engine::inventory::DataBasis::Raw);
    /// What the program computes with the project's fuel set; the same object until set or pins change. Errors: those
    /// of `library`.
    base::Result<std::shared_ptr<const std::vector<engine::inventory::MethodDescription>>> describeMethods();
    /// What one activity would give, with lines, derivations and findings, without changing the project; quick however
    /// large the project is. Errors: those of engine/inventory/trial.hpp and of reading the project.
    base::Result<engine::inventory::Trial> trial(const domain::Activity& activity, base::Period period);
    base::Result<ReportMaterial> reportMaterial(base::Period period, const base::RunContext& context = {});
    /// Indicators, workbench, trends and projects together; `today` decides what is overdue. Errors: those of its
    /// parts.
    base::Result<std::shared_ptr<const Assessment>> assessment(base::Period period, base::Date today,
                                                               const base::RunContext& context = {});
    /// What the inventory report is made from, and the assessment.
    base::Result<ReportMaterial> assessmentMaterial(base::Period period, base::Date today,
                                                    const base::RunContext& context = {});
    /// Only what a report on the period's flows is made from: inventory without lines, findings, and always `flows`.
    base::Result<ReportMaterial> flowReportMaterial(base::Period period, const base::RunContext& context = {});
    /// The full records behind the numbers; lives on the session's thread.
    const engine::inventory::RecordSource& recordSource() const;
    /// What the data checks and the flow analysis of the years with flows find and nobody has dismissed.
    base::Result<base::Findings> check(const base::RunContext& context = {});
    base::Result<JudgedFindings> judgedCheck(const base::RunContext& context = {}); ///< the dismissed ones, too
    /// What the data checks and the inventories of all years find, each finding once.
    base::Result<JudgedFindings> allFindings(const base::RunContext& context = {});
    /// The reference data with the project's pinned sets in their place.
    base::Result<std::shared_ptr<const reference::Library>> library();
    /// Calendar years that hold activities or energy transfers, ascending.
    base::Result<std::vector<base::Period>> years();
    /// The period to show first: the last report year that has data, else the last year with data, else the last report
    /// year. Errors: NO_PERIOD when there is none of these.
    base::Result<base::Period> defaultPeriod();

private:
    base::Result<engine::inventory::Explanation> explainView(std::string_view id, base::Period period,
                                                             engine::inventory::DataBasis basis);
    base::Result<engine::inventory::Explanation> explainFlow(std::string_view id, base::Period period);
    base::Result<engine::inventory::Explanation> explainIndicator(std::string_view id, base::Period period);
    base::Result<void> takeAmounts(InventoryTask& task, const base::RunContext& context);
    base::Result<void> addAnalyses(engine::workflow::CheckInput& input, const base::RunContext& context);
    base::Result<void> addJudgements(engine::workflow::CheckInput& input, const base::RunContext& context);
    base::Result<void> addFlowFindings(JudgedFindings& findings, const base::RunContext& context);
    base::Result<engine::pollutants::EmissionState> emissionState(base::Period period, const base::RunContext& context);
    base::Result<void> addBridges(ReportMaterial& material, const base::RunContext& context);
    base::Result<void> addUncertainty(ReportMaterial& material, const base::RunContext& context);
    base::Result<void> addPollutants(ReportMaterial& material, const base::RunContext& context);
    base::Result<void> addFlows(ReportMaterial& material, const base::RunContext& context);
    base::Result<void> takeReportFlows(ReportMaterial& material, const base::RunContext& context);

    struct State;
    std::unique_ptr<State> state_;
};

inline constexpr base::Code kNoPeriod{"NO_PERIOD"};

} // namespace parkcarbon::services
