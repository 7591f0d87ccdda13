#include <parkcarbon/services/workflow_use_case.hpp>

#include <parkcarbon/engine/workflow/step_list.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::services {
namespace {

using IndicatorValues = std::vector<std::pair<std::string, double>>;

/// Present values of the indicators that the project has targets of, in the order of the targets.
base::Result<IndicatorValues> targetedValues(const domain::ProjectSnapshot& snapshot, Calculations& calculations,
                                             base::Period period) {
    const auto matrix = calculations.gapMatrix(period);
    if (!matrix) {
        return base::failure(matrix.error());
    }
    IndicatorValues values;
    std::set<std::string> seen;
    for (const domain::Target& target : snapshot.targets) {
        if (!seen.insert(target.indicator).second) {
            continue;
        }
        for (const auto& scheme : matrix->schemes) {
            const auto* const result = scheme->find(target.indicator);
            if (result != nullptr && result->value) {
                values.emplace_back(target.indicator, *result->value);
                break;
            }
        }
    }
    return values;
}

} // namespace

bool isStepCheck(std::string_view code) {
    return engine::workflow::isStepCheck(code);
}

base::Result<engine::workflow::CycleComparison> compareCycles(ProjectSession& session, Calculations& calculations,
                                                              base::Period period, base::Date today) {
    const auto bench = calculations.workbench(period, today);
    if (!bench) {
        return base::failure(bench.error());
    }
    const auto snapshot = *session.snapshot();
    return targetedValues(*snapshot, calculations, period).map([&](const IndicatorValues& values) {
        return engine::workflow::compareCycles(*snapshot, **bench, values);
    });
}

base::Result<StartNextCycle> nextCycle(ProjectSession& session, Calculations& calculations, base::Period period,
                                       base::Date today) {
    const auto bench = calculations.workbench(period, today);
    if (!bench) {
        return base::failure(bench.error());
    }
    const auto snapshot = *session.snapshot();
    return targetedValues(*snapshot, calculations, period).map([&](const IndicatorValues& values) {
        return StartNextCycle(period.yearNumber(), engine::workflow::resultsOf("", *snapshot, **bench, values));
    });
}

} // namespace parkcarbon::services
