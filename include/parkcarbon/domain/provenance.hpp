#pragma once

#include <cstdint>
#include <string>

namespace parkcarbon::domain {

/// The cell that a record came from. Empty file = typed in by hand.
struct Provenance {
    std::string file;
    std::string sheet; ///< empty for CSV
    std::int64_t row = 0;
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

} // namespace parkcarbon::domain
