#include "park_factors.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

void tellSubstitution(const RunState& run, const reference::GridFactorChoice& choice, base::Code code) {
    if (!choice.exact) {
        run.findings.add({code,
                          base::Severity::Note,
                          {{"value", std::to_string(run.options.period.yearNumber())},
                           {"expected", std::to_string(choice.factor.data_year)},
                           {"series", choice.factor.name_zh}},
                          parkField("grid_factor")});
    }
}

void chooseResidual(const RunState& run, int year, ParkFactors& factors) {
    if (auto residual = run.library.gridFactors().residual(year)) {
        tellSubstitution(run, *residual, kResidualFactorYearSubstituted);
        factors.residual = std::move(*residual);
        return;
    }
    run.findings.add(
        {kResidualFactorMissing, base::Severity::Warning, {{"value", std::to_string(year)}}, parkField("grid_factor")});
}

void chooseGrid(const RunState& run, int year, ParkFactors& factors) {
    if (auto grid = run.library.gridFactors().average(run.snapshot.park.grid_factor, year)) {
        tellSubstitution(run, *grid, kGridFactorYearSubstituted);
        factors.grid = std::move(*grid);
    } else {
        run.findings.add(base::toFinding(grid.error(), parkField("grid_factor")));
    }
}

} // namespace

ParkFactors parkFactors(const RunState& run, ElectricityFactorNeeds needs) {
    ParkFactors factors{std::nullopt, std::nullopt, run.library.purchasedHeatFactor()};
    const int year = run.options.period.yearNumber();
    if (needs.residual) {
        chooseResidual(run, year, factors);
    }
    if (needs.grid || (needs.residual && !factors.residual)) {
        chooseGrid(run, year, factors);
    }
    return factors;
}

} // namespace parkcarbon::engine::inventory
