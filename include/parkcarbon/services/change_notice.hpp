#pragma once

#include <parkcarbon/store/journal.hpp>

#include <cstdint>

namespace parkcarbon::services {

/// What a step changed, coarse: listeners reread what they show.
struct ChangeNotice : store::Change {
    std::int64_t revision = 0; ///< of the project after the step
};

} // namespace parkcarbon::services
