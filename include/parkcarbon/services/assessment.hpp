#pragma once

#include <parkcarbon/engine/indicators/control_class.hpp>
#include <parkcarbon/engine/indicators/gap_matrix.hpp>
#include <parkcarbon/engine/indicators/variables.hpp>
#include <parkcarbon/engine/trends/abatement_cost.hpp>
#include <parkcarbon/engine/workflow/business_models.hpp>
#include <parkcarbon/engine/workflow/cycle.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/services/trend_use_case.hpp>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// How a measure is paid for.
struct MeasureFinance {
    std::string measure;
    std::vector<engine::workflow::FinanceSource> sources; ///< empty where the text cannot be read
    engine::workflow::FinanceStack stack;
};

/// What the circularization assessment says beyond inventory and flows: the same results as the commands `indicators`,
/// `workflow` and `analyse` print.
struct Assessment {
    engine::indicators::VariableSpace variables; ///< of the period, the base year and the years between
    engine::indicators::GapMatrix indicators;    ///< all schemes, shipped and own
    engine::indicators::ControlAssessment control;
    std::optional<double> carbon_productivity; ///< 10^4 CNY/tCO2
    engine::workflow::Workbench workbench;
    engine::workflow::CycleComparison cycles;
    ParkTrends trends;
    /// Of measures that state capex, life and reduction, at the park's discount rate; nothing without one of these.
    std::optional<engine::trends::AbatementCurve> abatement;
    std::vector<MeasureFinance> finance; ///< by measure, in the order of the project
};

} // namespace parkcarbon::services
