#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <map>
#include <utility>

namespace parkcarbon::engine::checks {
namespace {

struct Balance {
    double fuel_gj = 0.0;
    double bought_gj = 0.0;
    double sold_gj = 0.0;
    bool is_complete = true; ///< false when the energy of some row cannot be told: then nothing is concluded
};
using Balances = std::map<std::pair<std::uint32_t, int>, Balance>; ///< by enterprise and year

/// Hydro, wind and solar power (GB/T 4754-2017: 4413, 4415, 4416) sell energy that no row of the project holds.
bool usesFreeEnergy(const domain::Enterprise& enterprise) {
    const std::string code = enterprise.industry_code ? enterprise.industry_code->str() : std::string();
    return code.ends_with("4413") || code.ends_with("4415") || code.ends_with("4416");
}

void addTransfers(const CheckInput& input, Balances& balances) {
    const auto& transfers = input.snapshot.energy_transfers;
    for (std::size_t number = 0; number < transfers.size(); ++number) {
        const std::optional<double> energy_gj = input.transfer_energies.amountsGj()[number];
        const int year = transfers[number].period.yearNumber();
        const std::uint32_t from = input.enterprises.from()[number];
        const std::uint32_t to = input.enterprises.to()[number];
        if (from != EnterpriseIndex::kNone) {
            Balance& seller = balances[{from, year}];
            seller.sold_gj += energy_gj.value_or(0.0);
            seller.is_complete = seller.is_complete && energy_gj.has_value();
        }
        if (to != EnterpriseIndex::kNone) {
            Balance& buyer = balances[{to, year}];
            buyer.bought_gj += energy_gj.value_or(0.0);
            buyer.is_complete = buyer.is_complete && energy_gj.has_value();
        }
    }
}

/// Only of enterprises that have transfers in the year. Burnt waste is energy of unknown amount.
void addFuels(const CheckInput& input, Balances& balances) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    FuelEnergy energy(activities, input.fuels);
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const domain::ActivityCategory category = activities.category[row];
        const bool is_waste = category == domain::ActivityCategory::Incineration;
        if (category != domain::ActivityCategory::StationaryCombustion && !is_waste) {
            continue;
        }
        const auto found = balances.find({activities.enterprise[row], activities.period[row] / 100});
        if (found == balances.end()) {
            continue;
        }
        const auto gj_per_unit = is_waste ? std::nullopt : energy.gjPerUnit(row);
        found->second.fuel_gj += activities.quantity[row] * gj_per_unit.value_or(0.0);
        found->second.is_complete = found->second.is_complete && gj_per_unit.has_value();
    }
}

} // namespace

void checkSupplierBalance(const CheckInput& input, FindingWriter& findings) {
    Balances balances;
    addTransfers(input, balances);
    addFuels(input, balances);
    for (const auto& [key, balance] : balances) {
        const domain::Enterprise& enterprise = input.snapshot.enterprises[key.first];
        const double input_gj = balance.fuel_gj + balance.bought_gj;
        const std::string year = std::to_string(key.second);
        const base::Location where = at("enterprises", enterprise.id.str(), "enterprise_id");
        if (balance.sold_gj <= 0.0 || !balance.is_complete || usesFreeEnergy(enterprise)) {
            continue;
        }
        if (input_gj <= 0.0) {
            findings.add(kSupplierWithoutInput, base::Severity::Note, where,
                         {{"value", shown(balance.sold_gj)}, {"year", year}});
        } else if (balance.sold_gj > input_gj) {
            findings.add(kSupplierSellsTooMuch, base::Severity::Warning, where,
                         {{"value", shown(100.0 * balance.sold_gj / input_gj)}, {"expected", "≤ 100"}, {"year", year}});
        }
    }
}

} // namespace parkcarbon::engine::checks
