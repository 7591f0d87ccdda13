#include <parkcarbon/services/calculations.hpp>

#include "services/calculations_state.hpp"
#include "services/finding_set.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>
#include <parkcarbon/engine/flows/flow_explanation.hpp>
#include <parkcarbon/engine/indicators/indicator_explanation.hpp>
#include <parkcarbon/engine/views/view_explanations.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace parkcarbon::services {
namespace {

using engine::inventory::Inventory;
using engine::inventory::Options;

std::set<int> yearsWithData(const domain::ProjectSnapshot& snapshot) {
    std::set<int> years;
    std::int32_t previous = 0;
    for (const std::int32_t period : snapshot.activities->period) {
        if (period != previous) {
            years.insert(period / 100);
            previous = period;
        }
    }
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        years.insert(transfer.period.yearNumber());
    }
    return years;
}

JudgedInventory judged(Inventory inventory, const domain::ProjectSnapshot& snapshot) {
    JudgedFindings findings = applyDismissals(std::move(inventory.findings), snapshot.dismissals);
    inventory.findings = std::move(findings.open);
    return {std::make_shared<const Inventory>(std::move(inventory)), std::move(findings.dismissed)};
}

/// The amounts that a run on the reconciled basis needs and does not have yet.
bool lacksAmounts(const Options& options) {
    return options.basis == engine::inventory::DataBasis::Reconciled && !options.amounts;
}

} // namespace

void addUnlessKnown(DismissedFindings& all, const DismissedFindings& more) {
    for (const DismissedFinding& dismissed : more) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const DismissedFinding& present) {
            return present.finding == dismissed.finding;
        });
        if (!known) {
            all.push_back(dismissed);
        }
    }
}

base::Result<std::shared_ptr<const Inventory>> InventoryTask::run(const base::RunContext& context) const {
    Options complete = options;
    if (lacksAmounts(options)) {
        engine::flows::FlowOptions flow_options;
        flow_options.period = options.period;
        const auto account = engine::flows::flowAccount(*snapshot, *library, flow_options, context);
        if (!account) {
            return base::failure(account.error());
        }
        complete.amounts =
            std::make_shared<const engine::inventory::ReconciledAmounts>(engine::flows::reconciledAmounts(*account));
    }
    return engine::inventory::compute(*snapshot, *library, complete, context).map([&](Inventory&& result) {
        return judged(std::move(result), *snapshot).first;
    });
}

Calculations::Calculations(ProjectSession& session) : state_(std::make_unique<State>(session)) {}
Calculations::~Calculations() = default;

base::Result<std::shared_ptr<const reference::Library>> Calculations::library() {
    const auto snapshot = state_->session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    if (!state_->library || state_->library_pins != (*snapshot)->pinned) {
        auto pinned = reference::Library::withPins((*snapshot)->pinned);
        if (!pinned) {
            return pinned;
        }
        state_->library = *pinned;
        state_->library_pins = (*snapshot)->pinned;
        state_->calculator.emplace(state_->library);
        state_->methods.reset();
    }
    return state_->library;
}

base::Result<InventoryTask> Calculations::inventoryTask(const Options& options) {
    auto factors = library();
    if (!factors) {
        return base::failure(std::move(factors.error()));
    }
    return InventoryTask{*state_->session.snapshot(), std::move(*factors), options};
}

void Calculations::State::forgetOlderThan(const domain::ProjectSnapshot& snapshot) {
    if (revision != snapshot.revision) {
        inventories.clear();
        flows.clear();
        reviews.clear();
        workbenches.clear();
        schemes.reset();
        variable_spaces.clear();
        judged_schemes.clear();
        revision = snapshot.revision;
    }
}

base::Result<const JudgedInventory*> Calculations::State::judgedInventory(const InventoryTask& task,
                                                                          const base::RunContext& context) {
    forgetOlderThan(*task.snapshot);
    JudgedInventory& kept = inventories[{task.options.period.encoded(), task.options.keep_lines, task.options.basis}];
    if (!kept.first) {
        auto result = calculator->compute(*task.snapshot, task.options, context);
        if (!result) {
            return base::failure(std::move(result.error()));
        }
        kept = judged(std::move(*result), *task.snapshot);
    }
    return &kept;
}

