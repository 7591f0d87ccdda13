#include "gpc_rules.hpp"

#include <parkcarbon/engine/inventory/scope_three.hpp>
#include <parkcarbon/engine/views/iso_table.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::views {
namespace {

using domain::EnterpriseRole;
using inventory::Line;

constexpr int kTransportCategory = 3; // of ISO 14064-1

constexpr auto kCellSpecs = std::to_array<GpcCellSpec>({
    {"I.1", 1, GpcLevel::Basic},      {"I.1", 2, GpcLevel::Basic},      {"I.1", 3, GpcLevel::BasicPlus},
    {"I.2", 1, GpcLevel::Basic},      {"I.2", 2, GpcLevel::Basic},      {"I.2", 3, GpcLevel::BasicPlus},
    {"I.3", 1, GpcLevel::Basic},      {"I.3", 2, GpcLevel::Basic},      {"I.3", 3, GpcLevel::BasicPlus},
    {"I.4", 1, GpcLevel::Basic},      {"I.4", 2, GpcLevel::Basic},      {"I.4", 3, GpcLevel::BasicPlus},
    {"I.4.4", 1, GpcLevel::Deducted}, {"I.5", 1, GpcLevel::Basic},      {"I.5", 2, GpcLevel::Basic},
    {"I.5", 3, GpcLevel::BasicPlus},  {"I.6", 1, GpcLevel::Basic},      {"I.6", 2, GpcLevel::Basic},
    {"I.6", 3, GpcLevel::BasicPlus},  {"I.7", 1, GpcLevel::Basic},      {"I.8", 1, GpcLevel::Basic},
    {"II.1", 1, GpcLevel::Basic},     {"II.1", 2, GpcLevel::Basic},     {"II.1", 3, GpcLevel::BasicPlus},
    {"II.2", 1, GpcLevel::Basic},     {"II.2", 2, GpcLevel::Basic},     {"II.2", 3, GpcLevel::BasicPlus},
    {"II.3", 1, GpcLevel::Basic},     {"II.3", 2, GpcLevel::Basic},     {"II.3", 3, GpcLevel::BasicPlus},
    {"II.4", 1, GpcLevel::Basic},     {"II.4", 2, GpcLevel::Basic},     {"II.4", 3, GpcLevel::BasicPlus},
    {"II.5", 1, GpcLevel::Basic},     {"II.5", 2, GpcLevel::Basic},     {"III.1", 1, GpcLevel::Basic},
    {"III.1", 3, GpcLevel::Basic},    {"III.2", 1, GpcLevel::Basic},    {"III.2", 3, GpcLevel::Basic},
    {"III.3", 1, GpcLevel::Basic},    {"III.3", 3, GpcLevel::Basic},    {"III.4", 1, GpcLevel::Basic},
    {"III.4", 3, GpcLevel::Basic},    {"IV.1", 1, GpcLevel::BasicPlus}, {"IV.2", 1, GpcLevel::BasicPlus},
    {"V.1", 1, GpcLevel::BasicPlus},  {"V.2", 1, GpcLevel::Neither},    {"V.3", 1, GpcLevel::BasicPlus},
    {"VI.1", 3, GpcLevel::Neither},
});

std::string_view buildingOf(EnterpriseRole role) {
    switch (role) {
    case EnterpriseRole::Producer:
        return "I.3";
    case EnterpriseRole::EnergySupply:
        return "I.4";
    case EnterpriseRole::GreenLand:
        return "I.6";
    case EnterpriseRole::WaterSupply:
    case EnterpriseRole::WastewaterTreatment:
    case EnterpriseRole::WasteTreatment:
    case EnterpriseRole::Buildings:
    case EnterpriseRole::Transport:
    case EnterpriseRole::Administration:
        break;
    }
    return "I.2";
}

std::string_view fugitiveOf(const Line& line) {
    if (line.item.starts_with("coal_mining")) {
        return "I.7";
    }
    const std::string family = gasFamilyOf(line.gas);
    return family == "CH4" || family == "CO2" ? "I.8" : "IV.2";
}

std::string_view directOf(const Line& line, EnterpriseRole role) {
    const auto category = domain::fromWord<domain::ActivityCategory>(line.category);
    if (!category) {
        return {};
    }
    switch (*category) {
    case domain::ActivityCategory::StationaryCombustion:
        return buildingOf(role);
    case domain::ActivityCategory::MobileCombustion:
        return "II.1";
    case domain::ActivityCategory::Process:
        return line.item.starts_with("lubricant") || line.item.starts_with("paraffin") ? "IV.2" : "IV.1";
    case domain::ActivityCategory::Wastewater:
        return "III.4";
    case domain::ActivityCategory::Incineration:
        return "III.3";
    case domain::ActivityCategory::Landfill:
        return "III.1";
    case domain::ActivityCategory::BiologicalTreatment:
        return "III.2";
    case domain::ActivityCategory::Fugitive:
        return fugitiveOf(line);
    case domain::ActivityCategory::Removal:
    case domain::ActivityCategory::Co2Recovery:
    case domain::ActivityCategory::OtherIndirect:
    case domain::ActivityCategory::Pollutant:
        break;
    }
    return {};
}

bool mentions(const std::string& item, std::string_view word) {
    return item.find(word) != std::string::npos;
}

std::string_view otherIndirectOf(const Line& line) {
    if (inventory::isoCategoryOf(line.item) == kTransportCategory) {
        return "II.1";
    }
    if (isGridLoss(line.item)) {
        return "I.6";
    }
    if (!line.item.starts_with("waste")) {
        return "VI.1";
    }
    if (mentions(line.item, "wastewater")) {
        return "III.4";
    }
    if (mentions(line.item, "incinerat")) {
        return "III.3";
    }
    return mentions(line.item, "compost") || mentions(line.item, "biolog") ? "III.2" : "III.1";
}

/// The roles whose energy use a sub-sector of stationary energy holds.
bool occurs(std::string_view ref, const ParkFacts& park) {
    return std::any_of(park.roles.begin(), park.roles.end(),
                       [&](EnterpriseRole role) { return buildingOf(role) == ref; });
}

bool suppliedInside(std::string_view ref, const ParkFacts& park) {
    return std::any_of(park.supplied_inside.begin(), park.supplied_inside.end(),
                       [&](EnterpriseRole role) { return buildingOf(role) == ref; });
}

bool hasDivision(const ParkFacts& park, int first, int last) {
    const auto found = park.divisions.lower_bound(first);
    return found != park.divisions.end() && *found <= last;
}

constexpr EmptyCell kNoSuchEnterprise{NotationKey::NotOccurring, "no_such_enterprise"};
constexpr EmptyCell kNoSuchIndustry{NotationKey::NotOccurring, "no_such_industry"};
constexpr EmptyCell kNoRecords{NotationKey::NotEstimated, "no_records"};

EmptyCell whereIndustry(bool present) {
    return present ? kNoRecords : kNoSuchIndustry;
}

EmptyCell emptyStationary(const GpcCellSpec& cell, const ParkFacts& park) {
    if (cell.ref == "I.1") {
        return park.roles.count(EnterpriseRole::Buildings) > 0
                   ? EmptyCell{NotationKey::IncludedElsewhere, "with_other_buildings"}
                   : kNoSuchEnterprise;
    }
    if (cell.ref == "I.4.4") {
        return {NotationKey::NotOccurring, "no_export"};
    }
    if (cell.ref == "I.5") {
        return whereIndustry(hasDivision(park, 1, 5));
    }
    if (cell.ref == "I.7") {
        return whereIndustry(hasDivision(park, 6, 6));
    }
    if (cell.ref == "I.8") {
        return whereIndustry(hasDivision(park, 7, 7) || hasDivision(park, 45, 45));
    }
    if (!occurs(cell.ref, park)) {
        return kNoSuchEnterprise;
    }
    if (cell.scope == 2 && suppliedInside(cell.ref, park)) {
        return {NotationKey::IncludedElsewhere, "supplied_inside"};
    }
    if (cell.scope == 3 && park.has_grid_losses) {
        return {NotationKey::IncludedElsewhere, "losses_in_i6"};
    }
    return kNoRecords;
}

EmptyCell emptyTransport(const GpcCellSpec& cell, const ParkFacts& park) {
    if (cell.ref == "II.2") {
        return whereIndustry(hasDivision(park, 53, 53));
    }
    if (cell.ref == "II.3") {
        return whereIndustry(hasDivision(park, 55, 55));
    }
    if (cell.ref == "II.4") {
        return whereIndustry(hasDivision(park, 56, 56));
    }
    if (cell.scope == 2) {
        return {NotationKey::IncludedElsewhere, "charging_in_stationary"};
    }
    if (cell.ref == "II.5" && park.has_mobile_lines) {
        return {NotationKey::IncludedElsewhere, "with_road_vehicles"};
    }
    return kNoRecords;
}

EmptyCell emptyWaste(const GpcCellSpec& cell, const ParkFacts& park) {
    if (cell.scope == 3) {
        return kNoRecords;
    }
    const auto role = cell.ref == "III.4" ? EnterpriseRole::WastewaterTreatment : EnterpriseRole::WasteTreatment;
    return park.roles.count(role) > 0 ? kNoRecords : kNoSuchEnterprise;
}

} // namespace

