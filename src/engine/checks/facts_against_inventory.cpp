#include "check.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <cmath>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kToleratedDeviation = 0.05;

/// CO2 of the park's own sources and of the energy it bought at grid and supplier factors: what a park reports as its
/// carbon dioxide. Nothing when the year holds no data.
std::optional<double> computedCo2(const CheckInput& input, base::Period period) {
    inventory::Options options;
    options.period = period;
    options.keep_lines = false;
    const auto result = inventory::compute(input.snapshot, input.library, options);
    if (!result) {
        return std::nullopt;
    }
    const auto direct = result->park.mass_by_gas.find("CO2");
    const double total_t =
        (direct == result->park.mass_by_gas.end() ? 0.0 : direct->second) + result->park.imported_energy;
    return total_t > 0.0 ? std::optional<double>(total_t) : std::nullopt;
}

} // namespace

void checkFactsAgainstInventory(const CheckInput& input, FindingWriter& findings) {
    for (const domain::Fact& fact : input.snapshot.facts) {
        const bool is_park_co2 = fact.subject == "park" && fact.variable == "CO2";
        const auto reported_t = fact.value.in(*domain::Unit::parse("tCO2"));
        if (!is_park_co2 || !reported_t || fact.period.kind() != base::Period::Kind::Year) {
            continue;
        }
        const auto computed_t = computedCo2(input, fact.period);
        if (computed_t && std::abs(*reported_t / *computed_t - 1.0) > kToleratedDeviation) {
            findings.add(kFactContradictsInventory, base::Severity::Warning,
                         at("facts", domain::recordId(fact), "value"),
                         {{"value", shown(*reported_t)},
                          {"expected", shown(*computed_t)},
                          {"deviation", shown(100.0 * (*reported_t / *computed_t - 1.0))}});
        }
    }
}

} // namespace parkcarbon::engine::checks
