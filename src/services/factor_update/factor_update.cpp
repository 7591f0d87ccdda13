#include <parkcarbon/services/factor_update.hpp>

#include "services/factor_update/causes.hpp"
#include "services/finding_set.hpp"
#include "services/park_pins.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace parkcarbon::services {
namespace {

using engine::inventory::Inventory;
using engine::inventory::Line;

std::vector<std::pair<std::string, double>> tonnesOf(const engine::inventory::ParkTotals& park) {
    return {{"direct", park.direct},
            {"biogenic_co2", park.biogenic_co2},
            {"imported_energy", park.imported_energy},
            {"imported_energy_market", park.imported_energy_market},
            {"exported_energy", park.exported_energy},
            {"exported_energy_at_producer_factor", park.exported_energy_at_producer_factor},
            {"removals", park.removals},
            {"recovered_co2", park.recovered_co2},
            {"territorial", park.views.territorial},
            {"scope_1_2_location", park.views.scope_1_2_location},
            {"scope_1_2_market", park.views.scope_1_2_market},
            {"china_net", park.views.china_net},
            {"consumption", park.views.consumption}};
}

void addTotals(base::Period year, const Inventory& before, const Inventory& after, FactorUpdate& update) {
    const auto present = tonnesOf(before.park);
    const auto updated = tonnesOf(after.park);
    for (std::size_t index = 0; index < present.size(); ++index) {
        update.totals.push_back({year, present[index].first, "tCO2e", present[index].second, updated[index].second});
    }
    for (const auto& [name, percent] : before.park.uncertainty_pct) {
        const auto same = after.park.uncertainty_pct.find(name);
        const double updated_percent = same == after.park.uncertainty_pct.end() ? 0.0 : same->second;
        update.totals.push_back({year, "uncertainty_pct/" + name, "%", percent, updated_percent});
    }
}

FactorUpdate::LineChange lineChange(base::Period year, const ComparedLine& compared) {
    const Line& line = compared.after != nullptr ? *compared.after : *compared.before;
    FactorUpdate::LineChange change;
    change.year = year;
    change.line_id = line.line_id;
    change.source_id = line.source_id;
    change.enterprise_id = line.enterprise_id;
    change.category = line.category;
    change.item = line.item;
    change.gas = line.gas;
    if (compared.before != nullptr) {
        change.mass_before = compared.before->mass;
        change.co2e_before = compared.before->co2e;
    }
    if (compared.after != nullptr) {
        change.mass_after = compared.after->mass;
        change.co2e_after = compared.after->co2e;
    }
    return change;
}

void addNewFindings(const Inventory& before, const Inventory& after, FactorUpdate& update) {
    FindingSet known(before.findings);
    std::copy_if(after.findings.begin(), after.findings.end(), std::back_inserter(update.new_findings),
                 [&](const base::Finding& finding) { return known.add(finding); });
}

/// Computes every year with both libraries and notes what differs.
base::Result<std::vector<UpdatedYear>> compareYears(const std::vector<base::Period>& years,
                                                    const InventoryTask& present,
                                                    const std::shared_ptr<const reference::Library>& shipped,
                                                    FactorUpdate& update, const base::RunContext& context) {
    std::vector<UpdatedYear> compared;
    for (const base::Period year : years) {
        const engine::inventory::Options options{year, true};
        const auto before = InventoryTask{present.snapshot, present.library, options}.run(context);
        const auto after = InventoryTask{present.snapshot, shipped, options}.run(context);
        if (!before || !after) {
            return base::failure(before ? after.error() : before.error());
        }
        compared.push_back(
            {year, *before, *after, differentLines((*before)->lines, (*after)->lines), update.lines.size()});
        for (const ComparedLine& line : compared.back().lines) {
            update.lines.push_back(lineChange(year, line));
        }
        addTotals(year, **before, **after, update);
        addNewFindings(**before, **after, update);
    }
    return compared;
}

} // namespace

base::Result<FactorUpdate> previewFactorUpdate(Calculations& calculations, const base::RunContext& context) {
    const auto present = calculations.inventoryTask({});
    const auto years = calculations.years();
    if (!present || !years) {
        return base::failure(present ? years.error() : present.error());
    }
    const domain::ProjectSnapshot& snapshot = *present->snapshot;
    const auto wanted = shippedPins(snapshot.park, snapshot.pinned);
    if (!wanted) {
        return base::failure(wanted.error());
    }
    auto sets = reference::diffPins(snapshot.pinned, *wanted);
    const auto shipped = reference::Library::withPins(*wanted);
    if (!sets || !shipped) {
        return base::failure(sets ? shipped.error() : sets.error());
    }
    FactorUpdate update;
    update.sets = std::move(*sets);
    const auto compared = compareYears(*years, *present, *shipped, update, context);
    if (!compared) {
        return base::failure(compared.error());
    }
    if (auto found = findCauses({present->snapshot, *wanted, *compared}, update, context); !found) {
        return base::failure(std::move(found.error()));
    }
    return update;
}

} // namespace parkcarbon::services
