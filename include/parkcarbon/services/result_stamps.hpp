#pragma once

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <string>
#include <vector>

namespace parkcarbon::services {

inline constexpr base::Code kResultDiffers{"RESULT_DIFFERS"};

/// Saves the project together with a stamp of its results: the totals of every year that holds data, so that a later
/// reader can tell whether the same data still give the same numbers. Years that cannot be computed get no stamp.
/// Errors: as ProjectSession::save.
base::Result<void> saveWithResults(ProjectSession& session, Calculations& calculations);

/// One stored total beside what the data give now.
struct ComparedResult {
    base::Period period;
    std::string total; ///< "direct", "scope_1_2_location", …
    double stored_t = 0.0;
    double computed_t = 0.0;
    bool equal = false; ///< to 1e-9 of the stored value
};

struct Verification {
    /// Breaks of the journal's chain, content that did not come about through it, and RESULT_DIFFERS {period, total,
    /// expected, value}.
    base::Findings findings;
    std::vector<ComparedResult> results; ///< empty when the project was never saved with results
};

base::Result<Verification> verifyProject(ProjectSession& session, Calculations& calculations);

} // namespace parkcarbon::services
