#include "cli/period_calculation.hpp"

#include "cli/project_argument.hpp"

#include <utility>

namespace parkcarbon::cli {

base::Result<PeriodCalculation> openForPeriod(const std::string& project, const PeriodOption& period,
                                              Console& console) {
    auto session = openProject(project, services::OpenMode::ReadOnly, console);
    if (!session) {
        return base::failure(std::move(session.error()));
    }
    auto calculations = std::make_unique<services::Calculations>(**session);
    const auto chosen = period.choose(*calculations);
    if (!chosen) {
        return base::failure(chosen.error());
    }
    return PeriodCalculation{std::move(*session), std::move(calculations), *chosen};
}

} // namespace parkcarbon::cli
