#include "check.hpp"
#include "data_years.hpp"

#include "../inventory/boundary.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/coverage.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <array>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

/// The data should explain at least this share of what the park reports of itself, and hardly more than all of it.
constexpr double kTargetPct = 95.0;
constexpr double kHighestPct = 105.0;
constexpr const char* kExpectedPct = "95 … 105";
constexpr double kCoveragePercent = 100.0;
constexpr std::string_view kEnergy = "E_tce";
constexpr std::array<std::string_view, 2> kOutputs = {"GIO", "IAV"};

struct Explained {
    double amount = 0.0; ///< in the unit of the park's fact
    std::uint32_t unread = 0;
};

const domain::Fact* factOf(const domain::ProjectSnapshot& snapshot, std::string_view subject, std::string_view variable,
                           base::Period period) {
    for (const domain::Fact& fact : snapshot.facts) {
        if (fact.subject == subject && fact.variable == variable && fact.period == period) {
            return &fact;
        }
    }
    return nullptr;
}

bool counts(const inventory::Boundary& boundary, std::uint32_t enterprise, base::Period period) {
    return enterprise != EnterpriseIndex::kNone && boundary.isMember(enterprise, period);
}

/// Fuels at their calorific values, energy bought outside and power from sun, wind and water, less what is sold
/// outside; electricity at 3.6 GJ/MWh (GB/T 2589-2020, equivalent value 当量值).
Explained energyOfData(const CheckInput& input, const inventory::Boundary& boundary, base::Period year) {
    Explained explained;
    const domain::ProjectSnapshot& snapshot = input.snapshot;
    for (std::uint32_t index = 0; index < snapshot.enterprises.size(); ++index) {
        const EnergyBook* const book = input.energy.find(index, year.yearNumber());
        if (book != nullptr && counts(boundary, index, year)) {
            explained.amount += book->fuel_gj;
            explained.unread += book->unread;
        }
    }
    for (std::size_t number = 0; number < snapshot.energy_transfers.size(); ++number) {
        const domain::EnergyTransfer& transfer = snapshot.energy_transfers[number];
        if (transfer.period.yearNumber() != year.yearNumber()) {
            continue;
        }
        const std::uint32_t from = input.enterprises.from()[number];
        const bool sold_inside = counts(boundary, from, transfer.period);
        const bool bought_inside = counts(boundary, input.enterprises.to()[number], transfer.period);
        // power from the sun enters the park where it is made: sold inside it adds, sold outside it cancels out
        const bool is_made = sold_inside && usesFreeEnergy(snapshot.enterprises[from]);
        const double energy_gj = input.transfer_energies.amountsGj()[number].value_or(0.0);
        explained.amount += energy_gj * ((bought_inside ? 1.0 : 0.0) - (sold_inside && !is_made ? 1.0 : 0.0));
    }
    return explained;
}

/// The output of enterprises that have data, as they state it themselves; nothing when none of them does.
std::optional<Explained> outputOfData(const CheckInput& input, const inventory::Boundary& boundary,
                                      const domain::Fact& park) {
    const std::vector<bool> has_data = enterprisesWithData(input, park.period.yearNumber());
    std::optional<Explained> explained;
    for (const domain::Fact& fact : input.snapshot.facts) {
        const std::uint32_t enterprise = input.enterprises.find(fact.subject);
        const bool is_part = fact.variable == park.variable && fact.period == park.period &&
                             counts(boundary, enterprise, park.period) && has_data[enterprise];
        const auto amount = is_part ? fact.value.in(park.value.unit()) : base::Result<double>(0.0);
        if (is_part && amount) {
            explained = Explained{explained.value_or(Explained{}).amount + *amount, 0};
        }
    }
    return explained;
}

/// Rows whose energy is not known, such as burnt waste, may be what is missing: then a low coverage is a note only.
void tellCoverage(const domain::Fact& reported, const Explained& explained, FindingWriter& findings) {
    const double share_pct = kCoveragePercent * explained.amount / reported.value.value();
    if (share_pct >= kTargetPct && share_pct <= kHighestPct) {
        return;
    }
    const bool is_low = share_pct < kTargetPct;
    findings.add(is_low ? kCoverageBelowTarget : kCoverageAboveTotal,
                 is_low && explained.unread > 0 ? base::Severity::Note : base::Severity::Warning,
                 at("facts", domain::recordId(reported), "value"),
                 {{"value", shown(share_pct)},
                  {"expected", kExpectedPct},
                  {"item", reported.variable},
                  {"year", reported.period.str()},
                  {"explained", shown(explained.amount)},
                  {"reported", shown(reported.value.value())},
                  {"unit", reported.value.unit().symbol()},
                  {"unread", std::to_string(explained.unread)}});
}

