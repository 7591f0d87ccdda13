#include <parkcarbon/services/calculations.hpp>

#include "services/store_records.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>

#include <algorithm>
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

} // namespace

base::Result<std::shared_ptr<const Inventory>> InventoryTask::run(const base::RunContext& context) const {
    return engine::inventory::compute(*snapshot, *library, options, context).map([](Inventory&& result) {
        return std::make_shared<const Inventory>(std::move(result));
    });
}

struct Calculations::State {
    explicit State(ProjectSession& open_session) : session(open_session), records(open_session.records()) {}

    ProjectSession& session;
    StoreRecordLookup records;
    std::shared_ptr<const reference::Library> library;
    domain::PinnedSets library_pins;
    std::optional<engine::inventory::Calculator> calculator;
    std::string described_fuel_set;
    std::shared_ptr<const std::vector<engine::inventory::MethodDescription>> methods; ///< of `described_fuel_set`
    std::int64_t revision = -1;
    std::map<std::pair<std::int32_t, bool>, std::shared_ptr<const Inventory>> inventories; ///< of `revision`
};

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

base::Result<std::shared_ptr<const Inventory>> Calculations::inventory(const Options& options,
                                                                       const base::RunContext& context) {
    const auto task = inventoryTask(options);
    if (!task) {
        return base::failure(task.error());
    }
    if (state_->revision != task->snapshot->revision) {
        state_->inventories.clear();
        state_->revision = task->snapshot->revision;
    }
    auto& kept = state_->inventories[{options.period.encoded(), options.keep_lines}];
    if (!kept) {
        auto result = state_->calculator->compute(*task->snapshot, options, context);
        if (!result) {
            return base::failure(std::move(result.error()));
        }
        kept = std::make_shared<const Inventory>(std::move(*result));
    }
    return kept;
}

base::Result<engine::inventory::Explanation> Calculations::explain(std::string_view line_id, base::Period period) {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    return engine::inventory::explain(line_id, **state_->session.snapshot(), **factors, period, state_->records);
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

base::Result<ReportMaterial> Calculations::reportMaterial(base::Period period, const base::RunContext& context) {
    auto factors = library();
    if (!factors) {
        return base::failure(std::move(factors.error()));
    }
    ReportMaterial material{*state_->session.snapshot(), std::move(*factors), nullptr, nullptr, {}};
    auto reported = inventory({period, true}, context);
    if (!reported) {
        return base::failure(std::move(reported.error()));
    }
    material.inventory = std::move(*reported);
    const auto base_year = material.snapshot->park.base_year;
    if (base_year && base::Period::year(*base_year) != period) {
        auto at_base = inventory({base::Period::year(*base_year), false}, context);
        if (!at_base) {
            return base::failure(std::move(at_base.error()));
        }
        material.base_inventory = std::move(*at_base);
    }
    auto found = check(context);
    if (!found) {
        return base::failure(std::move(found.error()));
    }
    material.findings = std::move(*found);
    return material;
}

base::Result<base::Findings> Calculations::check(const base::RunContext& context) {
    const auto factors = library();
    if (!factors) {
        return base::failure(factors.error());
    }
    return engine::checks::checkData(**state_->session.snapshot(), **factors, context);
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
