#pragma once

#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <set>
#include <vector>

namespace parkcarbon::services {

/// What an operation touched, coarse: listeners reread what they show.
struct ChangeNotice {
    std::int64_t revision = 0;
    std::set<domain::Table> tables;
    bool pins_changed = false;
    /// Keys of the activities that were touched, when there were few enough to name (≤ 1000); empty otherwise.
    std::vector<std::int64_t> activity_keys;
    std::int64_t rows_changed = 0;
};

} // namespace parkcarbon::services
