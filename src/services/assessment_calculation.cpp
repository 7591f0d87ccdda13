#include "services/calculations_state.hpp"

#include <parkcarbon/services/assessment.hpp>

#include <utility>

namespace parkcarbon::services {
namespace {

using engine::workflow::FinanceSource;

/// Where the park states none; the rate of the worked examples of the abatement cost.
constexpr double kDiscountRate = 0.08;

std::vector<MeasureFinance> financeOf(const domain::ProjectSnapshot& snapshot) {
    std::vector<MeasureFinance> finance;
    for (const domain::Measure& measure : snapshot.measures) {
        auto sources = engine::workflow::parseFinance(measure.finance).value_or(std::vector<FinanceSource>{});
        const auto stack = engine::workflow::stackOf(sources, measure.capex.value_or(0.0));
        finance.push_back({measure.id.str(), std::move(sources), stack});
    }
    return finance;
}

/// Of the measures that state what the cost of a tonne is made of.
std::optional<engine::trends::AbatementCurve> abatementOf(const domain::ProjectSnapshot& snapshot) {
    domain::AbatementMeasures measures;
    measures.discount_rate = snapshot.park.discount_rate.value_or(kDiscountRate);
    for (const domain::Measure& measure : snapshot.measures) {
        const bool pursued = measure.status != domain::MeasureStatus::Cancelled;
        if (pursued && measure.capex && measure.life_a && measure.reduction_t_per_a) {
            measures.measures.push_back({measure.id.str(), *measure.capex, *measure.life_a,
                                         measure.om_per_a.value_or(0.0), measure.saving_per_a.value_or(0.0),
                                         *measure.reduction_t_per_a});
        }
    }
    auto curve = engine::trends::abatementCurve(measures);
    return !measures.measures.empty() && curve ? std::optional(std::move(*curve)) : std::nullopt;
}

} // namespace

base::Result<std::shared_ptr<const Assessment>> Calculations::assessment(base::Period period, base::Date today,
                                                                         const base::RunContext& context) {
    const auto space = variables(period, std::nullopt, context);
    auto matrix = space ? gapMatrix(period, std::nullopt, context) : base::failure(space.error());
    const auto bench = matrix ? workbench(period, today, context) : base::failure(matrix.error());
    auto control = bench ? controlClass(period, context) : base::failure(bench.error());
    if (!control) {
        return base::failure(std::move(control.error()));
    }
    const auto snapshot = *state_->session.snapshot();
    const base::Period base_period = base::Period::year(snapshot->park.base_year.value_or(period.yearNumber()));
    auto trends = parkTrends(*this, *snapshot, base_period, period);
    if (!trends) {
        return base::failure(std::move(trends.error()));
    }
    return std::make_shared<const Assessment>(
        Assessment{**space, std::move(*matrix), std::move(*control),
                   engine::indicators::carbonProductivity((*space)->tables.front()), **bench,
                   engine::workflow::compareCycles(*snapshot, **bench), std::move(*trends), abatementOf(*snapshot),
                   financeOf(*snapshot)});
}

base::Result<ReportMaterial> Calculations::assessmentMaterial(base::Period period, base::Date today,
                                                              const base::RunContext& context) {
    auto material = reportMaterial(period, context);
    if (!material) {
        return material;
    }
    auto judged = assessment(period, today, context);
    if (!judged) {
        return base::failure(std::move(judged.error()));
    }
    material->assessment = std::move(*judged);
    return material;
}

} // namespace parkcarbon::services