/// Nothing where the park reports no energy of the year; else what its data explain, in the unit of `reported`.
std::optional<Explained> explainedEnergy(const CheckInput& input, const inventory::Boundary& boundary,
                                         const domain::Fact* reported, base::Period year) {
    const auto per_gj =
        reported == nullptr ? base::Result<double>(0.0) : domain::Unit::parse("GJ")->factorTo(reported->value.unit());
    if (reported == nullptr || !per_gj || reported->value.value() <= 0.0) {
        return std::nullopt;
    }
    Explained explained = energyOfData(input, boundary, year);
    explained.amount *= *per_gj;
    return explained;
}

bool tellEnergy(const CheckInput& input, const inventory::Boundary& boundary, base::Period year,
                FindingWriter& findings) {
    const domain::Fact* const reported = factOf(input.snapshot, "park", kEnergy, year);
    const auto explained = explainedEnergy(input, boundary, reported, year);
    if (explained) {
        tellCoverage(*reported, *explained, findings);
    }
    return explained.has_value();
}

bool tellOutput(const CheckInput& input, const inventory::Boundary& boundary, base::Period year,
                FindingWriter& findings) {
    for (const std::string_view variable : kOutputs) {
        const domain::Fact* const reported = factOf(input.snapshot, "park", variable, year);
        if (reported == nullptr || reported->value.value() <= 0.0) {
            continue;
        }
        if (const auto explained = outputOfData(input, boundary, *reported)) {
            tellCoverage(*reported, *explained, findings);
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<EnergyCoverage> energyCoverage(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                             base::Period year) {
    const EnterpriseIndex enterprises(snapshot);
    const FuelLookup fuels(snapshot, library);
    const SeriesSet series(snapshot, enterprises);
    const TransferEnergies transfer_energies(snapshot, library);
    const EnergyBooks energy(snapshot, enterprises, fuels, transfer_energies);
    const CheckInput input{snapshot, library, enterprises, fuels, series, transfer_energies, energy};
    const domain::Fact* const reported = factOf(snapshot, "park", kEnergy, year);
    const auto explained = explainedEnergy(input, inventory::Boundary(snapshot), reported, year);
    if (!explained) {
        return std::nullopt;
    }
    return EnergyCoverage{year, explained->amount, reported->value.value(), explained->unread};
}

std::vector<double> energyIntakes(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                  base::Period year) {
    const EnterpriseIndex enterprises(snapshot);
    const FuelLookup fuels(snapshot, library);
    const TransferEnergies transfer_energies(snapshot, library);
    const EnergyBooks energy(snapshot, enterprises, fuels, transfer_energies);
    std::vector<double> energies_gj(snapshot.enterprises.size(), 0.0);
    for (std::size_t index = 0; index < energies_gj.size(); ++index) {
        if (const EnergyBook* const book = energy.find(index, year.yearNumber())) {
            energies_gj[index] = book->fuel_gj + book->boughtGj();
        }
    }
    return energies_gj;
}

void checkCoverage(const CheckInput& input, FindingWriter& findings) {
    const inventory::Boundary boundary(input.snapshot);
    const std::set<int> held = yearsWithData(input.snapshot);
    for (const int year : input.snapshot.park.report_years) {
        if (!held.contains(year)) {
            continue; // told by checkParkSettings
        }
        const base::Period period = base::Period::year(year);
        const auto tellUnknown = [&](std::string_view variable) {
            findings.add(kCoverageNotComputed, base::Severity::Note, at("park", "park", "report_years"),
                         {{"value", std::string(variable)}, {"year", period.str()}});
        };
        if (!tellEnergy(input, boundary, period, findings)) {
            tellUnknown(kEnergy);
        }
        if (!tellOutput(input, boundary, period, findings)) {
            tellUnknown(kOutputs.front());
        }
    }
}

} // namespace parkcarbon::engine::checks
