#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::domain {

/// Where a record came from. Empty file = typed in by hand. What was imported before a project remembered hash,
/// columns, importer and time has them empty.
struct Provenance {
    std::string file = {};
    std::string sheet = {}; ///< empty for CSV
    std::int64_t row = 0;
    std::string sha256 = {};      ///< of the file's bytes, lower-case hex
    std::string columns = {};     ///< the column of each field: `quantity=D;unit=E`
    std::string imported_by = {}; ///< as the journal names them
    std::string imported_at = {}; ///< UTC, as base::formatTimestamp

    /// The cell that a field came from, `D17`; empty when the columns are not known or the file does not have it.
    std::string cellOf(std::string_view field) const;

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

} // namespace parkcarbon::domain
