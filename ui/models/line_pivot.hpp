#pragma once

#include "ui/models/line_facets.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// Which lines a pivot counts.
enum class LineChoice : std::uint8_t {
    Scope1,     ///< direct emissions
    Scope1And2, ///< with imported energy, location-based
    Scope3,     ///< other indirect emissions
    Apart       ///< what no total may take in: biogenic CO2, removals, exports, recovered and captured CO2, …
};
enum class PivotValue : std::uint8_t { Co2e, Mass };

struct PivotRequest {
    LineFacet rows = LineFacet::Enterprise;
    LineFacet columns = LineFacet::Category;
    LineChoice choice = LineChoice::Scope1And2;
    PivotValue value = PivotValue::Co2e;
};

/// Sums of lines by two facets. Nothing is netted: a sum that would add accounts that stand apart, or tonnes of
/// different gases, is left empty. Rows and columns are ordered by their size, the largest first.
struct Pivot {
    using Cell = std::optional<double>;
    std::vector<std::string> row_words;
    std::vector<std::string> column_words;
    std::vector<std::vector<Cell>> cells; ///< row by row
    std::vector<Cell> row_totals;
    std::vector<Cell> column_totals;
    Cell total;
    bool mixed = false; ///< some total is empty because its parts must not be added
};

Pivot pivotOf(const LineFacets& facets, const PivotRequest& request);

} // namespace parkcarbon::ui
