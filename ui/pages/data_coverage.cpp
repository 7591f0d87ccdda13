#include "ui/pages/data_coverage.hpp"

#include <algorithm>
#include <map>

namespace parkcarbon::ui {
namespace {

struct Tally {
    YearCoverage coverage;
    std::vector<bool> seen; ///< by index of the enterprise
};

void countRecord(Tally& tally, domain::EvidenceClass evidence) {
    ++tally.coverage.records;
    ++tally.coverage.by_evidence[static_cast<std::size_t>(evidence)];
}

} // namespace

std::vector<YearCoverage> dataCoverage(const domain::ProjectSnapshot& snapshot,
                                       const std::vector<base::Period>& years) {
    std::map<int, Tally> tallies;
    for (const base::Period period : years) {
        if (period.kind() == base::Period::Kind::Year) {
            tallies[period.yearNumber()].seen.assign(snapshot.enterprises.size(), false);
        }
    }
    const domain::ActivityColumns& activities = *snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const auto tally = tallies.find(activities.period[row] / 100);
        if (tally == tallies.end()) {
            continue;
        }
        countRecord(tally->second, activities.evidence_class[row]);
        if (activities.enterprise[row] < snapshot.enterprises.size()) {
            tally->second.seen[activities.enterprise[row]] = true;
        }
    }
    std::map<std::string, std::size_t> index_of;
    for (std::size_t index = 0; index < snapshot.enterprises.size(); ++index) {
        index_of[snapshot.enterprises[index].id.str()] = index;
    }
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        const auto tally = tallies.find(transfer.period.yearNumber());
        if (tally == tallies.end()) {
            continue;
        }
        countRecord(tally->second, transfer.evidence_class);
        for (const domain::Party* party : {&transfer.from, &transfer.to}) {
            if (const auto found = index_of.find(party->name());
                party->kind() == domain::Party::Kind::Enterprise && found != index_of.end()) {
                tally->second.seen[found->second] = true;
            }
        }
    }
    std::vector<YearCoverage> result;
    for (auto& [year, tally] : tallies) {
        tally.coverage.year = year;
        for (std::size_t index = 0; index < snapshot.enterprises.size(); ++index) {
            if (snapshot.enterprises[index].in_boundary) {
                ++tally.coverage.enterprises;
                tally.coverage.enterprises_with_data += tally.seen[index] ? 1 : 0;
            }
        }
        result.push_back(tally.coverage);
    }
    return result;
}

} // namespace parkcarbon::ui
