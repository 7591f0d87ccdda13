#include "check.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::checks {
namespace {

bool isReported(const domain::Park& park, int year) {
    const bool is_base = park.base_year && *park.base_year == year;
    return is_base || std::find(park.report_years.begin(), park.report_years.end(), year) != park.report_years.end();
}

base::Arguments plannedArguments(double value, std::string item, int year) {
    return {{"value", shown(value)}, {"item", std::move(item)}, {"year", std::to_string(year)}};
}

} // namespace

/// A plan is no record: the inventory of a report year counts the amount as if it had been used.
void checkPlannedData(const CheckInput& input, FindingWriter& findings) {
    const domain::Park& park = input.snapshot.park;
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const int year = activities.period[row] / 100;
        if (activities.evidence_class[row] == domain::EvidenceClass::Planned && isReported(park, year)) {
            findings.addLazily(
                kPlannedInReportYear, base::Severity::Warning,
                [&] { return atActivity(activities, row, "evidence_class"); },
                [&] {
                    return plannedArguments(activities.quantity[row], activities.items[activities.item[row]], year);
                });
        }
    }
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        const int year = transfer.period.yearNumber();
        if (transfer.evidence_class == domain::EvidenceClass::Planned && isReported(park, year)) {
            findings.add(
                kPlannedInReportYear, base::Severity::Warning, atTransfer(transfer, "evidence_class"),
                plannedArguments(transfer.quantity.value(), std::string(domain::word(transfer.carrier)), year));
        }
    }
    for (const domain::Fact& fact : input.snapshot.facts) {
        if (fact.evidence_class == domain::EvidenceClass::Planned && isReported(park, fact.period.yearNumber())) {
            findings.add(kPlannedInReportYear, base::Severity::Warning,
                         at("facts", domain::recordId(fact), "evidence_class"),
                         plannedArguments(fact.value.value(), fact.variable, fact.period.yearNumber()));
        }
    }
}

} // namespace parkcarbon::engine::checks