std::span<const GpcCellSpec> gpcCellSpecs() {
    return kCellSpecs;
}

GpcPlace gpcPlaceOf(const Line& line, EnterpriseRole role) {
    if (line.ledger == kDirect) {
        return {directOf(line, role), 1};
    }
    if (line.ledger == kImported) {
        const bool traction = role == EnterpriseRole::Transport && line.item == "electricity";
        return {traction ? "II.1" : buildingOf(role), 2};
    }
    if (line.ledger == kRemoval) {
        return {"V.2", 1};
    }
    return line.ledger == kOtherIndirect ? GpcPlace{otherIndirectOf(line), 3} : GpcPlace{};
}

EmptyCell emptyCell(const GpcCellSpec& cell, const ParkFacts& park) {
    if (cell.ref.starts_with("III.")) {
        return emptyWaste(cell, park);
    }
    if (cell.ref.starts_with("II.")) {
        return emptyTransport(cell, park);
    }
    if (cell.ref.starts_with("I.")) {
        return emptyStationary(cell, park);
    }
    if (cell.ref == "IV.1") {
        return park.roles.count(EnterpriseRole::Producer) > 0 ? kNoRecords : kNoSuchEnterprise;
    }
    if (cell.ref == "V.2") {
        return park.roles.count(EnterpriseRole::GreenLand) > 0 ? kNoRecords : kNoSuchEnterprise;
    }
    return cell.ref == "V.1" || cell.ref == "V.3" ? whereIndustry(hasDivision(park, 1, 5)) : kNoRecords;
}

} // namespace parkcarbon::engine::views
