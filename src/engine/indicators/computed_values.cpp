#include "computed_values.hpp"

#include "recycling_ratio.hpp"

#include <parkcarbon/engine/flows/official_tables.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

VariableCandidate computed(double value, VariableOrigin origin, std::string detail) {
    VariableCandidate candidate;
    candidate.value = value;
    candidate.origin = origin;
    candidate.detail = std::move(detail);
    return candidate;
}

struct NamedPollutant {
    std::string_view variable;
    std::string_view medium;
    std::string_view symbol; ///< as in pollutant_equivalents.csv
};
constexpr std::array kPollutantVariables = {
    NamedPollutant{"COD", "water", "COD"}, NamedPollutant{"NH3N", "water", "NH3-N"},
    NamedPollutant{"SO2", "air", "SO2"},   NamedPollutant{"NOx", "air", "NOx"},
    NamedPollutant{"VOCs", "air", "VOCs"}, NamedPollutant{"dust", "air", "dust"},
    NamedPollutant{"CO", "air", "CO"},     NamedPollutant{"smoke_dust", "air", "smoke_dust"},
};

/// Indicators of the flow analysis that are variables of the park.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kFlowVariables = {
    {{"DMC", "dmc"}, {"RES_total", "dmi"}, {"SYM_exchanged", "symbiotic_exchange"}}};

constexpr std::array<std::string_view, 6> kInventoryVariables = {"CO2", "E_tce", "SO2", "NOx", "COD", "NH3N"};
constexpr std::array<std::string_view, 9> kFlowHomes = {
    "DMC", "RES_total", "SYM_exchanged", "R_recycled", "L_links", "S_nodes", "R_cyclicity", "W_fresh", "Q_wh_avail"};

template <typename Names> bool isAmong(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

int daysOf(base::Period period) {
    if (period.kind() == base::Period::Kind::Year) {
        return std::chrono::year(period.yearNumber()).is_leap() ? 366 : 365;
    }
    const auto month = static_cast<unsigned>(period.encoded() % 100);
    const bool is_month = period.kind() == base::Period::Kind::Month;
    const unsigned first = is_month ? month : (month - 21U) * 3U + 1U;
    unsigned days = 0;
    for (unsigned current = first; current < first + (is_month ? 1U : 3U); ++current) {
        days += static_cast<unsigned>(
            std::chrono::year_month_day_last(std::chrono::year(period.yearNumber()),
                                             std::chrono::month_day_last(std::chrono::month(current)))
                .day());
    }
    return static_cast<int>(days);
}

} // namespace

ComputedValues::ComputedValues(const domain::ProjectSnapshot& snapshot, const PeriodSources& sources,
                               const FactValues& facts)
    : snapshot_(snapshot), sources_(sources), facts_(facts) {}

void ComputedValues::tell(const Keep& keep) const {
    if (sources_.inventory != nullptr) {
        tellInventory(keep);
    }
    if (sources_.pollutants != nullptr) {
        tellPollutants(keep);
    }
    if (sources_.flows != nullptr) {
        tellNetwork(keep);
        tellWater(keep);
    }
    tellHeat(keep);
    tellRecords(keep);
}

/// CO2 of the park's own sources and of the energy that it bought: what a park reports as its carbon dioxide, as in the
/// check FACT_CONTRADICTS_INVENTORY.
void ComputedValues::tellInventory(const Keep& keep) const {
    const inventory::ParkTotals& park = sources_.inventory->park;
    const auto gas = park.mass_by_gas.find("CO2");
    const double co2_t = (gas == park.mass_by_gas.end() ? 0.0 : gas->second) + park.imported_energy;
    if (co2_t > 0.0) {
        keep("CO2", computed(co2_t, VariableOrigin::Inventory, "CO2 + imported_energy"));
    }
    if (sources_.energy != nullptr && sources_.energy->energy_tce > 0.0) {
        keep("E_tce", computed(sources_.energy->energy_tce, VariableOrigin::Inventory, "views/energy_statistics"));
    }
}

