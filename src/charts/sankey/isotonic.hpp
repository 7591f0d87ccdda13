#pragma once

#include <vector>

namespace parkcarbon::charts {

/// The non-decreasing values nearest to `values` by weighted squares (pool adjacent violators; Barlow et al. 1972).
std::vector<double> isotonic(const std::vector<double>& values, const std::vector<double>& weights);

} // namespace parkcarbon::charts
