#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace parkcarbon::ui {

/// How far the data of one year reach.
struct YearCoverage {
    int year = 0;
    int enterprises_with_data = 0; ///< inside the boundary, with at least one activity or energy transfer
    int enterprises = 0;           ///< inside the boundary
    std::int64_t records = 0;      ///< activities and energy transfers
    std::array<std::int64_t, 4> by_evidence = {}; ///< records by domain::EvidenceClass
};

std::vector<YearCoverage> dataCoverage(const domain::ProjectSnapshot& snapshot, const std::vector<base::Period>& years);

} // namespace parkcarbon::ui
