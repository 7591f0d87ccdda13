#include "activity_groups.hpp"

#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kReferencesShown = 2;

/// Emissions by activity or transfer id.
std::unordered_map<std::string, double> emissionsBySource(const engine::inventory::Inventory& inventory) {
    std::unordered_map<std::string, double> emissions;
    for (const auto& line : inventory.lines) {
        emissions[line.source_id] += line.biogenic ? 0.0 : line.co2e;
    }
    return emissions;
}

bool inPeriod(const domain::ActivityColumns& columns, std::size_t row, base::Period period) {
    const auto recorded = base::Period::fromEncoded(columns.period[row]);
    return recorded && period.contains(*recorded);
}

} // namespace

std::vector<ActivityGroup> activityGroups(const Material& material, bool by_enterprise) {
    const domain::ActivityColumns& columns = *material.snapshot().activities;
    const auto emissions = emissionsBySource(material.inventory());
    using Key = std::tuple<domain::ActivityCategory, std::string, std::string, std::string>;
    std::map<Key, ActivityGroup> groups;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (!inPeriod(columns, row, material.inventory().period)) {
            continue;
        }
        const std::uint32_t enterprise = columns.enterprise[row];
        const bool known = enterprise != domain::ActivityColumns::kNoEnterprise;
        std::string id = by_enterprise && known ? material.snapshot().enterprises[enterprise].id.str() : std::string();
        const std::string& item = columns.items[columns.item[row]];
        const std::string& unit = columns.units[columns.unit[row]].symbol();
        ActivityGroup& group = groups[Key{columns.category[row], id, item, unit}];
        group.category = columns.category[row];
        group.enterprise = std::move(id);
        group.item = item;
        group.unit = unit;
        group.quantity += columns.quantity[row];
        ++group.records;
        if (const auto found = emissions.find(std::string(columns.id->at(row))); found != emissions.end()) {
            group.co2e += found->second;
        }
        group.rows.push_back(row);
    }
    std::vector<ActivityGroup> list;
    list.reserve(groups.size());
    for (auto& [key, group] : groups) {
        list.push_back(std::move(group));
    }
    return list;
}

Cell emissionsOf(const Material& material, const ActivityGroup& group) {
    return group.category == domain::ActivityCategory::Pollutant ? Cell::none() : material.tonnes(group.co2e);
}

std::map<domain::EvidenceClass, double> emissionsByEvidence(const Material& material) {
    const domain::ProjectSnapshot& snapshot = material.snapshot();
    std::unordered_map<std::string, domain::EvidenceClass> classes;
    for (std::size_t row = 0; row < snapshot.activities->size(); ++row) {
        classes.emplace(snapshot.activities->id->at(row), snapshot.activities->evidence_class[row]);
    }
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        classes.emplace(transfer.id.str(), transfer.evidence_class);
    }
    std::map<domain::EvidenceClass, double> emissions;
    for (const auto& line : material.inventory().lines) {
        const auto found = classes.find(line.source_id);
        if (found != classes.end() && !line.biogenic && (line.ledger == "direct" || line.ledger == "imported_energy")) {
            emissions[found->second] += std::abs(line.co2e);
        }
    }
    return emissions;
}

std::string evidenceClasses(const Material& material, const ActivityGroup& group) {
    std::set<domain::EvidenceClass> classes;
    for (const std::size_t row : group.rows) {
        classes.insert(material.snapshot().activities->evidence_class[row]);
    }
    std::string words;
    for (const domain::EvidenceClass evidence : classes) {
        words += (words.empty() ? "" : material.words("list.separator")) + material.program().label(evidence);
    }
    return words;
}

std::string evidenceReferences(const Material& material, const ActivityGroup& group) {
    if (material.input().records == nullptr) {
        return {};
    }
    std::set<std::string> references;
    for (const std::size_t row : group.rows) {
        const auto activity = material.input().records->activity(material.snapshot().activities->id->at(row));
        if (activity && !activity->evidence_ref.empty()) {
            references.insert(activity->evidence_ref);
        }
    }
    return shortenedList(material, references);
}

std::string shortenedList(const Material& material, const std::set<std::string>& all) {
    std::string words;
    std::size_t shown = 0;
    for (const std::string& one : all) {
        if (shown++ == kReferencesShown) {
            return words + material.words("list.and_more", {{"count", std::to_string(all.size() - kReferencesShown)}});
        }
        words += (words.empty() ? "" : material.words("list.separator")) + one;
    }
    return words;
}

} // namespace parkcarbon::report
