#pragma once

#include "data_table.hpp"

#include <parkcarbon/domain/pinned_sets.hpp>

#include <array>
#include <functional>
#include <span>
#include <string_view>

namespace parkcarbon::reference {

inline constexpr std::string_view kFuelsKind = "fuels";
inline constexpr std::string_view kGwpKind = "gwp";
/// Tables that are pinned whole, under the set id "all".
inline constexpr std::array<std::string_view, 10> kWholeTableKinds = {
    "grid_factors",    "constants",     "steam_enthalpy",    "uncertainty",           "mobile_ch4_n2o",
    "process_factors", "waste_factors", "pollutant_factors", "pollutant_equivalents", "standard_coal"};
inline constexpr std::string_view kWholeTable = "all";

/// A pin of the rows that `keep` accepts; columns in `left_out` stay empty. Its content is canonical CSV: the columns
/// of the table's spec in their order, rows in table order, quotes only where needed.
domain::PinnedSet pinOf(std::string_view kind, std::string_view set_id, const DataTable& table,
                        const std::function<bool(const DataTable::Row&)>& keep,
                        std::span<const std::string_view> left_out = {});

/// The pinned rows. Errors: PINNED_SET_DAMAGED {kind, set_id} when the hash does not match or the rows break the spec.
base::Result<DataTable> readPin(const domain::PinnedSet& pin);

} // namespace parkcarbon::reference
