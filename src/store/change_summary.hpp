#pragma once

#include "store/changeset.hpp"
#include "store/repositories.hpp"

#include <parkcarbon/store/journal.hpp>

namespace parkcarbon::store {

/// Tables, keys and number of rows that a changeset touches.
Change summaryOf(std::string_view deflated);

/// The rows of a changeset as texts; the present content gives the words for keys.
std::vector<ChangedRow> describeRows(Repositories& repositories, std::string_view deflated, Direction direction,
                                     std::size_t limit);

} // namespace parkcarbon::store