void ComputedValues::tellPollutants(const Keep& keep) const {
    for (const NamedPollutant& one : kPollutantVariables) {
        const pollutants::PollutantTotal* const total = sources_.pollutants->find(one.medium, one.symbol);
        if (total != nullptr && total->mass_kg > 0.0) {
            const std::string line = "park/" + std::string(one.medium) + ":" + std::string(one.symbol);
            keep(one.variable, computed(total->mass_kg / 1000.0, VariableOrigin::Pollutants, line));
        }
    }
}

void ComputedValues::tellNetwork(const Keep& keep) const {
    for (const auto& [variable, id] : kFlowVariables) {
        const flows::NetworkIndicator* const indicator = sources_.flows->indicators.find(id);
        if (indicator != nullptr && indicator->value && indicator->unit == "t") {
            keep(variable, computed(*indicator->value, VariableOrigin::FlowAnalysis, std::string(id)));
        }
    }
    if (const auto ratio = meanRecyclingRatio(*sources_.flows, snapshot_.streams)) {
        keep("R_recycled", computed(*ratio, VariableOrigin::ExchangeLedger, "symbiotic_exchange"));
    }
    const flows::NetworkStatistics& network = sources_.flows->indicators.park;
    if (network.nodes > 0) {
        keep("L_links", computed(static_cast<double>(network.directed_pairs), VariableOrigin::ExchangeLedger, "links"));
        keep("S_nodes", computed(static_cast<double>(network.nodes), VariableOrigin::ExchangeLedger, "nodes"));
        keep("R_cyclicity", computed(network.cyclicity, VariableOrigin::ExchangeLedger, "cyclicity"));
    }
}

/// The row of the whole park in the water balance table. Reclaimed water, sea water and rain are no fresh water. Reused
/// water is not taken from there: what circulates within an enterprise seldom is a flow.
void ComputedValues::tellWater(const Keep& keep) const {
    const flows::FlowAccount& account = *sources_.flows->account;
    const flows::FlowBook book(account.project, account.reconciliation ? &*account.reconciliation : nullptr);
    const auto table = flows::waterBalanceTable(book);
    if (!table) {
        return;
    }
    double fresh_m3 = 0.0;
    bool known = false;
    for (const std::string_view column : {"intake_surface", "intake_ground", "intake_tap", "intake_other"}) {
        const flows::Amount* const cell = table->find("total", column);
        if (cell != nullptr && !cell->value) {
            return; // a term that is not determined is not zero
        }
        known = known || cell != nullptr;
        fresh_m3 += cell == nullptr ? 0.0 : *cell->value;
    }
    if (known) {
        keep("W_fresh", computed(fresh_m3, VariableOrigin::FlowAnalysis, "water_balance/total/intake"));
    }
}

/// Heat that enterprises offer at a stated temperature. How much of it is used is stated, not computed.
void ComputedValues::tellHeat(const Keep& keep) const {
    double offered_gj = 0.0;
    for (const flows::HeatStream& stream : flows::heatStreamsOf(snapshot_.streams).streams) {
        offered_gj += stream.side == flows::HeatSide::Source ? stream.duty : 0.0;
    }
    if (offered_gj > 0.0 && sources_.period.kind() == base::Period::Kind::Year) {
        keep("Q_wh_avail", computed(offered_gj, VariableOrigin::FlowAnalysis, "heat_cascade/sources"));
    }
}

void ComputedValues::tellRecords(const Keep& keep) const {
    if (facts_.members() > 0) {
        keep("N_firms", computed(static_cast<double>(facts_.members()), VariableOrigin::Records, "enterprises"));
    }
    keep("DAYS", computed(daysOf(sources_.period), VariableOrigin::Derived, sources_.period.str()));
}

std::string_view homeOf(std::string_view variable) {
    if (isAmong(kInventoryVariables, variable)) {
        return "inventory";
    }
    return isAmong(kFlowHomes, variable) ? "flows" : "facts";
}

} // namespace parkcarbon::engine::indicators