base::Result<std::shared_ptr<const Inventory>> Calculations::inventory(const Options& options,
                                                                       const base::RunContext& context) {
    return inventoryTask(options)
        .and_then([&](InventoryTask&& task) {
            return takeAmounts(task, context).and_then([&] { return state_->judgedInventory(task, context); });
        })
        .map([](const JudgedInventory* kept) { return kept->first; });
}

base::Result<DismissedFindings> Calculations::dismissedOf(const Options& options, const base::RunContext& context) {
    return inventoryTask(options)
        .and_then([&](InventoryTask&& task) {
            return takeAmounts(task, context).and_then([&] { return state_->judgedInventory(task, context); });
        })
        .map([](const JudgedInventory* kept) { return kept->second; });
}

base::Result<UncertaintyTask> Calculations::uncertaintyTask(base::Period period,
                                                            std::optional<base::Period> base_period,
                                                            const UncertaintyWishes& wishes) {
    auto factors = library();
    if (!factors) {
        return base::failure(std::move(factors.error()));
    }
    return UncertaintyTask{*state_->session.snapshot(), std::move(*factors), period, base_period, wishes};
}

base::Result<ParkViews> Calculations::views(base::Period period, const ViewOptions& options,
                                            const base::RunContext& context) {
    auto computed = inventory({period, true, options.basis, nullptr}, context);
    if (!computed) {
        return base::failure(std::move(computed.error()));
    }
    const auto snapshot = *state_->session.snapshot();
    ParkViews result;
    result.inventory = std::move(*computed);
    result.iso = engine::views::isoTable(*result.inventory);
    result.gpc = engine::views::gpcTable(*result.inventory, *snapshot, options.gpc);
    result.energy_statistics =
        engine::views::energyStatistics(*result.inventory, snapshot->park, *state_->library, options.energy_statistics);
    result.market_instruments = engine::views::marketInstruments(*result.inventory);
    return result;
}

base::Result<engine::views::Bridge> Calculations::bridge(const BridgeRequest& request,
                                                         const base::RunContext& context) {
    const auto from = inventory({request.from_period, true, request.from_basis, nullptr}, context);
    if (!from) {
        return base::failure(from.error());
    }
    const auto to = inventory({request.to_period, true, request.to_basis, nullptr}, context);
    if (!to) {
        return base::failure(to.error());
    }
    const auto snapshot = *state_->session.snapshot();
    const auto from_statistics = engine::views::energyStatistics(**from, snapshot->park, *state_->library);
    const auto to_statistics = engine::views::energyStatistics(**to, snapshot->park, *state_->library);
    return engine::views::bridge({from->get(), snapshot.get(), request.from_view, &from_statistics},
                                 {to->get(), snapshot.get(), request.to_view, &to_statistics});
}

base::Result<engine::inventory::Explanation> Calculations::explainView(std::string_view id, base::Period period,
                                                                       engine::inventory::DataBasis basis) {
    const auto computed = inventory({period, true, basis, nullptr});
    if (!computed) {
        return base::failure(computed.error());
    }
    auto explanation = engine::views::explainView(id, **computed, **state_->session.snapshot(), *state_->library);
    if (!explanation) {
        return base::failure(engine::inventory::kLineUnknown, {{"value", std::string(id)}});
    }
    return std::move(*explanation);
}

base::Result<engine::inventory::Explanation> Calculations::explain(std::string_view line_id, base::Period period,
                                                                   engine::inventory::DataBasis basis) {
    if (line_id.starts_with(engine::views::kViewPrefix)) {
        return explainView(line_id, period, basis);
    }
    if (line_id.starts_with(engine::flows::kFlowPrefix)) {
        return explainFlow(line_id, period);
    }
    if (line_id.starts_with(engine::indicators::kIndicatorPrefix)) {
        return explainIndicator(line_id, period);
    }
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    const auto& snapshot = **state_->session.snapshot();
    InventoryTask task{*state_->session.snapshot(), *factors, {period, false, basis, nullptr}};
    if (const auto taken = takeAmounts(task, {}); !taken) {
        return base::failure(taken.error());
    }
    if (task.options.amounts && !engine::pollutants::isPollutantLine(line_id)) {
        return engine::inventory::explainReconciled(line_id, snapshot, **factors, period, state_->records,
                                                    *task.options.amounts);
    }
    return engine::pollutants::isPollutantLine(line_id)
               ? engine::pollutants::explain(line_id, snapshot, **factors, period, state_->records)
               : engine::inventory::explain(line_id, snapshot, **factors, period, state_->records);
}

