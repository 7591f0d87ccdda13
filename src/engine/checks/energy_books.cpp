#include "energy_books.hpp"

#include <algorithm>
#include <set>

namespace parkcarbon::engine::checks {

EnergyBooks::EnergyBooks(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises,
                         const FuelLookup& fuels, const TransferEnergies& transfer_energies) {
    findYears(snapshot);
    if (years_.empty()) {
        return;
    }
    books_.resize(snapshot.enterprises.size() * years_.size());
    addActivities(snapshot, fuels);
    addTransfers(snapshot, enterprises, transfer_energies);
}

const EnergyBook* EnergyBooks::find(std::size_t enterprise, int year) const {
    const auto found = std::lower_bound(years_.begin(), years_.end(), year);
    return found == years_.end() || *found != year ? nullptr
                                                   : &at(enterprise, static_cast<std::size_t>(found - years_.begin()));
}

void EnergyBooks::findYears(const domain::ProjectSnapshot& snapshot) {
    std::set<int> years;
    std::int32_t latest = 0;
    for (const std::int32_t period : snapshot.activities->period) {
        if (period / 100 != latest) {
            latest = period / 100;
            years.insert(latest);
        }
    }
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        years.insert(transfer.period.yearNumber());
    }
    years_.assign(years.begin(), years.end());
    if (!years_.empty()) {
        index_by_year_.assign(static_cast<std::size_t>(years_.back() - years_.front()) + 1, 0);
        for (std::size_t index = 0; index < years_.size(); ++index) {
            index_by_year_[static_cast<std::size_t>(years_[index] - years_.front())] =
                static_cast<std::uint32_t>(index);
        }
    }
}

void EnergyBooks::addActivities(const domain::ProjectSnapshot& snapshot, const FuelLookup& fuels) {
    const domain::ActivityColumns& activities = *snapshot.activities;
    FuelEnergy energy(activities, fuels);
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t enterprise = activities.enterprise[row];
        const bool is_waste = activities.category[row] == domain::ActivityCategory::Incineration;
        if (enterprise == EnterpriseIndex::kNone || (!is_waste && !isCombustion(activities.category[row]))) {
            continue;
        }
        EnergyBook& entry = book(enterprise, activities.period[row] / 100);
        const auto gj_per_unit = is_waste ? std::nullopt : energy.gjPerUnit(row);
        if (!gj_per_unit) {
            ++entry.unread;
            continue;
        }
        const double energy_gj = activities.quantity[row] * *gj_per_unit;
        entry.fuel_gj += energy_gj;
        if (energy_gj > entry.largest_fuel_gj) {
            entry.largest_fuel_gj = energy_gj;
            entry.largest_fuel = static_cast<std::uint32_t>(row);
        }
    }
}

void EnergyBooks::addTransfers(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises,
                               const TransferEnergies& transfer_energies) {
    for (std::uint32_t number = 0; number < snapshot.energy_transfers.size(); ++number) {
        const domain::EnergyTransfer& transfer = snapshot.energy_transfers[number];
        const std::optional<double> energy = transfer_energies.amountsGj()[number];
        const double energy_gj = energy.value_or(0.0);
        const bool is_power = transfer.carrier == domain::Carrier::Electricity;
        const std::uint32_t from = enterprises.from()[number];
        const std::uint32_t to = enterprises.to()[number];
        if (from != EnterpriseIndex::kNone) {
            EnergyBook& seller = book(from, transfer.period.yearNumber());
            (is_power ? seller.sold_power_gj : seller.sold_heat_gj) += energy_gj;
            seller.unread += energy ? 0U : 1U;
            if (!is_power && energy_gj > seller.largest_heat_sale_gj) {
                seller.largest_heat_sale_gj = energy_gj;
                seller.largest_heat_sale = number;
            }
        }
        if (to != EnterpriseIndex::kNone) {
            EnergyBook& buyer = book(to, transfer.period.yearNumber());
            (is_power ? buyer.bought_power_gj : buyer.bought_heat_gj) += energy_gj;
            buyer.unread += energy ? 0U : 1U;
        }
    }
}

bool usesFreeEnergy(const domain::Enterprise& enterprise) {
    const std::string code = enterprise.industry_code ? enterprise.industry_code->str() : std::string();
    return code.ends_with("4413") || code.ends_with("4415") || code.ends_with("4416");
}

} // namespace parkcarbon::engine::checks
