#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>

#include <optional>
#include <string>
#include <vector>

/// One round of the six stages after another: what was archived of the earlier ones, beside the present one.
namespace parkcarbon::engine::workflow {

/// One line of the comparison; a value per cycle, in the order of `CycleComparison::cycles`.
struct CycleLine {
    std::string kind;    ///< "total", "stage", "step", "indicator", "target"
    std::string subject; ///< number of the stage or step, id of the indicator; empty for the total
    std::string unit;
    std::vector<std::optional<double>> values;
    std::optional<double> change; ///< last less last but one
};

struct CycleComparison {
    struct Cycle {
        std::string id; ///< empty for the present one
        std::string name;
        std::optional<int> base_year;
        std::optional<int> year;
    };
    std::vector<Cycle> cycles; ///< the present one last
    std::vector<CycleLine> lines;
};

CycleComparison compareCycles(const domain::ProjectSnapshot& snapshot, const Workbench& present);

} // namespace parkcarbon::engine::workflow
