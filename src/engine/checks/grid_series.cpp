#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

/// The series that a year's purchased electricity is computed with, and the transfer that shows it.
struct SeriesOfYear {
    std::string series;
    std::string factor;
    const domain::EnergyTransfer* transfer;
};
using SeriesByYear = std::map<int, SeriesOfYear>;

/// Published to four digits: a stated factor that equals one of an older table was taken from it.
const reference::GridFactor* publishedAs(const CheckInput& input, double tco2_per_mwh, const std::string& not_in) {
    constexpr double kLastDigit = 5e-5;
    const auto& rows = input.library.gridFactors().rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const reference::GridFactor& row) {
        return row.kind == reference::GridFactorKind::Average && row.series != not_in &&
               std::abs(row.tco2_per_mwh - tco2_per_mwh) < kLastDigit;
    });
    return found == rows.end() ? nullptr : &*found;
}

/// A supplier outside the park by the name of a grid: the way to compute a year that the annual series does not hold.
bool isGridByName(const domain::EnergyTransfer& transfer) {
    constexpr std::array<std::string_view, 3> kWords = {"电网", "grid", "Grid"};
    return transfer.carrier == domain::Carrier::Electricity && transfer.from.kind() == domain::Party::Kind::External &&
           std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return transfer.from.name().find(word) != std::string::npos; });
}

std::optional<SeriesOfYear> statedSeries(const CheckInput& input, const domain::EnergyTransfer& transfer,
                                         const std::string& annual_series) {
    const auto* const stated = isGridByName(transfer) ? transfer.parameters.find("factor") : nullptr;
    if (stated == nullptr) {
        return std::nullopt;
    }
    const auto factor = stated->unit ? stated->unit->convert(stated->value, *domain::Unit::parse("tCO2/MWh"))
                                     : base::Result<double>(stated->value);
    const auto* const row = factor ? publishedAs(input, *factor, annual_series) : nullptr;
    return row == nullptr ? std::nullopt : std::optional(SeriesOfYear{row->series, row->name_zh, &transfer});
}

/// Years that a trend of the report is drawn through.
std::set<int> trendYears(const domain::Park& park) {
    std::set<int> years(park.report_years.begin(), park.report_years.end());
    if (park.base_year) {
        years.insert(*park.base_year);
    }
    return years;
}

/// Of the years that buy from the grid by the park's own choice.
SeriesByYear chosenSeries(const CheckInput& input, const std::set<int>& years) {
    SeriesByYear chosen;
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        const int year = transfer.period.yearNumber();
        const bool is_bought = transfer.from.kind() == domain::Party::Kind::Grid;
        if (!is_bought || !years.contains(year) || chosen.contains(year)) {
            continue;
        }
        if (const auto factor = input.library.gridFactors().average(input.snapshot.park.grid_factor, year)) {
            chosen.emplace(year, SeriesOfYear{factor->factor.series, factor->factor.name_zh, &transfer});
        }
    }
    return chosen;
}

} // namespace

/// Regional factors of 2010–2012 and provincial ones since 2021 were made by different methods: between them a trend
/// shows the change of method.
void checkGridSeries(const CheckInput& input, FindingWriter& findings) {
    const std::set<int> years = trendYears(input.snapshot.park);
    const SeriesByYear chosen = chosenSeries(input, years);
    if (chosen.empty()) {
        return;
    }
    const auto& [reference_year, reference] = *chosen.rbegin();
    SeriesByYear others;
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        const auto stated = statedSeries(input, transfer, reference.series);
        if (stated && years.contains(transfer.period.yearNumber())) {
            others.try_emplace(transfer.period.yearNumber(), *stated);
        }
    }
    for (const auto& [year, one] : chosen) {
        if (one.series != reference.series) {
            others.try_emplace(year, one);
        }
    }
    for (const auto& [year, other] : others) {
        findings.add(kGridSeriesMixed, base::Severity::Warning, atTransfer(*other.transfer, "parameters"),
                     {{"value", other.series + " / " + other.factor},
                      {"year", std::to_string(year)},
                      {"expected", reference.series + " / " + reference.factor},
                      {"other_year", std::to_string(reference_year)}});
    }
}

} // namespace parkcarbon::engine::checks
