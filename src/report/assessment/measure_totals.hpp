#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::report {

/// What all measures that are neither dropped nor mere ideas bring in a year of full operation.
struct MeasureTotals {
    /// A kind of saving (`energy`, `water`, `so2` …) in the unit of the first measure that states it.
    struct Effect {
        std::string name;
        std::string unit;
        double amount = 0.0;
    };
    std::size_t count = 0;
    double capex = 0.0;
    double saving_per_a = 0.0;
    double om_per_a = 0.0;
    double reduction_t_per_a = 0.0;
    double measured_t_per_a = 0.0;
    std::vector<Effect> effects;
};

bool isPursued(const domain::Measure& measure);
MeasureTotals measureTotals(const domain::ProjectSnapshot& snapshot);

/// What a measure invests in a year: its capex by the days of the plan that fall into the year, all of it in the start
/// year where no days are planned.
struct YearOfMeasure {
    int year = 0;
    std::optional<double> investment;  ///< nothing without capex
    std::optional<double> reduction_t; ///< by then, along the ramp
};
std::vector<YearOfMeasure> yearsOfMeasure(const domain::Measure& measure);

} // namespace parkcarbon::report
