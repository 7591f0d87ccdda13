#pragma once

#include <parkcarbon/reference/samples.hpp>

#include <span>

namespace parkcarbon::reference {

/// The samples among embedded files `<id>/<file>.csv`, ordered by `index.csv`. A folder without `sample.csv` is none.
std::vector<Sample> readSamples(std::span<const base::EmbeddedFile> files);

} // namespace parkcarbon::reference
