#pragma once

#include "enterprise_index.hpp"
#include "fuel_lookup.hpp"
#include "transfer_energies.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::engine::checks {

/// The energy that went into and out of one enterprise in one year, in GJ, as far as its rows tell it.
struct EnergyBook {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    double fuel_gj = 0.0;
    double bought_power_gj = 0.0;
    double bought_heat_gj = 0.0; ///< all carriers but electricity
    double sold_power_gj = 0.0;
    double sold_heat_gj = 0.0;
    double largest_fuel_gj = 0.0;
    double largest_heat_sale_gj = 0.0;
    std::uint32_t largest_fuel = kNone;      ///< row of the activity with the most energy
    std::uint32_t largest_heat_sale = kNone; ///< number of the transfer
    std::uint32_t unread = 0; ///< rows of unknown energy: burnt waste, a fuel without calorific value …

    double boughtGj() const { return bought_power_gj + bought_heat_gj; }
    double soldGj() const { return sold_power_gj + sold_heat_gj; }
    /// False when something of the year is not known: then nothing can be concluded from a balance.
    bool isComplete() const { return unread == 0; }
};

/// The energy books of every enterprise for every year of the project, made in one pass over its rows.
class EnergyBooks {
public:
    EnergyBooks(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises, const FuelLookup& fuels,
                const TransferEnergies& transfer_energies);

    const std::vector<int>& years() const { return years_; } ///< with activities or transfers, ascending
    const EnergyBook& at(std::size_t enterprise, std::size_t year_index) const {
        return books_[enterprise * years_.size() + year_index];
    }
    /// nullptr for a year without any data.
    const EnergyBook* find(std::size_t enterprise, int year) const;

private:
    void findYears(const domain::ProjectSnapshot& snapshot);
    void addActivities(const domain::ProjectSnapshot& snapshot, const FuelLookup& fuels);
    void addTransfers(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises,
                      const TransferEnergies& transfer_energies);
    EnergyBook& book(std::size_t enterprise, int year) {
        return books_[enterprise * years_.size() + index_by_year_[static_cast<std::size_t>(year - years_.front())]];
    }

    std::vector<int> years_;
    std::vector<std::uint32_t> index_by_year_; ///< from the first year on; only years with data are asked for
    std::vector<EnergyBook> books_;
};

/// Hydro, wind and solar power (GB/T 4754-2017: 4413, 4415, 4416) sell energy that no row of the project holds.
bool usesFreeEnergy(const domain::Enterprise& enterprise);

} // namespace parkcarbon::engine::checks
