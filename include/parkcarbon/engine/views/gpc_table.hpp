#pragma once

#include <parkcarbon/engine/views/line_sum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::views {

/// Why a cell has no number (GPC v1.1, ch. 2.2).
enum class NotationKey : std::uint8_t { IncludedElsewhere, NotEstimated, NotOccurring, Confidential };
std::string_view notationKeyWord(NotationKey key); ///< "IE", "NE", "NO", "C"

/// In which of GPC's two totals a cell is.
enum class GpcLevel : std::uint8_t {
    Basic,     ///< in BASIC and BASIC+
    BasicPlus, ///< in BASIC+ only
    Neither,   ///< beside them: other scope 3, removals
    Deducted   ///< part of another cell that both totals leave out: energy supplied to the grid (I.4.4)
};

struct GpcCell {
    int scope = 1;
    std::optional<double> co2e; ///< t CO2e, or nothing with a key
    std::optional<NotationKey> key;
    std::string reason; ///< why the key stands: terms `gpc.reason.<word>`
    GpcLevel level = GpcLevel::Basic;
    double biogenic_co2 = 0.0;
    std::vector<std::uint32_t> lines; ///< indices into Inventory::lines
};

struct GpcRow {
    std::string ref;            ///< "I.3", "III.4": terms `gpc.<ref>`
    std::vector<GpcCell> cells; ///< only the scopes that GPC's table has for the sub-sector

    const GpcCell* of(int scope) const;
};

/// The Global Protocol for Community-Scale inventories with the park as the community: sub-sectors by scope.
struct GpcTable {
    std::vector<GpcRow> rows;
    double basic = 0.0; ///< t CO2e
    double basic_plus = 0.0;

    const GpcCell* cell(std::string_view ref, int scope) const;
};

struct GpcOptions {
    /// Cells that rest on the data of fewer enterprises are confidential (C): shown as a key, still in the totals.
    /// 0 hides nothing.
    std::size_t fewest_enterprises = 0;
};

/// `inventory` with its lines, computed from `snapshot`. The rules by which rows, roles and industries become
/// sub-sectors and keys: docs/methods/views.md.
GpcTable gpcTable(const inventory::Inventory& inventory, const domain::ProjectSnapshot& snapshot,
                  const GpcOptions& options = {});

} // namespace parkcarbon::engine::views
