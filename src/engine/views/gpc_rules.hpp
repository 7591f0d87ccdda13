#pragma once

#include <parkcarbon/engine/views/gpc_table.hpp>

#include <set>
#include <span>
#include <string_view>

namespace parkcarbon::engine::views {

/// A cell of the table.
struct GpcPlace {
    std::string_view ref;
    int scope = 1;
};

/// A cell that GPC's table has, in the table's order.
struct GpcCellSpec {
    std::string_view ref;
    int scope;
    GpcLevel level;
};
std::span<const GpcCellSpec> gpcCellSpecs();

/// Where a line belongs; an empty `ref` for lines that GPC has no cell for.
GpcPlace gpcPlaceOf(const inventory::Line& line, domain::EnterpriseRole role);

/// What the park consists of, as far as the rules of empty cells ask.
struct ParkFacts {
    std::set<domain::EnterpriseRole> roles;
    std::set<int> divisions;                          ///< of industry codes
    std::set<domain::EnterpriseRole> supplied_inside; ///< roles of buyers of energy made inside the park
    bool has_mobile_lines = false;
    bool has_grid_losses = false;
};

struct EmptyCell {
    NotationKey key;
    const char* reason;
};
/// The key of a cell without lines.
EmptyCell emptyCell(const GpcCellSpec& cell, const ParkFacts& park);

} // namespace parkcarbon::engine::views
