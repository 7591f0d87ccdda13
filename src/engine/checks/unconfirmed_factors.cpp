#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkUnconfirmedFactors(const CheckInput& input, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    std::vector<bool> is_told(activities.items.size(), false);
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t item = activities.item[row];
        if (is_told[item] || !isCombustion(activities.category[row])) {
            continue;
        }
        is_told[item] = true;
        const reference::Fuel* const fuel = input.fuels.fuel(item);
        if (fuel != nullptr && fuel->status == reference::Status::Unconfirmed) {
            findings.add(kFactorUnconfirmed, base::Severity::Note, atActivity(activities, row, "item"),
                         {{"value", fuel->name_zh}, {"source", fuel->source}});
        }
    }
    for (const int year : input.snapshot.park.report_years) {
        const auto factor = input.library.gridFactors().average(input.snapshot.park.grid_factor, year);
        if (factor && factor->factor.status == reference::Status::Unconfirmed) {
            findings.add(kFactorUnconfirmed, base::Severity::Note, at("park", "park", "grid_factor"),
                         {{"value", factor->factor.name_zh}, {"source", factor->factor.source}});
        }
    }
}

} // namespace parkcarbon::engine::checks
