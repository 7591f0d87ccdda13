#pragma once

#include "data_table.hpp"

#include <parkcarbon/domain/pinned_sets.hpp>

#include <functional>
#include <span>
#include <string_view>

namespace parkcarbon::reference {

inline constexpr std::string_view kFuelsKind = "fuels";
inline constexpr std::string_view kGwpKind = "gwp";
inline constexpr std::string_view kGridFactorsKind = "grid_factors";
inline constexpr std::string_view kAllGridFactors = "all";

/// A pin of the rows that `keep` accepts; columns in `left_out` stay empty. Its content is canonical CSV: the columns
/// of the table's spec in their order, rows in table order, quotes only where needed.
domain::PinnedSet pinOf(std::string_view kind, std::string_view set_id, const DataTable& table,
                        const std::function<bool(const DataTable::Row&)>& keep,
                        std::span<const std::string_view> left_out = {});

/// The pinned rows. Errors: PINNED_SET_DAMAGED {kind, set_id} when the hash does not match or the rows break the spec.
base::Result<DataTable> readPin(const domain::PinnedSet& pin);

} // namespace parkcarbon::reference
