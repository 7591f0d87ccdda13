#include "check.hpp"
#include "data_years.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace parkcarbon::engine::checks {
namespace {

bool buysFromGrid(const domain::ProjectSnapshot& snapshot, int year) {
    const auto& transfers = snapshot.energy_transfers;
    return std::any_of(transfers.begin(), transfers.end(), [&](const domain::EnergyTransfer& transfer) {
        return transfer.from.kind() == domain::Party::Kind::Grid && transfer.period.yearNumber() == year;
    });
}

} // namespace

void checkParkSettings(const CheckInput& input, FindingWriter& findings) {
    const domain::Park& park = input.snapshot.park;
    const std::set<int> held = yearsWithData(input.snapshot);
    if (!held.empty() && park.base_year && !held.contains(*park.base_year)) {
        findings.add(kBaseYearWithoutData, base::Severity::Warning, at("park", "park", "base_year"),
                     {{"value", std::to_string(*park.base_year)}});
    }
    for (const int year : park.report_years) {
        if (!held.empty() && !held.contains(year)) {
            findings.add(kReportYearWithoutData, base::Severity::Warning, at("park", "park", "report_years"),
                         {{"value", std::to_string(year)}});
        }
        const auto factor = input.library.gridFactors().average(park.grid_factor, year);
        if (!factor && buysFromGrid(input.snapshot, year)) {
            findings.add(factor.error().code, base::Severity::Error, at("park", "park", "grid_factor"),
                         factor.error().arguments);
        }
    }
    if (input.fuels.set() == nullptr && input.snapshot.activities->size() > 0) {
        findings.add(
            reference::kFuelSetUnknown, base::Severity::Error, at("park", "park", "fuel_set"),
            {{"value", park.fuel_set}, {"expected", fmt::format("{}", fmt::join(input.library.fuelSetIds(), ", "))}});
    }
}

} // namespace parkcarbon::engine::checks
