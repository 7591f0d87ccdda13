#include "data_years.hpp"

namespace parkcarbon::engine::checks {

std::set<int> yearsWithData(const domain::ProjectSnapshot& snapshot) {
    std::set<int> years;
    int latest = 0;
    for (const std::int32_t period : snapshot.activities->period) {
        if (period / 100 != latest) {
            latest = period / 100;
            years.insert(latest);
        }
    }
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        years.insert(transfer.period.yearNumber());
    }
    return years;
}

std::vector<bool> enterprisesWithData(const CheckInput& input, int year) {
    std::vector<bool> has_data(input.snapshot.enterprises.size(), false);
    const auto mark = [&](std::uint32_t enterprise) {
        if (enterprise != EnterpriseIndex::kNone) {
            has_data[enterprise] = true;
        }
    };
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        if (activities.period[row] / 100 == year) {
            mark(activities.enterprise[row]);
        }
    }
    for (std::size_t number = 0; number < input.snapshot.energy_transfers.size(); ++number) {
        if (input.snapshot.energy_transfers[number].period.yearNumber() == year) {
            mark(input.enterprises.from()[number]);
            mark(input.enterprises.to()[number]);
        }
    }
    for (const domain::Fact& fact : input.snapshot.facts) {
        if (fact.period.yearNumber() == year) {
            mark(input.enterprises.find(fact.subject));
        }
    }
    return has_data;
}

} // namespace parkcarbon::engine::checks
