#pragma once

#include <parkcarbon/base/finding.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// What an import did, or would do: the same object for the dry run and the real one (FORMATS §6).
struct ImportReport {
    struct File {
        std::string file;
        std::string sheet; ///< empty for CSV
        std::int64_t read = 0;
        std::int64_t added = 0;
        std::int64_t changed = 0;
        std::int64_t unchanged = 0;
        std::int64_t refused = 0;
        base::Findings findings;
    };
    struct ControlTotal {
        std::string table; ///< "activities", "energy_transfers", "facts", "flows" or "streams"
        std::string item;  ///< `category/item`, carrier, variable, `layer/material` or side
        std::string unit;
        double file_sum = 0.0;    ///< Σ over the rows of the files, as written
        double project_sum = 0.0; ///< Σ over the same records as they stand in the project afterwards
    };
    bool committed = false;
    std::vector<File> files;
    std::vector<ControlTotal> control_totals;

    bool hasErrors() const;
};

} // namespace parkcarbon::exchange
