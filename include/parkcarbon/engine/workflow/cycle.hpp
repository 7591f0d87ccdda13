#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// One round of the six stages after another: what was archived of the earlier ones, beside the present one.
namespace parkcarbon::engine::workflow {

/// One line of the comparison; a value per cycle, in the order of `CycleComparison::cycles`.
struct CycleLine {
    std::string subject; ///< as in cycle_results.csv: "total", "stage/2", "step/3", "indicator/HJ274-11"
    std::string unit;
    std::vector<std::optional<double>> values;
    std::optional<double> change; ///< last less last but one
};

struct CycleComparison {
    struct Cycle {
        std::string id; ///< empty for the present one
        std::optional<int> base_year;
        std::optional<int> report_year;
    };
    std::vector<Cycle> cycles; ///< the present one last
    std::vector<CycleLine> lines;
};

/// `present` gives total, stages and steps of the open cycle; `indicators` its values by id, in any unit of their own.
CycleComparison compareCycles(const domain::ProjectSnapshot& snapshot, const Workbench& present,
                              const std::vector<std::pair<std::string, double>>& indicators = {});

/// What closing the open cycle keeps of it: total, stages, steps, the values of `indicators`, the targets.
std::vector<domain::CycleResult> resultsOf(const std::string& cycle, const domain::ProjectSnapshot& snapshot,
                                           const Workbench& present,
                                           const std::vector<std::pair<std::string, double>>& indicators);

} // namespace parkcarbon::engine::workflow