base::Result<engine::pollutants::PollutantAccount> Calculations::pollutants(const engine::pollutants::Options& options,
                                                                            const base::RunContext& context) {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    return engine::pollutants::compute(**state_->session.snapshot(), **factors, options, context);
}

base::Result<engine::pollutants::EmissionState> Calculations::emissionState(base::Period period,
                                                                            const base::RunContext& context) {
    engine::pollutants::Options options;
    options.period = period;
    options.keep_lines = false;
    const auto account = pollutants(options, context);
    if (!account) {
        return base::failure(account.error());
    }
    const auto carbon = inventory({period, false}, context);
    if (!carbon) {
        return base::failure(carbon.error());
    }
    return engine::pollutants::emissionState(*account, (*carbon)->park.views.territorial);
}

base::Result<engine::pollutants::CoControl> Calculations::coControl(base::Period from, base::Period to,
                                                                    std::optional<double> eta,
                                                                    const base::RunContext& context) {
    const auto before = emissionState(from, context);
    if (!before) {
        return base::failure(before.error());
    }
    const auto after = emissionState(to, context);
    if (!after) {
        return base::failure(after.error());
    }
    return engine::pollutants::coControl(*before, *after, **library(), eta);
}

base::Result<std::shared_ptr<const std::vector<engine::inventory::MethodDescription>>> Calculations::describeMethods() {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    const std::string& fuel_set = (*state_->session.snapshot())->park.fuel_set;
    if (!state_->methods || state_->described_fuel_set != fuel_set) {
        state_->methods = std::make_shared<const std::vector<engine::inventory::MethodDescription>>(
            engine::inventory::describeMethods(**factors, fuel_set));
        state_->described_fuel_set = fuel_set;
    }
    return state_->methods;
}

base::Result<engine::inventory::Trial> Calculations::trial(const domain::Activity& activity, base::Period period) {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    return engine::inventory::tryActivity(activity, **state_->session.snapshot(), **factors, period);
}

const engine::inventory::RecordSource& Calculations::recordSource() const {
    return state_->records;
}

base::Result<void> Calculations::addBridges(ReportMaterial& material, const base::RunContext& context) {
    using engine::views::View;
    const base::Period period = material.inventory->period;
    std::vector<BridgeRequest> requests;
    if (material.base_inventory) {
        requests.push_back({material.base_inventory->period, period, View::Scope12Location, View::Scope12Location});
    }
    requests.push_back({period, period, View::Scope12Location, View::Scope12Market});
    requests.push_back({period, period, View::Scope12Market, View::ChinaNet});
    for (const BridgeRequest& request : requests) {
        auto made = bridge(request, context);
        if (!made) {
            return base::failure(std::move(made.error()));
        }
        material.bridges.push_back(std::move(*made));
    }
    return {};
}

base::Result<void> Calculations::addUncertainty(ReportMaterial& material, const base::RunContext& context) {
    if (material.inventory->park.views.scope_1_2_location == 0.0) {
        return {};
    }
    const auto base_period = material.base_inventory ? std::optional(material.base_inventory->period) : std::nullopt;
    const UncertaintyTask task{material.snapshot, material.library, material.inventory->period, base_period, {}};
    return task.run(context).map([&](auto&& result) { material.uncertainty = result; });
}

base::Result<void> Calculations::addPollutants(ReportMaterial& material, const base::RunContext& context) {
    engine::pollutants::Options options;
    options.period = material.inventory->period;
    auto account = pollutants(options, context);
    if (!account) {
        return base::failure(std::move(account.error()));
    }
    if (account->park.empty()) {
        return {};
    }
    material.pollutants = std::move(*account);
    if (material.base_inventory) {
        auto both = coControl(material.base_inventory->period, options.period, std::nullopt, context);
        if (!both) {
            return base::failure(std::move(both.error()));
        }
        material.co_control = std::move(*both);
    }
    return {};
}

