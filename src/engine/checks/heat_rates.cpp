#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kGjPerMwh = 3.6;
/// 64 % on net calorific value: the best combined-cycle blocks reach just that (e.g. Bouchain 2016: 62.2 %,
/// Nishi-Nagoya 2018: 63.1 %). Nobody makes a megawatt hour from less heat.
constexpr double kLowestHeatRateGjPerMwh = kGjPerMwh / 0.64;
/// A supplier that sells less than this part of its input has sales that are missing, or a fuel in a wrong unit.
constexpr double kLowestShareSold = 0.10;
constexpr double kHeatRatePercent = 100.0;

/// What the plant made itself, when it buys the same kind of energy, too.
double ownPowerGj(const EnergyBook& book) {
    return book.sold_power_gj - book.bought_power_gj;
}

void tellNegative(const CheckInput& input, const std::string& year, const EnergyBook& book, FindingWriter& findings) {
    const double input_gj = book.fuel_gj + book.boughtGj();
    const double power_mwh = book.sold_power_gj / kGjPerMwh;
    findings.add(kHeatRateNegative, base::Severity::Warning,
                 atTransfer(input.snapshot.energy_transfers[book.largest_heat_sale], "quantity"),
                 {{"value", shown((input_gj - book.sold_heat_gj) / power_mwh)},
                  {"expected", "≥ " + shown(kGjPerMwh)},
                  {"year", year},
                  {"heat", shown(book.sold_heat_gj)},
                  {"input", shown(input_gj)},
                  {"power", shown(power_mwh)}});
}

void tellTooLow(const std::string& id, const std::string& year, const EnergyBook& book, FindingWriter& findings) {
    const double heat_rate = book.fuel_gj / (ownPowerGj(book) / kGjPerMwh);
    if (heat_rate >= kGjPerMwh && heat_rate < kLowestHeatRateGjPerMwh) {
        findings.add(kHeatRateImplausible, base::Severity::Warning, at("enterprises", id, "enterprise_id"),
                     {{"value", shown(heat_rate)},
                      {"expected", "≥ " + shown(kLowestHeatRateGjPerMwh)},
                      {"year", year},
                      {"fuel", shown(book.fuel_gj)},
                      {"power", shown(ownPowerGj(book) / kGjPerMwh)}});
    }
}

void tellSupplier(const CheckInput& input, const domain::Enterprise& enterprise, const std::string& year,
                  const EnergyBook& book, FindingWriter& findings) {
    const std::string& id = enterprise.id.str();
    const double input_gj = book.fuel_gj + book.boughtGj();
    if (book.soldGj() <= 0.0) {
        findings.add(kSupplierWithoutSales, base::Severity::Warning, at("enterprises", id, "role"),
                     {{"value", id}, {"year", year}, {"fuel", shown(book.fuel_gj)}});
    } else if (book.soldGj() < kLowestShareSold * input_gj && book.largest_fuel != EnergyBook::kNone) {
        findings.add(kSupplierEfficiencyLow, base::Severity::Warning,
                     atActivity(*input.snapshot.activities, book.largest_fuel, "quantity"),
                     {{"value", shown(kHeatRatePercent * book.soldGj() / input_gj)},
                      {"expected", "≥ " + shown(kHeatRatePercent * kLowestShareSold)},
                      {"enterprise", id},
                      {"year", year},
                      {"sold", shown(book.soldGj())},
                      {"input", shown(input_gj)}});
    }
}

} // namespace

/// The heat alone that the plant sold is more than all that went in, so that less than nothing is left for its power.
bool heatRateIsNegative(const EnergyBook& book) {
    const double input_gj = book.fuel_gj + book.boughtGj();
    return input_gj > 0.0 && book.sold_power_gj > 0.0 && book.sold_heat_gj > input_gj;
}

void checkHeatRates(const CheckInput& input, FindingWriter& findings) {
    for (std::size_t index = 0; index < input.snapshot.enterprises.size(); ++index) {
        const domain::Enterprise& enterprise = input.snapshot.enterprises[index];
        for (const int year : input.energy.years()) {
            const EnergyBook& book = *input.energy.find(index, year);
            if (!book.isComplete() || book.fuel_gj <= 0.0) {
                continue;
            }
            const std::string shown_year = std::to_string(year);
            if (heatRateIsNegative(book)) {
                tellNegative(input, shown_year, book, findings);
            } else if (ownPowerGj(book) > 0.0 && book.sold_heat_gj <= 0.0 && !usesFreeEnergy(enterprise)) {
                tellTooLow(enterprise.id.str(), shown_year, book, findings);
            }
            if (enterprise.role == domain::EnterpriseRole::EnergySupply && !usesFreeEnergy(enterprise)) {
                tellSupplier(input, enterprise, shown_year, book, findings);
            }
        }
    }
}

} // namespace parkcarbon::engine::checks
