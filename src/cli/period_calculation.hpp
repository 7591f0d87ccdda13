#pragma once

#include "cli/console.hpp"
#include "cli/period_option.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <memory>
#include <string>

namespace parkcarbon::cli {

/// A project opened for reading, what can be computed from it, and the period that was asked for.
struct PeriodCalculation {
    std::unique_ptr<services::ProjectSession> session;
    std::unique_ptr<services::Calculations> calculations;
    base::Period period;
};

/// Errors: those of opening a project and of choosing a period.
base::Result<PeriodCalculation> openForPeriod(const std::string& project, const PeriodOption& period, Console& console);

} // namespace parkcarbon::cli
