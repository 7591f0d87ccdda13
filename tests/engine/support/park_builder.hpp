#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace parkcarbon::engine::test {

using FieldTexts = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Builds a snapshot from field texts as the CSV files have them, so that tests read like park folders.
class ParkBuilder : public inventory::RecordSource {
public:
    ParkBuilder();

    ParkBuilder& park(FieldTexts fields); ///< changes fields of the park
    ParkBuilder& zone(FieldTexts fields);
    ParkBuilder& enterprise(FieldTexts fields);
    /// Period 2022, category stationary_combustion and unit t where not given.
    ParkBuilder& activity(FieldTexts fields);
    ParkBuilder& transfer(FieldTexts fields); ///< period 2022 where not given

    ParkBuilder& ownFactor(FieldTexts fields); ///< of stationary_combustion where not given
    ParkBuilder& decision(FieldTexts fields);

    domain::ProjectSnapshot snapshot() const;

    std::optional<domain::Activity> activity(std::string_view id) const override;
    std::optional<domain::EnergyTransfer> transfer(std::string_view id) const override;

    domain::Park settings;

private:
    std::map<std::string, std::string> park_fields_;
    std::vector<domain::Zone> zones_;
    std::vector<domain::Enterprise> enterprises_;
    std::vector<domain::Activity> activities_;
    std::vector<domain::EnergyTransfer> transfers_;
    std::vector<domain::OwnFactor> own_factors_;
    std::vector<domain::Decision> decisions_;
};

/// The library that ships with the program.
std::shared_ptr<const reference::Library> shippedLibrary();

/// The inventory of 2022 (or another period); fails the test when it cannot be computed.
inventory::Inventory inventoryOf(const ParkBuilder& park, std::string_view period = "2022");

/// The inventory of a park whose only row, A1 of the enterprise E1, is this activity.
inventory::Inventory inventoryOfRow(std::string_view item, std::string_view quantity = "1000",
                                    std::string_view unit = "t", std::string_view parameters = "",
                                    std::string_view category = "process");

const inventory::Line* findLine(const inventory::Inventory& inventory, std::string_view line_id);
const inventory::EnterpriseTotals& totalsOf(const inventory::Inventory& inventory, std::string_view enterprise_id);
const inventory::Supplier& supplierOf(const inventory::Inventory& inventory, std::string_view enterprise_id);
/// How many findings carry the code.
int count(const base::Findings& findings, base::Code code);
const base::Finding* findFinding(const base::Findings& findings, base::Code code);

} // namespace parkcarbon::engine::test
