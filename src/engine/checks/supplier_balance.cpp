#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kBalancePercent = 100.0;

void tellBalance(const CheckInput& input, std::size_t index, int year, const EnergyBook& book,
                 FindingWriter& findings) {
    const domain::Enterprise& enterprise = input.snapshot.enterprises[index];
    const double input_gj = book.fuel_gj + book.boughtGj();
    const base::Location where = at("enterprises", enterprise.id.str(), "enterprise_id");
    if (book.soldGj() <= 0.0 || !book.isComplete() || usesFreeEnergy(enterprise)) {
        return;
    }
    if (input_gj <= 0.0) {
        findings.add(kSupplierWithoutInput, base::Severity::Note, where,
                     {{"value", shown(book.soldGj())}, {"year", std::to_string(year)}});
    } else if (book.soldGj() > input_gj && !heatRateIsNegative(book)) {
        findings.add(kSupplierSellsTooMuch, base::Severity::Warning, where,
                     {{"value", shown(kBalancePercent * book.soldGj() / input_gj)},
                      {"expected", "≤ 100"},
                      {"year", std::to_string(year)},
                      {"sold", shown(book.soldGj())},
                      {"input", shown(input_gj)}});
    }
}

} // namespace

void checkSupplierBalance(const CheckInput& input, FindingWriter& findings) {
    for (std::size_t index = 0; index < input.snapshot.enterprises.size(); ++index) {
        for (const int year : input.energy.years()) {
            tellBalance(input, index, year, *input.energy.find(index, year), findings);
        }
    }
}

} // namespace parkcarbon::engine::checks
