#include <parkcarbon/engine/inventory/inventory.hpp>

#include "workings.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

base::Error fuelSetUnknown(const std::string& asked, const reference::Library& library) {
    std::string known;
    for (const std::string& id : library.fuelSetIds()) {
        known += (known.empty() ? "" : ", ") + id;
    }
    return base::Error(reference::kFuelSetUnknown, {{"value", asked}, {"expected", known}});
}

void reportOutside(const RunState& run, const ActivityTotals& activities) {
    for (std::size_t enterprise = 0; enterprise < activities.rows_outside.size(); ++enterprise) {
        if (activities.rows_outside[enterprise] > 0) {
            const std::string& id = run.snapshot.enterprises[enterprise].id.str();
            run.findings.add({kEnterpriseOutsideBoundary,
                              base::Severity::Note,
                              {{"value", id}, {"rows", std::to_string(activities.rows_outside[enterprise])}},
                              fieldOf("enterprises", id, "in_boundary")});
        }
    }
}

/// A period nobody entered anything for; not one whose data are all refused or outside, which have findings of their
/// own.
void reportNoData(const RunState& run, const Workings& workings) {
    if (run.findings.empty() && workings.activities.recipes.empty() && workings.transfers.empty()) {
        run.findings.add({kNoDataInPeriod, base::Severity::Warning, {{"value", run.options.period.str()}}, {}});
    }
}

Inventory writtenDown(const RunState& run, const Workings& workings) {
    Inventory inventory;
    inventory.period = run.options.period;
    inventory.gwp_set = run.snapshot.park.gwp_set;
    inventory.fuel_set = run.fuel_set.id();
    inventory.revision = run.snapshot.revision;
    inventory.basis = run.options.basis;
    inventory.grid_factor = workings.factors.grid;
    writeParkTotals(run, workings, inventory);
    writeEnterprises(run, workings, inventory);
    writeElimination(workings, run.snapshot, inventory);
    writeSuppliers(run, workings, inventory);
    writeLines(run, workings, inventory);
    writeCrossings(run, workings, inventory);
    writeFuels(run, workings, inventory);
    writeUncertainty(run, workings, inventory);
    writeUsedFactors(run, workings, inventory);
    return inventory;
}

base::Result<Inventory> computeStated(RecipeBook& book, const domain::ProjectSnapshot& snapshot,
                                      const reference::Library& library, const Options& options,
                                      const base::RunContext& context) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(fuelSetUnknown(snapshot.park.fuel_set, library));
    }
    const Boundary boundary(snapshot);
    const OwnFactors own_factors(snapshot, library, *fuel_set);
    FindingCollector findings;
    const RunState run{snapshot, library, *fuel_set, options, context, boundary, own_factors, book, findings};
    const auto workings = workOut(run);
    if (!workings) {
        return base::failure(kCancelled);
    }
    reportOutside(run, workings->activities);
    reportNoData(run, *workings);
    Inventory inventory = writtenDown(run, *workings);
    inventory.findings = findings.take();
    return inventory;
}

base::Result<Inventory> computeWith(RecipeBook& book, const domain::ProjectSnapshot& snapshot,
                                    const reference::Library& library, const Options& options,
                                    const base::RunContext& context) {
    if (options.basis == DataBasis::Raw || !options.amounts) {
        return computeStated(book, snapshot, library, options, context);
    }
    auto inventory = computeStated(book, withAmounts(snapshot, *options.amounts), library, options, context);
    if (inventory) {
        inventory->reconciled_records = options.amounts->activities.size() + options.amounts->transfers.size();
    }
    return inventory;
}

} // namespace

std::optional<Workings> workOut(const RunState& run) {
    auto activities = sumActivities(run);
    if (!activities) {
        return std::nullopt;
    }
    std::vector<UnmatchedTransfer> unmatched;
    std::vector<ParkTransfer> transfers = parkTransfers(run, unmatched);
    ParkFactors factors = parkFactors(run, electricityFactorNeeds(transfers));
    SupplierFactorTable suppliers = supplierFactors(run, *activities, transfers, factors);
    return Workings{std::move(*activities), std::move(transfers), std::move(unmatched), std::move(factors),
                    std::move(suppliers)};
}

base::Result<Inventory> compute(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                const Options& options, const base::RunContext& context) {
    RecipeBook book;
    return computeWith(book, snapshot, library, options, context);
}

struct Calculator::State {
    std::shared_ptr<const reference::Library> library;
    RecipeBook book;
};

Calculator::Calculator(std::shared_ptr<const reference::Library> library)
    : state_(std::make_unique<State>(State{std::move(library), {}})) {}
Calculator::~Calculator() = default;
Calculator::Calculator(Calculator&&) noexcept = default;
Calculator& Calculator::operator=(Calculator&&) noexcept = default;

base::Result<Inventory> Calculator::compute(const domain::ProjectSnapshot& snapshot, const Options& options,
                                            const base::RunContext& context) {
    return computeWith(state_->book, snapshot, *state_->library, options, context);
}

} // namespace parkcarbon::engine::inventory
