#include "measure_totals.hpp"

#include <algorithm>
#include <chrono>

namespace parkcarbon::report {
namespace {

double daysOf(base::Date from, base::Date to) {
    return static_cast<double>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count()) + 1.0;
}

/// Days of `from` … `to`, both included, that lie in the year.
double daysInYear(base::Date from, base::Date to, int year) {
    using namespace std::chrono;
    const base::Date first = std::max(from, base::Date(std::chrono::year(year) / January / 1));
    const base::Date last = std::min(to, base::Date(std::chrono::year(year) / December / 31));
    return first > last ? 0.0 : daysOf(first, last);
}

std::optional<double> reductionIn(const domain::Measure& measure, int year) {
    if (!measure.reduction_t_per_a || !measure.start_year || year < *measure.start_year) {
        return std::nullopt;
    }
    const double ramp = std::max(1.0, measure.ramp_years.value_or(1.0));
    const double share = std::min(1.0, static_cast<double>(year - *measure.start_year + 1) / ramp);
    return *measure.reduction_t_per_a * share;
}

void addEffects(MeasureTotals& totals, const domain::ParameterSet& effects) {
    for (const auto& effect : effects.all()) {
        auto known = std::find_if(totals.effects.begin(), totals.effects.end(),
                                  [&](const MeasureTotals::Effect& one) { return one.name == effect.name; });
        if (known == totals.effects.end()) {
            known = totals.effects.insert(known, {effect.name, effect.unit ? effect.unit->symbol() : "", 0.0});
        }
        const auto unit = domain::Unit::parse(known->unit);
        const auto value = effect.unit && unit ? effect.unit->convert(effect.value, *unit) : effect.value;
        known->amount += value.value_or(0.0);
    }
}

} // namespace

bool isPursued(const domain::Measure& measure) {
    return measure.status != domain::MeasureStatus::Cancelled && measure.status != domain::MeasureStatus::Idea;
}

MeasureTotals measureTotals(const domain::ProjectSnapshot& snapshot) {
    MeasureTotals totals;
    for (const domain::Measure& measure : snapshot.measures) {
        if (!isPursued(measure)) {
            continue;
        }
        ++totals.count;
        totals.capex += measure.capex.value_or(0.0);
        totals.saving_per_a += measure.saving_per_a.value_or(0.0);
        totals.om_per_a += measure.om_per_a.value_or(0.0);
        totals.reduction_t_per_a += measure.reduction_t_per_a.value_or(0.0);
        totals.measured_t_per_a += measure.measured_t_per_a.value_or(0.0);
        addEffects(totals, measure.effects);
    }
    return totals;
}

std::vector<YearOfMeasure> yearsOfMeasure(const domain::Measure& measure) {
    std::vector<YearOfMeasure> years;
    if (measure.planned_start && measure.planned_finish && *measure.planned_start <= *measure.planned_finish) {
        const double days = daysOf(*measure.planned_start, *measure.planned_finish);
        const int last = static_cast<int>(measure.planned_finish->year());
        for (int year = static_cast<int>(measure.planned_start->year()); year <= last; ++year) {
            const double share = daysInYear(*measure.planned_start, *measure.planned_finish, year) / days;
            years.push_back({year, measure.capex ? std::optional(*measure.capex * share) : std::nullopt,
                             reductionIn(measure, year)});
        }
    } else if (measure.start_year) {
        years.push_back({*measure.start_year, measure.capex, reductionIn(measure, *measure.start_year)});
    }
    return years;
}

} // namespace parkcarbon::report
