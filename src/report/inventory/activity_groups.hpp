#pragma once

#include "material.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace parkcarbon::report {

/// Activities of one item in one unit, summed: what the tables of activity data list. `enterprise` is empty when the
/// sum runs over the park.
struct ActivityGroup {
    domain::ActivityCategory category;
    std::string enterprise;
    std::string item;
    std::string unit;
    double quantity = 0.0;
    std::size_t records = 0;
    double co2e = 0.0;
    std::vector<std::size_t> rows; ///< of the snapshot's activity columns
};

/// The activities that lie in the inventory's period, with the emissions that its lines give them.
std::vector<ActivityGroup> activityGroups(const Material& material, bool by_enterprise);

/// The group's t CO2e; nothing for pollutants, which have none.
Cell emissionsOf(const Material& material, const ActivityGroup& group);

/// Emissions (t CO2e, biogenic CO2 left out) by evidence class of the record behind them.
std::map<domain::EvidenceClass, double> emissionsByEvidence(const Material& material);

/// The evidence classes of a group in words, the best first.
std::string evidenceClasses(const Material& material, const ActivityGroup& group);
/// The first evidence references of a group and how many more there are; empty without a record source.
std::string evidenceReferences(const Material& material, const ActivityGroup& group);
/// The first two of a list of references, and how many more there are.
std::string shortenedList(const Material& material, const std::set<std::string>& all);

} // namespace parkcarbon::report