base::Result<ReportMaterial> Calculations::reportMaterial(base::Period period, const base::RunContext& context) {
    auto arrangements = views(period, {}, context);
    if (!arrangements) {
        return base::failure(std::move(arrangements.error()));
    }
    ReportMaterial material;
    material.snapshot = *state_->session.snapshot();
    material.library = *library();
    material.inventory = arrangements->inventory;
    material.views = std::move(*arrangements);
    const auto base_year = material.snapshot->park.base_year;
    if (base_year && base::Period::year(*base_year) != period) {
        auto at_base = inventory({base::Period::year(*base_year), true}, context);
        if (!at_base) {
            return base::failure(std::move(at_base.error()));
        }
        material.base_inventory = std::move(*at_base);
    }
    auto found = judgedCheck(context);
    if (!found) {
        return base::failure(std::move(found.error()));
    }
    material.findings = std::move(found->open);
    material.dismissed = std::move(found->dismissed);
    const auto of_inventory = dismissedOf({period, true}, context);
    if (!of_inventory) {
        return base::failure(of_inventory.error());
    }
    addUnlessKnown(material.dismissed, *of_inventory);
    auto superseded = state_->session.records().supersededSets();
    if (!superseded) {
        return base::failure(std::move(superseded.error()));
    }
    material.superseded = std::move(*superseded);
    return addBridges(material, context)
        .and_then([&] { return addUncertainty(material, context); })
        .and_then([&] { return addPollutants(material, context); })
        .and_then([&] { return addFlows(material, context); })
        .map([&] { return std::move(material); });
}

base::Result<JudgedFindings> Calculations::judgedCheck(const base::RunContext& context) {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    const domain::ProjectSnapshot& snapshot = **state_->session.snapshot();
    JudgedFindings found =
        applyDismissals(engine::checks::checkData(snapshot, **factors, context), snapshot.dismissals);
    return addFlowFindings(found, context).map([&] { return std::move(found); });
}

base::Result<JudgedFindings> Calculations::allFindings(const base::RunContext& context) {
    auto all = judgedCheck(context);
    const auto with_data = years();
    if (!all || !with_data) {
        return base::failure(all ? with_data.error() : all.error());
    }
    FindingSet known(all->open);
    for (const base::Period year : *with_data) {
        const auto of_year = inventory({year, false}, context);
        const auto dismissed = dismissedOf({year, false}, context);
        if (!of_year || !dismissed) {
            return base::failure(of_year ? dismissed.error() : of_year.error());
        }
        std::copy_if((*of_year)->findings.begin(), (*of_year)->findings.end(), std::back_inserter(all->open),
                     [&](const base::Finding& finding) { return known.add(finding); });
        addUnlessKnown(all->dismissed, *dismissed);
    }
    return all;
}

base::Result<base::Findings> Calculations::check(const base::RunContext& context) {
    return judgedCheck(context).map([](JudgedFindings&& found) { return std::move(found.open); });
}

base::Result<std::vector<base::Period>> Calculations::years() {
    const auto snapshot = state_->session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    std::vector<base::Period> periods;
    for (const int year : yearsWithData(**snapshot)) {
        periods.push_back(base::Period::year(year));
    }
    return periods;
}

base::Result<base::Period> Calculations::defaultPeriod() {
    const auto with_data = years();
    if (!with_data) {
        return base::failure(with_data.error());
    }
    std::vector<int> report_years = (*state_->session.snapshot())->park.report_years;
    std::sort(report_years.rbegin(), report_years.rend());
    for (const int year : report_years) {
        if (std::find(with_data->begin(), with_data->end(), base::Period::year(year)) != with_data->end()) {
            return base::Period::year(year);
        }
    }
    if (!with_data->empty()) {
        return with_data->back();
    }
    if (!report_years.empty()) {
        return base::Period::year(report_years.front());
    }
    return base::failure(kNoPeriod);
}

} // namespace parkcarbon::services
