#include "park_factors.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace parkcarbon::engine::inventory {
namespace {

/// What the project decided about a year whose factor is not published; nullptr when nobody did.
const domain::Decision* decisionOn(const RunState& run, base::Code code, const std::string& subject) {
    const auto& decisions = run.snapshot.decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const domain::Decision& decision) {
        return decision.code == code.name && decision.subject == subject;
    });
    return found == decisions.end() ? nullptr : &*found;
}

/// One of the tables' factors by year, and how to talk about it.
struct FactorByYear {
    const char* subject; ///< of decisions, before the year
    base::Code substituted;
    base::Result<reference::GridFactorChoice> (*find)(const RunState& run, int year);
};

base::Result<reference::GridFactorChoice> averageOf(const RunState& run, int year) {
    return run.library.gridFactors().average(run.snapshot.park.grid_factor, year);
}

base::Result<reference::GridFactorChoice> residualOf(const RunState& run, int year) {
    return run.library.gridFactors().residual(year);
}

std::optional<int> yearOf(const std::string& text) {
    const auto period = base::Period::parse(text);
    return period && period->kind() == base::Period::Kind::Year ? std::optional(period->yearNumber()) : std::nullopt;
}

constexpr FactorByYear kGridAverage{"grid_factor/", kGridFactorYearSubstituted, averageOf};
constexpr FactorByYear kResidualMix{"residual_factor/", kResidualFactorYearSubstituted, residualOf};

/// The factor of the year. Where it is not published, that of the year the project decided on, else the one that the
/// table proposes, which the user is asked to decide about.
base::Result<reference::GridFactorChoice> factorOfYear(const RunState& run, const FactorByYear& kind) {
    const int year = run.options.period.yearNumber();
    auto choice = kind.find(run, year);
    if (!choice || choice->exact) {
        return choice;
    }
    const std::string subject = kind.subject + std::to_string(year);
    const domain::Decision* const decision = decisionOn(run, kind.substituted, subject);
    const auto decided_year = decision == nullptr ? std::nullopt : yearOf(decision->choice);
    auto decided = decided_year ? kind.find(run, *decided_year) : choice;
    const bool stands = decided_year && decided && decided->exact;
    const reference::GridFactorChoice& taken = stands ? *decided : *choice;
    run.findings.add({stands ? kSubstituteDecided : kind.substituted,
                      stands ? base::Severity::Note : base::Severity::Warning,
                      {{"value", std::to_string(year)},
                       {"expected", std::to_string(taken.factor.data_year)},
                       {"series", taken.factor.name_zh},
                       {"subject", subject},
                       {"reason", stands ? decision->reason : std::string()}},
                      parkField("grid_factor")});
    return taken;
}

void chooseResidual(const RunState& run, ParkFactors& factors) {
    if (auto residual = factorOfYear(run, kResidualMix)) {
        factors.residual = std::move(*residual);
        return;
    }
    run.findings.add({kResidualFactorMissing,
                      base::Severity::Warning,
                      {{"value", std::to_string(run.options.period.yearNumber())}},
                      parkField("grid_factor")});
}

void chooseGrid(const RunState& run, ParkFactors& factors) {
    if (auto grid = factorOfYear(run, kGridAverage)) {
        factors.grid = std::move(*grid);
    } else {
        run.findings.add(base::toFinding(grid.error(), parkField("grid_factor")));
    }
}

} // namespace

ParkFactors parkFactors(const RunState& run, ElectricityFactorNeeds needs) {
    ParkFactors factors{std::nullopt, std::nullopt, run.library.purchasedHeatFactor()};
    if (needs.residual) {
        chooseResidual(run, factors);
    }
    if (needs.grid || (needs.residual && !factors.residual)) {
        chooseGrid(run, factors);
    }
    return factors;
}

} // namespace parkcarbon::engine::inventory
