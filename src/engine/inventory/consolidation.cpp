#include "workings.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <cmath>

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

/// Deductions belong to emissions of the same enterprise; more deducted than emitted is an error of its data.
void reportNegativeProcess(const RunState& run, const EnterpriseTotals& totals) {
    const auto process = totals.direct_by_category.find(std::string(domain::word(domain::ActivityCategory::Process)));
    if (process != totals.direct_by_category.end() && process->second < 0.0) {
        run.findings.add({kProcessEmissionNegative,
                          base::Severity::Warning,
                          {{"value", base::formatNumber(std::round(process->second * 100.0) / 100.0)},
                           {"enterprise", totals.enterprise_id}},
                          fieldOf("enterprises", totals.enterprise_id, "")});
    }
}

EnterpriseTotals directTotals(const RunState& run, const ActivityTotals& activities, std::size_t enterprise) {
    EnterpriseTotals totals;
    totals.enterprise_id = run.snapshot.enterprises[enterprise].id.str();
    totals.inside_boundary = run.boundary.isInside(enterprise);
    totals.direct = activities.directOf(enterprise);
    totals.biogenic_co2 = activities.biogenic[enterprise];
    for (std::size_t category = 0; category < ActivityTotals::kCategories; ++category) {
        const double co2e_t = activities.direct[enterprise * ActivityTotals::kCategories + category];
        if (co2e_t != 0.0) {
            totals.direct_by_category.emplace(domain::Words<domain::ActivityCategory>::kAll[category], co2e_t);
        }
    }
    reportNegativeProcess(run, totals);
    return totals;
}

} // namespace

void writeEnterprises(const RunState& run, const Workings& workings, Inventory& inventory) {
    for (std::size_t enterprise = 0; enterprise < run.snapshot.enterprises.size(); ++enterprise) {
        inventory.enterprises.push_back(directTotals(run, workings.activities, enterprise));
    }
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction == Direction::Import) {
            const double co2e_t = transfer.energy.amount * locationFactor(transfer, workings.factors).value;
            inventory.enterprises[transfer.buyer].bought_energy += co2e_t;
            inventory.enterprises[transfer.buyer].imported_energy += co2e_t;
            inventory.enterprises[transfer.buyer].imported_energy_market +=
                transfer.energy.amount * marketFactor(transfer, workings.factors).value;
            continue;
        }
        const double co2e_t = workings.suppliers.soldCo2e(transfer);
        inventory.enterprises[transfer.seller].sold_energy += co2e_t;
        if (transfer.direction == Direction::Internal) {
            inventory.enterprises[transfer.buyer].bought_energy += co2e_t;
        }
    }
    for (EnterpriseTotals& totals : inventory.enterprises) {
        totals.total = totals.direct + totals.bought_energy - totals.sold_energy;
        totals.scope_1_2_location = totals.direct + totals.bought_energy;
        totals.scope_1_2_market = totals.scope_1_2_location - totals.imported_energy + totals.imported_energy_market;
    }
}

void writeElimination(const Workings& workings, const domain::ProjectSnapshot& snapshot, Inventory& inventory) {
    Elimination& elimination = inventory.park.elimination;
    for (const EnterpriseTotals& totals : inventory.enterprises) {
        elimination.enterprise_sum += totals.total;
    }
    elimination.park_total = inventory.park.views.consumption;
    elimination.residual = elimination.enterprise_sum - elimination.park_total;
    elimination.unmatched_transfers = workings.unmatched;
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction != Direction::Internal) {
            continue;
        }
        const double energy_gj = inGj(transfer.energy.product, transfer.energy.amount);
        const double co2e_t = workings.suppliers.soldCo2e(transfer);
        elimination.rows.push_back({transfer.record->id.str(), snapshot.enterprises[transfer.seller].id.str(),
                                    snapshot.enterprises[transfer.buyer].id.str(), transfer.record->carrier, energy_gj,
                                    energy_gj == 0.0 ? 0.0 : co2e_t / energy_gj, co2e_t});
    }
}

void writeSuppliers(const RunState& run, const Workings& workings, Inventory& inventory) {
    for (const SupplierFactors& factors : workings.suppliers.all()) {
        Supplier supplier;
        supplier.enterprise_id = run.snapshot.enterprises[factors.enterprise].id.str();
        supplier.allocation = run.snapshot.park.chp_allocation;
        supplier.heat_share = factors.heat_share;
        supplier.electricity_t_per_mwh = factors.of(Product::Electricity).value;
        supplier.heat_t_per_gj = factors.of(Product::Heat).value;
        supplier.electricity_mwh = factors.delivered.electricity_mwh;
        supplier.heat_gj = factors.delivered.heat_gj;
        inventory.suppliers.push_back(std::move(supplier));
    }
}

} // namespace parkcarbon::engine::inventory
