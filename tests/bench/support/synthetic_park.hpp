#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstddef>

namespace parkcarbon::bench {

/// A park with many activity rows: enterprises burn and drive a dozen fuels in several units each month of 2022; every
/// fifth row overrides a parameter. A CHP plant sells to all enterprises. The same arguments give the same park.
domain::ProjectSnapshot syntheticPark(std::size_t rows, std::size_t enterprises = 400);

/// The snapshot after an edit of one row: new columns that differ in one quantity.
domain::ProjectSnapshot withOneRowEdited(const domain::ProjectSnapshot& snapshot, std::size_t row);

} // namespace parkcarbon::bench
