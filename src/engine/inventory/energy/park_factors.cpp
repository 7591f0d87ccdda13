#include "park_factors.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

void tellSubstitution(const RunState& run, const reference::GridFactorChoice& choice) {
    if (!choice.exact) {
        run.findings.add({kGridFactorYearSubstituted,
                          base::Severity::Note,
                          {{"value", std::to_string(run.options.period.yearNumber())},
                           {"expected", std::to_string(choice.factor.data_year)},
                           {"series", choice.factor.name_zh}},
                          parkField("grid_factor")});
    }
}

} // namespace

ParkFactors parkFactors(const RunState& run, bool electricity_crosses, bool electricity_imported) {
    ParkFactors factors{std::nullopt, std::nullopt, run.library.purchasedHeatFactor()};
    const int year = run.options.period.yearNumber();
    if (electricity_crosses) {
        if (auto grid = run.library.gridFactors().average(run.snapshot.park.grid_factor, year)) {
            tellSubstitution(run, *grid);
            factors.grid = std::move(*grid);
        } else {
            run.findings.add(base::toFinding(grid.error(), parkField("grid_factor")));
        }
    }
    if (electricity_imported) {
        if (auto residual = run.library.gridFactors().residual(year)) {
            tellSubstitution(run, *residual);
            factors.residual = std::move(*residual);
        } else {
            run.findings.add({kResidualFactorMissing,
                              base::Severity::Warning,
                              {{"value", std::to_string(year)}},
                              parkField("grid_factor")});
        }
    }
    return factors;
}

} // namespace parkcarbon::engine::inventory
