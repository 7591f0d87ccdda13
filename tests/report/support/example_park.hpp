#pragma once

#include <parkcarbon/report/inventory_report.hpp>

#include <memory>

namespace parkcarbon::report {

/// A made-up park of 42 enterprises with a combined heat and power plant, and an inventory of it whose totals agree
/// with its lines. The numbers are not those of the engine: reports are tested for what they show, not for what is
/// computed.
class ExamplePark {
public:
    ExamplePark();

    domain::ProjectSnapshot snapshot;
    engine::inventory::Inventory inventory;
    engine::inventory::Inventory base_inventory; ///< the same park with 9/10 of the emissions, in 2021
    base::Findings findings;
    std::shared_ptr<const reference::Library> library;

    ReportInput input() const { return {snapshot, inventory, &base_inventory, *library, findings, nullptr}; }

private:
    void addZones();
    void addEnterprises();
    void addActivities();
    void addTransfers();
    void computeTotals();
    void addFactorsAndFindings();
};

} // namespace parkcarbon::report
