#include "park_builder.hpp"

#include <parkcarbon/domain/table.hpp>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <stdexcept>

namespace parkcarbon::engine::test {
namespace {

template <typename RecordType>
RecordType parsed(domain::Table table, const std::map<std::string, std::string>& fields) {
    const domain::TableSpec& spec = domain::spec(table);
    domain::Cells cells(spec.fields.size());
    for (const auto& [name, text] : fields) {
        const auto index = spec.fieldIndex(name);
        if (!index) {
            throw std::invalid_argument("no such field: " + name);
        }
        cells[*index] = text;
    }
    auto record = domain::parseRecord(table, cells);
    if (!record) {
        throw std::invalid_argument("bad test record: " + std::string(record.error().front().error.code.name) + " " +
                                    std::string(spec.fields[record.error().front().field].name));
    }
    return std::get<RecordType>(*record);
}

std::map<std::string, std::string> merged(FieldTexts defaults, FieldTexts fields) {
    std::map<std::string, std::string> texts;
    for (const auto& [name, text] : fields) {
        texts.emplace(name, text);
    }
    for (const auto& [name, text] : defaults) {
        texts.emplace(name, text);
    }
    return texts;
}

template <typename T> std::uint32_t interned(std::vector<T>& dictionary, const T& value) {
    const auto found = std::find(dictionary.begin(), dictionary.end(), value);
    const auto index = static_cast<std::uint32_t>(found - dictionary.begin());
    if (found == dictionary.end()) {
        dictionary.push_back(value);
    }
    return index;
}

} // namespace

ParkBuilder::ParkBuilder() {
    park({{"name_zh", "测试园区"}, {"fuel_set", "NDRC_CHEM_OTHER"}, {"gwp_set", "AR5"}, {"grid_factor", "national"}});
}

ParkBuilder& ParkBuilder::park(FieldTexts fields) {
    for (const auto& [name, text] : fields) {
        park_fields_[std::string(name)] = text;
    }
    settings = parsed<domain::Park>(domain::Table::Park, park_fields_);
    return *this;
}

ParkBuilder& ParkBuilder::zone(FieldTexts fields) {
    zones_.push_back(parsed<domain::Zone>(domain::Table::Zones, merged({{"name_zh", "片区"}}, fields)));
    return *this;
}

ParkBuilder& ParkBuilder::enterprise(FieldTexts fields) {
    enterprises_.push_back(
        parsed<domain::Enterprise>(domain::Table::Enterprises, merged({{"name_zh", "企业"}}, fields)));
    return *this;
}

ParkBuilder& ParkBuilder::activity(FieldTexts fields) {
    activities_.push_back(parsed<domain::Activity>(
        domain::Table::Activities,
        merged({{"period", "2022"}, {"category", "stationary_combustion"}, {"unit", "t"}}, fields)));
    activities_.back().origin = {"activities.csv", "", static_cast<std::int64_t>(activities_.size()) + 1};
    return *this;
}

ParkBuilder& ParkBuilder::transfer(FieldTexts fields) {
    transfers_.push_back(
        parsed<domain::EnergyTransfer>(domain::Table::EnergyTransfers, merged({{"period", "2022"}}, fields)));
    transfers_.back().origin = {"energy_transfers.csv", "", static_cast<std::int64_t>(transfers_.size()) + 1};
    return *this;
}

ParkBuilder& ParkBuilder::ownFactor(FieldTexts fields) {
    own_factors_.push_back(parsed<domain::OwnFactor>(
        domain::Table::OwnFactors, merged({{"category", "stationary_combustion"}, {"source", "laboratory"}}, fields)));
    own_factors_.back().origin = {"own_factors.csv", "", static_cast<std::int64_t>(own_factors_.size()) + 1};
    return *this;
}

ParkBuilder& ParkBuilder::decision(FieldTexts fields) {
    decisions_.push_back(
        parsed<domain::Decision>(domain::Table::Decisions, merged({{"reason", "as published"}}, fields)));
    return *this;
}

domain::ProjectSnapshot ParkBuilder::snapshot() const {
    domain::ProjectSnapshot snapshot;
    snapshot.revision = 1;
    snapshot.park = settings;
    snapshot.zones = zones_;
    snapshot.enterprises = enterprises_;
    snapshot.energy_transfers = transfers_;
    snapshot.own_factors = own_factors_;
    snapshot.decisions = decisions_;
    auto columns = std::make_shared<domain::ActivityColumns>();
    auto ids = std::make_shared<domain::TextColumn>();
    for (const domain::Activity& activity : activities_) {
        const auto enterprise = std::find_if(enterprises_.begin(), enterprises_.end(), [&](const auto& candidate) {
            return candidate.id == activity.enterprise;
        });
        columns->key.push_back(static_cast<std::int64_t>(columns->key.size()) + 1);
        columns->enterprise.push_back(enterprise == enterprises_.end()
                                          ? domain::ActivityColumns::kNoEnterprise
                                          : static_cast<std::uint32_t>(enterprise - enterprises_.begin()));
        columns->period.push_back(activity.period.encoded());
        columns->category.push_back(activity.category);
        columns->item.push_back(interned(columns->items, activity.item));
        columns->quantity.push_back(activity.quantity.value());
        columns->unit.push_back(interned(columns->units, activity.quantity.unit()));
        columns->uncertainty_pct.push_back(activity.uncertainty_pct ? static_cast<float>(*activity.uncertainty_pct)
                                                                    : std::numeric_limits<float>::quiet_NaN());
        columns->evidence_class.push_back(activity.evidence_class);
        columns->parameters.push_back(interned(columns->parameter_sets, activity.parameters));
        ids->push_back(activity.id.str());
    }
    columns->id = ids;
    snapshot.activities = columns;
    return snapshot;
}

std::optional<domain::Activity> ParkBuilder::activity(std::string_view id) const {
    const auto found = std::find_if(activities_.begin(), activities_.end(),
                                    [&](const domain::Activity& candidate) { return candidate.id.str() == id; });
    return found == activities_.end() ? std::nullopt : std::optional(*found);
}

std::optional<domain::EnergyTransfer> ParkBuilder::transfer(std::string_view id) const {
    const auto found = std::find_if(transfers_.begin(), transfers_.end(),
                                    [&](const domain::EnergyTransfer& candidate) { return candidate.id.str() == id; });
    return found == transfers_.end() ? std::nullopt : std::optional(*found);
}

std::shared_ptr<const reference::Library> shippedLibrary() {
    const auto library = reference::Library::shipped();
    if (!library) {
        throw std::runtime_error("the shipped reference data are invalid");
    }
    return *library;
}

inventory::Inventory inventoryOf(const ParkBuilder& park, std::string_view period) {
    inventory::Options options;
    options.period = base::Period::parse(period).value();
    auto result = inventory::compute(park.snapshot(), *shippedLibrary(), options);
    if (!result) {
        throw std::runtime_error("no inventory: " + std::string(result.error().code.name));
    }
    return std::move(*result);
}

inventory::Inventory inventoryOfRow(std::string_view item, std::string_view quantity, std::string_view unit,
                                    std::string_view parameters, std::string_view category) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", category},
                   {"item", item},
                   {"quantity", quantity},
                   {"unit", unit},
                   {"parameters", parameters}});
    return inventoryOf(park);
}

const inventory::Line* findLine(const inventory::Inventory& inventory, std::string_view line_id) {
    const auto found = std::find_if(inventory.lines.begin(), inventory.lines.end(),
                                    [&](const inventory::Line& line) { return line.line_id == line_id; });
    return found == inventory.lines.end() ? nullptr : &*found;
}

const inventory::EnterpriseTotals& totalsOf(const inventory::Inventory& inventory, std::string_view enterprise_id) {
    for (const auto& totals : inventory.enterprises) {
        if (totals.enterprise_id == enterprise_id) {
            return totals;
        }
    }
    throw std::invalid_argument("no such enterprise: " + std::string(enterprise_id));
}

const inventory::Supplier& supplierOf(const inventory::Inventory& inventory, std::string_view enterprise_id) {
    for (const auto& supplier : inventory.suppliers) {
        if (supplier.enterprise_id == enterprise_id) {
            return supplier;
        }
    }
    throw std::invalid_argument("no such supplier: " + std::string(enterprise_id));
}

int count(const base::Findings& findings, base::Code code) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const base::Finding& finding) { return finding.code == code; }));
}

const base::Finding* findFinding(const base::Findings& findings, base::Code code) {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const base::Finding& finding) { return finding.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace parkcarbon::engine::test
